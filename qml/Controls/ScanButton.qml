import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// The one action that is a tap away everywhere.
T.AbstractButton {
    id: root

    implicitWidth: Theme.touchTarget + Theme.cardPadding
    implicitHeight: Theme.touchTarget + 2 * Theme.smallGap
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: Theme.touchTarget + Theme.smallGap
            height: width
            radius: width / 2
            color: Theme.accent

            Icon {
                anchors.centerIn: parent
                icon: "scan"
                color: Theme.accentInk
            }
            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.accentInk
                opacity: 0.16
                visible: root.down
            }
            FocusRing {
                visible: root.visualFocus
                around: parent.radius
            }
        }
    }
}
