import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A big key of the PIN pad.
T.Button {
    id: root

    property string iconName

    implicitWidth: 72
    implicitHeight: Math.max(60, Math.round(Theme.heading * 1.4) + Theme.cardPadding)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: root.text
            role: Label.Heading
            strong: false
            color: root.enabled ? Theme.ink : Theme.inkSoft
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            icon: root.iconName
            color: root.enabled ? Theme.ink : Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: root.iconName === "" ? Theme.surface : "transparent"
        border.width: root.iconName === "" ? Theme.lineWidth : 0
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.pressedTint
            visible: root.down
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.cardRadius
        }
    }
}
