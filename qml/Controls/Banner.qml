import QtQuick
import Causeway.Theme
import "words.js" as Words

// Something to know on top of a page. An error says what happened, what it means and what to do, and its code in small
// type; offline is a quiet line with the age of what is shown. One that folds is a line where large letters leave no room for more.
Rectangle {
    id: root

    enum Kind { Info, Offline, Warning, Error }

    property int kind: Banner.Info
    property string title
    property string brief: root.title   // what is left of the title when it is folded
    property string meaning
    property string advice
    property string code
    property string actionText
    property string closeText
    property bool foldable: false
    property bool unfolded: false       // by the person
    readonly property bool folds: root.foldable && width < 280 * Theme.textScale
    readonly property bool folded: root.folds && !root.unfolded
    readonly property color tone: [Theme.accent, Theme.inkSoft, Theme.warn, Theme.bad][root.kind]
    readonly property bool stacked: !root.folded && width < 240 * Theme.textScale
    readonly property real cornerWidth: close.visible ? close.width : fold.visible ? fold.width : 0
    signal action
    signal closed

    implicitWidth: 280
    implicitHeight: Math.max(column.y + column.height + Theme.itemGap, icon.y + icon.height + Theme.itemGap, fold.visible ? fold.height + 2 * fold.y : 0)
    radius: Theme.controlRadius
    color: [Theme.accentSoft, Theme.sunken, Theme.warnSoft, Theme.badSoft][root.kind]
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    onVisibleChanged: if (!root.visible) root.unfolded = false
    Accessible.role: root.kind === Banner.Error ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: Words.spoken(root.title, root.meaning, root.advice)

    Icon {
        id: icon
        x: Theme.cardPadding
        y: Theme.itemGap + (root.stacked ? 0 : Math.max(0, (heading.lineHeight - height) / 2))
        icon: ["info", "offline", "warning", "cross"][root.kind]
        color: root.tone
    }
    Column {
        id: column
        x: root.stacked ? Theme.cardPadding : icon.x + icon.width + Theme.itemGap
        y: root.stacked ? icon.y + icon.height + Theme.smallGap : Theme.itemGap
        width: root.width - x - (root.cornerWidth > 0 && !root.stacked ? root.cornerWidth : Theme.cardPadding)
        spacing: Theme.tinyGap

        Label {
            id: heading
            width: parent.width
            text: root.folded ? root.brief : root.title
            role: root.kind === Banner.Offline ? Label.Note : Label.Body
            strong: root.kind !== Banner.Offline
            color: root.kind === Banner.Offline ? Theme.inkSoft : Theme.ink
        }
        Label {
            width: parent.width
            visible: text !== "" && !root.folded
            text: root.meaning
            role: Label.Note
        }
        Label {
            width: parent.width
            visible: text !== "" && !root.folded
            text: root.advice
            role: Label.Note
        }
        Item {
            width: parent.width
            height: action.height + 2 * Theme.tinyGap
            visible: root.actionText !== "" && !root.folded

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
        FailureCode {
            width: parent.width
            visible: root.code !== "" && !root.folded
            code: root.code
        }
    }
    IconButton {
        id: fold
        objectName: "bannerFold"
        anchors.right: parent.right
        anchors.rightMargin: Theme.tinyGap
        y: Theme.tinyGap
        visible: root.folds
        text: root.folded ? qsTr("Show all") : qsTr("Show less")
        iconName: root.folded ? "down" : "up"
        onClicked: root.unfolded = !root.unfolded
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
