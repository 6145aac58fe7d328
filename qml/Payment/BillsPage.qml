pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What is to be paid, soonest first, and the receipts of what was.
Page {
    id: root

    required property PaymentViewModel viewModel
    property string chosen              // the id that the other pane shows
    property bool offline: false        // that there is no connection is said above already
    signal billChosen(id: string)
    signal receiptChosen(id: string)
    signal scan

    readonly property var bills: root.viewModel.bills
    readonly property var unpaid: root.bills.filter(bill => bill.status !== "paid")
    // Only when the service said so: without an answer nobody knows that there is nothing to pay.
    readonly property string failure: root.offline && root.viewModel.error.code === "net.unreachable" ? "" : root.viewModel.error.code
    readonly property bool nothingDue: root.unpaid.length === 0 && !root.viewModel.busy && !root.viewModel.error.present

    objectName: "billsPage"
    title: qsTr("Bills")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.pending > 0 ? "payment.pending" : root.failure
            actionText: root.viewModel.pending > 0 ? qsTr("Find out now") : ""
            onAction: root.viewModel.findOutPending()
        }
        Skeleton {
            Layout.fillWidth: true
            running: root.viewModel.busy && root.viewModel.bills.length === 0
            onCancelled: root.viewModel.cancel()
        }
        EmptyState {
            Layout.fillWidth: true
            visible: root.nothingDue
            iconName: "check"
            text: qsTr("Nothing is to be paid.")
            actionText: qsTr("Scan a bill")
            onAction: root.scan()
        }
        Repeater {
            model: root.unpaid
            BillCard {
                required property var modelData
                bill: modelData
                busy: root.viewModel.busy
                selected: root.chosen === modelData.id
                onPay: root.viewModel.pay(modelData.id)
                onDetails: root.billChosen(modelData.id)
            }
        }
        Button {
            objectName: "scanBill"
            Layout.fillWidth: true
            visible: !root.nothingDue
            kind: Button.Quiet
            iconName: "scan"
            text: qsTr("Scan a bill")
            onClicked: root.scan()
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.viewModel.receipts.length > 0
            text: qsTr("Receipts")
        }
        ListCard {
            Layout.fillWidth: true
            visible: root.viewModel.receipts.length > 0
            Repeater {
                model: root.viewModel.receipts
                ListRow {
                    required property var modelData
                    objectName: "receiptRow"
                    width: parent?.width ?? 0
                    text: modelData.payee
                    detail: modelData.at
                    value: modelData.amount
                    iconName: "check"
                    selected: root.chosen === modelData.id
                    onClicked: root.receiptChosen(modelData.id)
                }
            }
        }
    }
    Component.onCompleted: root.viewModel.refresh()
}
