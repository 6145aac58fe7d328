import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A receipt that the payment rail signed and this device checked and keeps.
Page {
    id: root

    required property PaymentViewModel viewModel
    readonly property var receipt: root.viewModel.receipt

    objectName: "receiptPage"
    title: qsTr("Receipt")
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
            visible: (root.receipt.id ?? "") !== ""
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap

                StatusLabel {
                    status: StatusLabel.Valid
                    text: qsTr("Paid")
                }
                AmountText {
                    Layout.fillWidth: true
                    text: root.receipt.amount ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("To")
                    value: root.receipt.payee ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Account")
                    value: root.receipt.proxy ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("When")
                    value: root.receipt.at ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    visible: value !== ""
                    label: qsTr("Bill number")
                    value: root.receipt.bill ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    visible: value !== ""
                    label: qsTr("Reference")
                    value: root.receipt.reference ?? ""
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Receipt number")
                    value: root.receipt.number ?? ""
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: (root.receipt.id ?? "") !== ""
            text: qsTr("Signed by the payment service and checked on this device.")
            role: Label.Note
            soft: true
        }
    }
}
