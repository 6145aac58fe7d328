import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// One bill: all that it says, and paying it.
Page {
    id: root

    required property PaymentViewModel viewModel
    required property string billId
    readonly property var bills: root.viewModel.bills
    readonly property var bill: root.bills.find(bill => bill.id === root.billId) ?? null
    readonly property bool paid: root.bill?.status === "paid"
    readonly property BillWords words: BillWords { bill: root.bill }

    objectName: "billPage"
    title: qsTr("Bill")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        Card {
            Layout.fillWidth: true
            visible: root.bill !== null
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap

                StatusLabel {
                    Layout.maximumWidth: parent.width
                    visible: root.words.statusText !== ""
                    status: root.words.status
                    text: root.words.statusText
                }
                Label {
                    Layout.fillWidth: true
                    text: root.bill?.whatFor ?? ""
                    role: Label.Title
                }
                AmountText {
                    Layout.fillWidth: true
                    text: root.bill?.amount ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("To")
                    value: root.bill?.payee ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Pay by")
                    value: root.bill?.due ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Bill number")
                    value: root.bill?.number ?? ""
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.bill !== null && !root.paid
            text: qsTr("You see the payee and the amount once more, and confirm with your PIN, before any money moves.")
            role: Label.Note
            soft: true
        }
        Button {
            objectName: "payThisBill"
            Layout.fillWidth: true
            visible: root.bill !== null && !root.paid
            busy: root.viewModel.busy
            text: qsTr("Pay %1").arg(root.bill?.amount ?? "")
            onClicked: root.viewModel.pay(root.billId)
        }
    }
}
