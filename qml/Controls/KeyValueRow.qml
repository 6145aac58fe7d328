import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// A name and what stands for it; below each other when the row is too narrow for both.
GridLayout {
    id: root

    property string label
    property string value
    readonly property bool stacked: width < 300 * Theme.textScale

    columns: root.stacked ? 1 : 2
    columnSpacing: Theme.itemGap
    rowSpacing: 0

    Label {
        Layout.preferredWidth: root.stacked ? root.width : root.width * 0.34
        Layout.alignment: Qt.AlignTop
        text: root.label
        role: Label.Note
        soft: true
    }
    Label {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        text: root.value
        role: Label.Note
    }
}
