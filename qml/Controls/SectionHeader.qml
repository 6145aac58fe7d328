import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The name of a group and, at its right or below when letters are large, what can be done with all of it.
GridLayout {
    id: root

    property alias text: label.text
    property alias actionText: button.text
    signal action

    columns: width < 280 * Theme.textScale ? 1 : 2
    columnSpacing: Theme.itemGap
    rowSpacing: 0

    Label {
        id: label
        Layout.fillWidth: true
        role: Label.Title
    }
    Button {
        id: button
        Layout.rightMargin: -Theme.smallGap
        Layout.leftMargin: root.columns === 1 ? -Theme.smallGap : 0
        visible: text !== ""
        kind: Button.Link
        onClicked: root.action()
    }
}
