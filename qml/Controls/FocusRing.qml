import QtQuick
import Causeway.Theme

// Two points of ink around the control that the keyboard is on.
Rectangle {
    property real around: Theme.controlRadius
    property real gap: 2

    anchors.fill: parent
    anchors.margins: -(gap + Theme.focusWidth)
    radius: around + gap + Theme.focusWidth
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.ink
}
