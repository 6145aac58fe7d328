import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// How it was checked who asks, in words and with a shape.
RowLayout {
    id: root

    property string verification
    property bool verified: false

    spacing: Theme.smallGap

    Icon {
        Layout.alignment: Qt.AlignTop
        icon: root.verified ? "shield" : "question"
        color: root.verified ? Theme.accent : Theme.warn
    }
    Label {
        Layout.fillWidth: true
        text: root.verification
        role: Label.Note
        color: root.verified ? Theme.accent : Theme.warn
    }
}
