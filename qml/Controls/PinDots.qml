pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import "words.js" as Words

// How many digits are in, never which.
Item {
    id: root

    property int length: 6
    property int filled: 0
    property string error

    implicitWidth: row.width + 2 * Theme.itemGap
    implicitHeight: Theme.touchTarget
    activeFocusOnTab: true
    // No passwordEdit: Qt then says no name at all, and there is nothing here to keep from the screen reader but a count.
    Accessible.role: Accessible.EditableText
    Accessible.focusable: true
    Accessible.name: Words.spoken(qsTr("PIN, %1 of %2 digits entered").arg(root.filled).arg(root.length))
    Accessible.description: Words.spoken(root.error)

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.cardPadding

        Repeater {
            model: root.length

            Rectangle {
                required property int index
                width: 16
                height: 16
                radius: 8
                color: index < root.filled ? border.color : "transparent"
                border.width: 2
                border.color: root.error !== "" ? Theme.bad : index < root.filled ? Theme.accent : Theme.outline
            }
        }
    }
    FocusRing {
        visible: root.activeFocus
        gap: -2
    }
}
