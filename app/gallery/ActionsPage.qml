import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    BigActions {
        Layout.fillWidth: true
        actions: [
            {key: "scan", text: root.say.of("Scan", "掃描", "扫描"), icon: "scan", says: root.say.of("Read a code", "讀取二維碼", "读取二维码")},
            {key: "code", text: root.say.of("My code", "我的個人碼", "我的个人码"), icon: "code", says: root.say.of("Show who you are", "證明你的身分", "证明你的身份")},
            {key: "pay", text: root.say.of("Pay", "繳費", "缴费"), icon: "bill", says: root.say.of("See your bills", "查看帳單", "查看账单")},
            {key: "help", text: root.say.of("Help", "說明", "帮助"), icon: "question", says: root.say.of("What each button does", "各按鈕的用途", "各按钮的用途")}
        ]
    }
    Switch { Layout.fillWidth: true; checked: true; text: root.say.of("Large and simple", "大字簡易模式", "大字简易模式"); detail: root.say.of("Six big buttons and larger text", "六個大按鈕及較大文字", "六个大按钮和较大文字") }
    MoreButton { Layout.fillWidth: true }
    MoreButton { Layout.fillWidth: true; atEnd: true }
    TextSizeChoice { Layout.fillWidth: true; size: 1.5 }
    TextSizeChoice { Layout.fillWidth: true; simple: true; size: 2 }
}
