import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// On or off at once. The knob carries a tick when on, so that the state is a shape too.
T.Switch {
    id: root

    property string detail
    spacing: Theme.itemGap
    topPadding: Theme.itemGap
    bottomPadding: Theme.itemGap
    implicitWidth: indicator.width + (root.text ? spacing + implicitContentWidth : 0)
    implicitHeight: Math.max(Theme.touchTarget, root.text ? implicitContentHeight + topPadding + bottomPadding : 0)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: Words.spoken(root.text)
    Accessible.description: Words.spoken(root.detail)
    Accessible.checkable: true
    Accessible.checked: root.checked

    indicator: Rectangle {
        x: root.width - width
        anchors.verticalCenter: parent.verticalCenter
        width: 52
        height: 32
        radius: 16
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: root.checked ? 0 : 2
        border.color: Theme.outline
        opacity: root.enabled ? 1 : 0.5

        Rectangle {
            x: root.checked ? parent.width - width - 4 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            height: 24
            radius: 12
            color: root.checked ? Theme.accentInk : Theme.outline
            Behavior on x { NumberAnimation { duration: Theme.motionOut; easing.type: Theme.easing } }

            Icon {
                anchors.centerIn: parent
                visible: root.checked
                icon: "check"
                size: 18
                color: Theme.accent
            }
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
    contentItem: Column {
        visible: root.text !== ""
        rightPadding: root.indicator.width + root.spacing

        Label {
            width: parent.width - parent.rightPadding
            text: root.text
            color: root.enabled ? Theme.ink : Theme.inkSoft
            Accessible.ignored: true
        }
        Label {
            width: parent.width - parent.rightPadding
            visible: text !== ""
            text: root.detail
            role: Label.Note
            soft: true
            Accessible.ignored: true
        }
    }
}
