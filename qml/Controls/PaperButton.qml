import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A button on the white paper of a code, where the colours of the scheme would not show.
T.Button {
    id: root

    property string iconName

    padding: Theme.itemGap
    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: IconAndText {
        text: root.text
        iconName: root.iconName
        color: Theme.codeInk
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.down || root.hovered ? Theme.light.sunken : Theme.codePaper
        border.width: Theme.lineWidth
        border.color: Theme.light.outline

        FocusRing {
            visible: root.visualFocus
            border.color: Theme.codeInk
        }
    }
}
