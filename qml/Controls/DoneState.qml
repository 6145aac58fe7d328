import QtQuick
import Causeway.Theme

// How an answer ended: a shape and a sentence, who received what, one action. A positioner for the same reason as EmptyState.
Column {
    id: root

    enum Kind { Done, Waiting, Declined }

    property int kind: DoneState.Done
    property alias text: label.text
    property string receiver
    property string given
    property alias actionText: button.text
    signal action

    spacing: Theme.cardPadding

    Icon {
        objectName: "doneSign"
        anchors.horizontalCenter: parent.horizontalCenter
        size: 2 * Theme.iconSize
        icon: ["check-circle", "clock", "cross"][root.kind]
        color: [Theme.accent, Theme.warn, Theme.inkSoft][root.kind]
    }
    Label {
        id: label
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        role: Label.Title
        color: root.kind === DoneState.Done ? Theme.accent : Theme.ink
    }
    Card {
        width: root.width
        visible: root.receiver !== "" || root.given !== ""

        Column {
            width: parent.width
            spacing: Theme.itemGap

            KeyValueRow {
                objectName: "doneReceiver"
                width: parent.width
                visible: value !== ""
                label: qsTr("To")
                value: root.receiver
            }
            KeyValueRow {
                objectName: "doneGiven"
                width: parent.width
                visible: value !== ""
                label: qsTr("Given")
                value: root.given
            }
        }
    }
    Button {
        id: button
        objectName: "doneAction"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width)
        visible: text !== ""
        onClicked: root.action()
    }
}
