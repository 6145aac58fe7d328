import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// A bill: whose, what for, how much, until when, and the button that opens the consent sheet.
Card {
    id: root

    required property var bill
    property bool busy: false
    signal pay

    readonly property bool overdue: root.bill.status === "overdue"

    objectName: "billCard"
    Layout.fillWidth: true

    ColumnLayout {
        width: parent.width
        spacing: Theme.smallGap

        Label {
            Layout.fillWidth: true
            text: root.bill.whatFor
            role: Label.Title
            strong: true
        }
        Label {
            Layout.fillWidth: true
            text: root.bill.payee
            soft: true
        }
        AmountText {
            Layout.fillWidth: true
            text: root.bill.amount
        }
        StatusLabel {
            Layout.maximumWidth: parent.width
            visible: root.overdue || root.bill.days <= 7
            status: root.overdue ? StatusLabel.Overdue : StatusLabel.Soon
            text: root.overdue ? qsTr("Overdue") : root.bill.days === 0 ? qsTr("Due today") : qsTr("Due in %n day(s)", "", root.bill.days)
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Pay by %1").arg(root.bill.due)
            role: Label.Note
            soft: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Bill number %1").arg(root.bill.number)
            role: Label.Caption
            soft: true
        }
        Button {
            objectName: "payButton"
            Layout.fillWidth: true
            Layout.topMargin: Theme.smallGap
            busy: root.busy
            text: qsTr("Pay %1").arg(root.bill.amount)
            onClicked: root.pay()
        }
    }
}
