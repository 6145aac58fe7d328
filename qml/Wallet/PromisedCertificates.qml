import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What is on its way, and what may be asked before one stops waiting for it.
ColumnLayout {
    id: root

    required property WalletViewModel viewModel

    spacing: Theme.groupGap

    SectionHeader {
        Layout.fillWidth: true
        text: qsTr("On its way")
    }
    PendingList {
        Layout.fillWidth: true
        certificates: root.viewModel.pending
        busy: root.viewModel.busy
        onDismissed: certificate => root.viewModel.giveUp(certificate.id)
        onGivingUp: certificate => {
            confirmation.certificate = certificate;
            confirmation.open();
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
}
