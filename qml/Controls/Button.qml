import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A named deed. Primary is the one action of a page; Firm has the same weight in ink, for the other half of a pair.
T.Button {
    id: root

    enum Kind { Primary, Firm, Quiet, Danger, Link }

    property int kind: Button.Primary
    property string iconName
    property bool busy: false

    readonly property bool filled: root.kind === Button.Primary || root.kind === Button.Firm || root.kind === Button.Danger
    readonly property color fill: !root.filled ? "transparent" : !root.enabled ? Theme.sunken
        : root.kind === Button.Primary ? Theme.accent : root.kind === Button.Danger ? Theme.bad : Theme.ink
    readonly property color foreground: !root.enabled ? Theme.inkSoft : root.kind === Button.Primary ? Theme.accentInk
        : root.kind === Button.Danger ? Theme.badInk : root.kind === Button.Firm ? Theme.surface
        : root.kind === Button.Link ? Theme.info : Theme.ink

    enabled: !root.busy
    opacity: Theme.contrast && !root.enabled ? 0.5 : 1 // there is no softer ink to say it with
    padding: Theme.itemGap
    leftPadding: root.kind === Button.Link ? Theme.smallGap : Theme.margin
    rightPadding: leftPadding
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
        color: root.foreground
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.fill
        border.width: root.kind === Button.Quiet || !root.enabled && root.filled ? Theme.lineWidth : 0
        border.color: root.enabled ? Theme.outline : Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.down || root.hovered
            color: root.foreground
            opacity: root.down ? 0.16 : 0.08
        }
        FocusRing { visible: root.visualFocus }
    }
}
