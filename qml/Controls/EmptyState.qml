import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// Nothing here yet: one sentence, one action.
ColumnLayout {
    id: root

    property alias iconName: icon.icon
    property alias text: label.text
    property alias actionText: button.text
    signal action

    spacing: Theme.cardPadding

    Icon {
        id: icon
        Layout.alignment: Qt.AlignHCenter
        size: 2 * Theme.iconSize
        color: Theme.inkSoft
        visible: icon !== ""
    }
    Label {
        id: label
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        soft: true
    }
    Button {
        id: button
        objectName: "emptyAction"
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        visible: text !== ""
        onClicked: root.action()
    }
}
