import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

T.CheckBox {
    id: root

    spacing: Theme.itemGap
    topPadding: Theme.itemGap
    bottomPadding: Theme.itemGap
    implicitWidth: indicator.width + spacing + implicitContentWidth
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: Words.spoken(root.text)
    Accessible.checkable: true
    Accessible.checked: root.checked

    indicator: Rectangle {
        y: root.topPadding + Math.max(0, (Math.round(Theme.body * Theme.lineHeight) - height) / 2)
        width: Theme.iconSize
        height: Theme.iconSize
        radius: 6
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: root.checked ? 0 : 2
        border.color: root.enabled ? Theme.outline : Theme.line

        Icon {
            anchors.centerIn: parent
            visible: root.checked
            icon: "check"
            size: parent.width - 4
            color: Theme.accentInk
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
    contentItem: Label {
        leftPadding: root.indicator.width + root.spacing
        text: root.text
        verticalAlignment: Text.AlignVCenter
        color: root.enabled ? Theme.ink : Theme.inkSoft
        Accessible.ignored: true
    }
}
