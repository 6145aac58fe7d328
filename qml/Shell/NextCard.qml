import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// The single most useful thing to do now.
Card {
    id: root

    required property var reminder
    required property ReminderWords words
    signal chosen(kind: string)

    readonly property string kind: root.reminder?.kind ?? ""

    objectName: "nextCard"
    Layout.fillWidth: true

    ColumnLayout {
        width: parent.width
        spacing: Theme.smallGap

        StatusLabel {
            status: root.kind === "bill_overdue" ? StatusLabel.Overdue : root.kind === "certificate_expired" || root.kind === "certificate_suspended" ? StatusLabel.Invalid : StatusLabel.Soon
            text: root.kind === "bill_due" ? qsTr("Due soon") : root.kind === "bill_overdue" ? qsTr("Overdue")
                : root.kind === "certificate_expired" ? qsTr("Not valid") : root.kind === "certificate_suspended" ? qsTr("Suspended") : qsTr("Expires soon")
        }
        Label {
            Layout.fillWidth: true
            text: root.reminder?.title ?? ""
            role: Label.Title
        }
        Label {
            Layout.fillWidth: true
            text: root.reminder ? root.words.text(root.reminder) : ""
        }
        Button {
            objectName: "nextAction"
            Layout.fillWidth: true
            Layout.topMargin: Theme.smallGap
            text: root.words.action(root.kind)
            onClicked: root.chosen(root.kind)
        }
    }
}
