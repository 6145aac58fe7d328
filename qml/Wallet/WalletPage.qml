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
    property string chosen              // the id that the other pane shows
    signal certificateChosen(id: string)

    readonly property bool empty: root.viewModel.certificates.length === 0
    readonly property bool waiting: root.viewModel.pending.length > 0

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
            visible: root.empty && !root.waiting && !root.viewModel.busy && !root.viewModel.error.present
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
                selected: root.chosen === modelData.id
                onClicked: root.certificateChosen(modelData.id)
            }
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.waiting
            text: qsTr("On its way")
        }
        PendingList {
            Layout.fillWidth: true
            visible: root.waiting
            certificates: root.viewModel.pending
            busy: root.viewModel.busy
            onGivingUp: certificate => {
                confirmation.certificate = certificate;
                confirmation.open();
            }
        }
        Button {
            objectName: "addCertificate"
            Layout.fillWidth: true
            visible: !root.empty || root.waiting || root.viewModel.error.present
            kind: Button.Quiet
            iconName: "download"
            busy: root.viewModel.busy
            text: root.empty ? qsTr("Get my driving licence") : qsTr("Get my driving licence again")
            onClicked: root.viewModel.requestDrivingLicence()
        }
    }
    Sheet {
        id: confirmation
        property var certificate
        title: qsTr("Stop waiting for this certificate?")
        Label {
            Layout.fillWidth: true
            text: confirmation.certificate?.title ?? ""
            strong: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("It will not come to this device any more. The department is not told. You can ask for it again.")
        }
        footer: ButtonPair {
            firstText: qsTr("Keep waiting")
            secondText: qsTr("Stop waiting")
            secondKind: Button.Danger
            onFirstClicked: confirmation.close()
            onSecondClicked: {
                confirmation.close();
                root.viewModel.giveUp(confirmation.certificate.id);
            }
        }
    }
    Component.onCompleted: root.viewModel.refresh()
}
