import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// The single most useful thing to do now.
Card {
    id: root

    required property var reminder
    required property ReminderWords words
    signal chosen(reminder: var)

    readonly property string kind: root.reminder?.kind ?? ""
    readonly property var signs: ({
        bill_due: {status: StatusLabel.Soon, text: qsTr("Due soon")},
        bill_overdue: {status: StatusLabel.Overdue, text: qsTr("Overdue")},
        certificate_changed: {status: StatusLabel.Neutral, text: qsTr("Changed")},
        certificate_expiring: {status: StatusLabel.Soon, text: qsTr("Expires soon")},
        certificate_suspended: {status: StatusLabel.Invalid, text: qsTr("Suspended")},
        certificate_expired: {status: StatusLabel.Invalid, text: qsTr("Not valid")}
    })
    readonly property var sign: root.signs[root.kind] ?? {status: StatusLabel.Neutral, text: ""}

    objectName: "nextCard"
    Layout.fillWidth: true

    ColumnLayout {
        width: parent.width
        spacing: Theme.smallGap

        StatusLabel {
            objectName: "nextStatus"
            status: root.sign.status
            text: root.sign.text
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
            onClicked: root.chosen(root.reminder)
        }
    }
}
