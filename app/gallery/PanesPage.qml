pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

TwoPanes {
    id: root

    readonly property Sample say: Sample {}

    wide: width >= Theme.panesFrom
    emptyIcon: "card"
    emptyText: say.of("Choose a certificate.", "請選擇證書。", "请选择证书。")
    Component.onCompleted: restart(list)

    Component {
        id: list
        Page {
            title: root.say.of("Certificates", "證書", "证书")
            ListCard {
                x: Theme.margin
                width: parent.width - 2 * Theme.margin
                ListRow { width: parent.width; iconName: "card"; text: root.say.of("Driving licence", "駕駛執照", "驾驶执照"); selected: root.subject === "licence"; onClicked: root.open(thing, "licence") }
                ListRow { width: parent.width; iconName: "card"; text: root.say.of("Student certificate", "學生證明", "学生证明"); selected: root.subject === "student"; onClicked: root.open(thing, "student") }
            }
        }
    }
    Component {
        id: thing
        Page {
            title: root.say.of("Driving licence", "駕駛執照", "驾驶执照")
            canGoBack: true
            onBack: root.back()
            ScrollColumn {
                anchors.fill: parent
                Label { Layout.fillWidth: true; text: root.say.of("What was chosen stands beside the list, or over it where there is no room.", "選取的內容顯示於清單旁，空間不足時則覆蓋清單。", "选取的内容显示在列表旁，空间不足时则覆盖列表。") }
            }
        }
    }
}
