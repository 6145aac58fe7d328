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
    Item {
        Layout.fillWidth: true
        implicitHeight: button.height
        visible: button.text !== ""

        Button {
            id: button
            objectName: "emptyAction"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            onClicked: root.action()
        }
    }
}
