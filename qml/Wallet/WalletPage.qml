pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The certificates as cards, or one sentence and one action when there is none.
Page {
    id: root

    required property WalletViewModel viewModel
    signal chosen(id: string)

    readonly property bool empty: root.viewModel.certificates.length === 0

    objectName: "walletPage"
    title: qsTr("Certificates")

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        Skeleton {
            Layout.fillWidth: true
            running: root.viewModel.busy && root.empty
            onCancelled: root.viewModel.cancel()
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            visible: root.empty && !root.viewModel.busy
            iconName: "card"
            text: qsTr("You have no certificates yet.")
            actionText: qsTr("Get my driving licence")
            onAction: root.viewModel.requestDrivingLicence()
        }
        Repeater {
            model: root.viewModel.certificates

            CertificateCard {
                id: card
                required property var modelData
                readonly property Verdict verdict: Verdict {
                    verdict: card.modelData.verdict
                    expiresSoon: card.modelData.expiresSoon
                }
                objectName: "certificateCard"
                Layout.fillWidth: true
                seed: modelData.type
                title: modelData.title
                issuer: modelData.issuer
                holder: modelData.holder
                validUntil: modelData.expires
                photo: modelData.portrait
                status: verdict.status
                onClicked: root.chosen(modelData.id)
            }
        }
        Button {
            objectName: "addCertificate"
            Layout.fillWidth: true
            visible: !root.empty
            kind: Button.Quiet
            iconName: "download"
            busy: root.viewModel.busy
            text: qsTr("Get another certificate")
            onClicked: root.viewModel.requestDrivingLicence()
        }
    }
    Component.onCompleted: root.viewModel.refresh()
}
