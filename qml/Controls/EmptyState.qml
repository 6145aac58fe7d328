import QtQuick
import Causeway.Theme

// Nothing here yet: one sentence, one action. A positioner, because Qt 6.4's nested layouts lose the height of wrapped text.
Column {
    id: root

    property alias iconName: icon.icon
    property alias text: label.text
    property alias actionText: button.text
    signal action

    spacing: Theme.cardPadding

    Icon {
        id: icon
        anchors.horizontalCenter: parent.horizontalCenter
        size: 2 * Theme.iconSize
        color: Theme.inkSoft
        visible: icon !== ""
    }
    Label {
        id: label
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        soft: true
    }
    Button {
        id: button
        objectName: "emptyAction"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width)
        visible: text !== ""
        onClicked: root.action()
    }
}
