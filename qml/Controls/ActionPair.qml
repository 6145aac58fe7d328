import QtQuick
import Causeway.Theme

// Two deeds that belong together, side by side where both labels fit on a line. Placed by hand: nested layouts give up on widths that decide on columns.
Item {
    id: root

    property alias first: one
    property alias second: two
    readonly property bool sideBySide: 2 * Math.max(one.implicitWidth, two.implicitWidth) + Theme.itemGap <= root.width
    readonly property real each: root.sideBySide ? (root.width - Theme.itemGap) / 2 : root.width
    signal firstClicked
    signal secondClicked

    implicitWidth: 280
    implicitHeight: root.sideBySide ? Math.max(one.implicitHeight, two.implicitHeight) : one.implicitHeight + Theme.smallGap + two.implicitHeight

    Button {
        id: one
        width: root.each
        focus: true
        kind: Button.Quiet
        onClicked: root.firstClicked()
    }
    Button {
        id: two
        x: root.sideBySide ? root.each + Theme.itemGap : 0
        y: root.sideBySide ? 0 : one.height + Theme.smallGap
        width: root.each
        kind: Button.Quiet
        onClicked: root.secondClicked()
    }
}
