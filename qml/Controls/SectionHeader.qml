import QtQuick
import QtQuick.Layouts
import Causeway.Theme

RowLayout {
    id: root

    property alias text: label.text
    property alias actionText: button.text
    signal action

    spacing: Theme.itemGap

    Label {
        id: label
        Layout.fillWidth: true
        role: Label.Title
    }
    Button {
        id: button
        visible: text !== ""
        kind: Button.Link
        onClicked: root.action()
    }
}
