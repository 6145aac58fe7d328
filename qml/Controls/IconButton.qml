import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// An icon to press; `text` is its name for a screen reader and its tool tip.
T.Button {
    id: root

    property string iconName
    property color color: root.enabled ? Theme.ink : Theme.inkSoft

    implicitWidth: Math.max(Theme.touchTarget, Theme.iconSize + 2 * Theme.itemGap)
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            color: root.color
        }
    }
    background: Rectangle {
        radius: width / 2
        color: root.down ? Theme.pressedTint : root.hovered ? Theme.hoverTint : "transparent"

        FocusRing {
            visible: root.visualFocus
            around: parent.radius
            gap: -2
        }
    }
}
