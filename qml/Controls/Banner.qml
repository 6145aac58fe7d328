import QtQuick
import Causeway.Theme
import "words.js" as Words

// Something to know on top of a page. An error says what happened, what it means and what to do, and its code in small
// type; offline is a quiet line with the age of what is shown.
Rectangle {
    id: root

    enum Kind { Info, Offline, Warning, Error }

    property int kind: Banner.Info
    property string title
    property string meaning
    property string advice
    property string code
    property string actionText
    property string closeText
    readonly property color tone: [Theme.accent, Theme.inkSoft, Theme.warn, Theme.bad][root.kind]
    readonly property bool stacked: width < 240 * Theme.textScale
    signal action
    signal closed

    implicitWidth: 280
    implicitHeight: Math.max(column.y + column.height, icon.y + icon.height) + Theme.itemGap
    radius: Theme.controlRadius
    color: [Theme.accentSoft, Theme.sunken, Theme.warnSoft, Theme.badSoft][root.kind]
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    Accessible.role: root.kind === Banner.Error ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: Words.spoken(root.title, root.meaning, root.advice)

    Icon {
        id: icon
        x: Theme.cardPadding
        y: Theme.itemGap
        icon: ["info", "offline", "warning", "cross"][root.kind]
        color: root.tone
    }
    Column {
        id: column
        x: root.stacked ? Theme.cardPadding : icon.x + icon.width + Theme.itemGap
        y: root.stacked ? icon.y + icon.height + Theme.smallGap : Theme.itemGap
        width: root.width - x - (close.visible && !root.stacked ? close.width : Theme.cardPadding)
        spacing: Theme.tinyGap

        Label {
            width: parent.width
            text: root.title
            role: root.kind === Banner.Offline ? Label.Note : Label.Body
            strong: root.kind !== Banner.Offline
            color: root.kind === Banner.Offline ? Theme.inkSoft : Theme.ink
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.meaning
            role: Label.Note
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.advice
            role: Label.Note
        }
        Item {
            width: parent.width
            height: action.height + 2 * Theme.tinyGap
            visible: root.actionText !== ""

            Button {
                id: action
                objectName: "bannerAction"
                y: Theme.tinyGap
                width: Math.min(implicitWidth, parent.width)
                text: root.actionText
                kind: Button.Quiet
                onClicked: root.action()
            }
        }
        Label {
            width: parent.width
            visible: root.code !== ""
            text: qsTr("Code: %1").arg(root.code)
            role: Label.Caption
        }
    }
    IconButton {
        id: close
        objectName: "bannerClose"
        anchors.right: parent.right
        anchors.rightMargin: Theme.tinyGap
        y: Theme.tinyGap
        visible: root.closeText !== ""
        text: root.closeText
        iconName: "close"
        onClicked: root.closed()
    }
}
