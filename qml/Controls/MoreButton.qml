import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// Moves a long page on without a gesture; at its end, back to the top. A strip along the foot of the page.
T.AbstractButton {
    id: root

    property bool atEnd: false

    text: root.atEnd ? qsTr("Back to the top") : qsTr("More below")
    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchTarget, Math.round(Theme.body * Theme.lineHeight) + 2 * Theme.smallGap) // one line, whatever it says
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        color: root.down ? Theme.accentSoft : Theme.surface
        Divider {
            width: parent.width
        }
        FocusRing {
            visible: root.visualFocus
            around: 0
            gap: -2 * Theme.focusWidth
        }
    }
    contentItem: IconAndText {
        text: root.text
        iconName: root.atEnd ? "up" : "down"
        color: Theme.accent
    }
}
