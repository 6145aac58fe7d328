import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// One of several answers, a whole row to press.
T.RadioButton {
    id: root

    property string detail
    property string language: Theme.language

    spacing: Theme.itemGap
    padding: Theme.itemGap
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchTarget + Theme.smallGap, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: Words.spoken(root.text, root.detail)
    Accessible.checkable: true
    Accessible.checked: root.checked

    indicator: Rectangle {
        x: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.iconSize
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 2
        border.color: root.checked ? Theme.accent : Theme.outline

        Rectangle {
            anchors.centerIn: parent
            visible: root.checked
            width: parent.width / 2
            height: width
            radius: width / 2
            color: Theme.accent
        }
    }
    contentItem: Column {
        leftPadding: root.indicator.width + root.spacing

        Label {
            width: parent.width - parent.leftPadding
            text: root.text
            language: root.language
            Accessible.ignored: true
        }
        Label {
            width: parent.width - parent.leftPadding
            visible: root.detail !== ""
            text: root.detail
            role: Label.Note
            soft: true
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.checked ? Theme.accentSoft : root.down ? Theme.pressedTint : Theme.surface
        border.width: root.checked ? 2 : Theme.lineWidth
        border.color: root.checked ? Theme.accent : Theme.line

        FocusRing { visible: root.visualFocus }
    }
}
