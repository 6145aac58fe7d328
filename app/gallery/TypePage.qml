import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    Label { Layout.fillWidth: true; role: Label.Display; text: root.say.of("Display 32", "展示 32", "展示 32") }
    Label { Layout.fillWidth: true; role: Label.Heading; text: root.say.of("Heading 24", "大標題 24", "大标题 24") }
    Label { Layout.fillWidth: true; role: Label.Title; text: root.say.of("Title 20", "標題 20", "标题 20") }
    Label { Layout.fillWidth: true; text: root.say.of("Body 17. Whatever leaves this phone is the answer to a request, shown on one sheet and written into one ledger.", "內文 17。任何資料離開此裝置，均是回應一項要求；要求只在一張同意書上顯示，並記入同一本帳冊。", "正文 17。任何资料离开此设备，均是回应一项要求；要求只在一张同意书上显示，并记入同一本账册。") }
    Label { Layout.fillWidth: true; role: Label.Note; soft: true; text: root.say.of("Note 15. You can withdraw at any time.", "附註 15。你可隨時撤回。", "附注 15。你可随时撤回。") }
    Label { Layout.fillWidth: true; role: Label.Caption; soft: true; text: root.say.of("Caption 13. Code: net.unreachable", "說明 13。代碼：net.unreachable", "说明 13。代码：net.unreachable") }
    Label { Layout.fillWidth: true; text: "骨 直 誤 令 今 曜 角 化 說 返 門 關 海 述" }
    Label { Layout.fillWidth: true; language: "zh_CN"; text: "骨 直 誤 令 今 曜 角 化 說 返 門 關 海 述" }
    Label { Layout.fillWidth: true; text: "0123456789\n1111111111" }
    Label { Layout.fillWidth: true; strong: true; text: "0123456789\n1111111111" }
}
