import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    Flow {
        Layout.fillWidth: true
        spacing: Theme.smallGap

        Repeater {
            model: ["home", "wallet", "services", "person", "scan", "back", "close", "check", "check-circle", "warning", "cross", "question",
                "clock", "search", "bill", "code", "lock", "bus", "card", "shield", "ledger", "globe", "text-size", "trash",
                "chevron", "refresh", "camera", "image", "info", "download", "settings", "eye", "eye-off", "backspace", "offline",
                "phone", "share", "bell", "car", "down", "up", "star", "star-filled", "archive", "near", "arrange"]

            Column {
                required property string modelData
                width: 80 * Theme.textScale
                spacing: Theme.tinyGap
                Icon { anchors.horizontalCenter: parent.horizontalCenter; icon: parent.modelData; size: 2 * Theme.iconSize }
                Icon { anchors.horizontalCenter: parent.horizontalCenter; icon: parent.modelData; color: Theme.accent }
                Label { width: parent.width; horizontalAlignment: Text.AlignHCenter; role: Label.Caption; text: parent.modelData }
            }
        }
    }
}
