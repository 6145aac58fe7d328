import QtQuick
import QtQuick.Layouts
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
    signal action
    signal closed

    implicitWidth: 280
    implicitHeight: row.implicitHeight + 2 * Theme.itemGap
    radius: Theme.controlRadius
    color: [Theme.accentSoft, Theme.sunken, Theme.warnSoft, Theme.badSoft][root.kind]
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    Accessible.role: root.kind === Banner.Error ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: Words.spoken(root.title, root.meaning, root.advice)

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.cardPadding
        anchors.rightMargin: Theme.cardPadding
        spacing: Theme.itemGap

        Icon {
            Layout.alignment: root.meaning || root.advice || root.actionText ? Qt.AlignTop : Qt.AlignVCenter
            icon: ["info", "offline", "clock", "warning"][root.kind]
            color: root.tone
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tinyGap

            Label {
                Layout.fillWidth: true
                text: root.title
                role: root.kind === Banner.Offline ? Label.Note : Label.Body
                strong: root.kind !== Banner.Offline
                color: root.kind === Banner.Offline ? Theme.inkSoft : Theme.ink
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.meaning
                role: Label.Note
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.advice
                role: Label.Note
            }
            Button {
                objectName: "bannerAction"
                Layout.topMargin: Theme.tinyGap
                Layout.maximumWidth: parent.width
                visible: text !== ""
                text: root.actionText
                kind: Button.Quiet
                onClicked: root.action()
            }
            Label {
                Layout.fillWidth: true
                visible: root.code !== ""
                text: qsTr("Code: %1").arg(root.code)
                role: Label.Caption
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            visible: root.closeText !== ""
            text: root.closeText
            iconName: "close"
            onClicked: root.closed()
        }
    }
}
