import QtQuick
import Causeway.Theme

// What stands in a button: an icon before a label that wraps.
Item {
    id: root

    property string text
    property string iconName
    property color color: Theme.ink
    property bool strong: true
    readonly property real textWidth: Math.ceil(measure.advanceWidth) + 1
    readonly property real iconRoom: root.iconName === "" ? 0 : Theme.iconSize + Theme.smallGap
    readonly property bool iconFits: root.iconName !== "" && root.textWidth + root.iconRoom <= root.width

    implicitWidth: root.textWidth + root.iconRoom
    implicitHeight: Math.max(label.implicitHeight, root.iconName === "" ? 0 : Theme.iconSize)

    // Measured apart: a text that wraps says another width whenever it is given one.
    TextMetrics {
        id: measure
        font: label.font
        text: root.text
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.smallGap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconFits
            icon: root.iconName
            color: root.color
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(root.textWidth, root.width)
            text: root.text
            strong: root.strong
            color: root.color
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
