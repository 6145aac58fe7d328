import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The name of a group and, at its right or below when letters are large, what can be done with all of it.
GridLayout {
    id: root

    property alias text: label.text
    property alias actionText: button.text
    signal action

    // A group stands 12 from its name, and 24 from the group before.
    Layout.bottomMargin: Theme.itemGap - Theme.groupGap
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
        Layout.topMargin: root.columns === 1 ? 0 : -Theme.itemGap
        Layout.bottomMargin: root.columns === 1 ? 0 : -Theme.itemGap
        Layout.leftMargin: root.columns === 1 ? -Theme.smallGap : 0
        visible: text !== ""
        kind: Button.Link
        onClicked: root.action()
    }
}
