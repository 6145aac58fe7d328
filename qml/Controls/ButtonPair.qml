import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// Two answers of equal weight: the same width, height and fullness. Side by side where both labels fit on a line, else
// one above the other.
GridLayout {
    id: root

    property alias firstText: first.text
    property alias secondText: second.text
    property int secondKind: Button.Primary
    property bool busy: false
    property bool secondEnabled: true
    signal firstClicked
    signal secondClicked

    readonly property bool sideBySide: 2 * Math.max(first.implicitWidth, second.implicitWidth) + columnSpacing <= width

    columns: root.sideBySide ? 2 : 1
    columnSpacing: Theme.itemGap
    rowSpacing: Theme.itemGap

    Button {
        id: first
        objectName: "firstButton"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.row: root.sideBySide ? 0 : 1
        Layout.column: 0
        kind: Button.Firm
        busy: root.busy
        onClicked: root.firstClicked()
    }
    Button {
        id: second
        objectName: "secondButton"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.row: 0
        Layout.column: root.sideBySide ? 1 : 0
        kind: root.secondKind
        busy: root.busy
        enabled: !root.busy && root.secondEnabled
        onClicked: root.secondClicked()
    }
}
