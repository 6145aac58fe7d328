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
    signal details

    readonly property BillWords words: BillWords { bill: root.bill }

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
            visible: root.words.statusText !== ""
            status: root.words.status
            text: root.words.statusText
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Pay by %1").arg(root.bill.due)
            role: Label.Note
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
        Button {
            objectName: "billDetails"
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: -Theme.smallGap
            kind: Button.Link
            text: qsTr("Details")
            Accessible.name: qsTr("Details of %1").arg(root.bill.whatFor).replace(/\u2060/g, "")
            onClicked: root.details()
        }
    }
}
