import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels

// Destroys a certificate on this device, after one more question. What was asked about is what goes, whatever is opened meanwhile.
Button {
    id: root

    required property WalletViewModel viewModel
    required property var detail        // as WalletViewModel.detail
    property string askedId
    property string askedTitle
    property bool sure: false

    function ask(): void {
        root.askedId = root.detail.id;
        root.askedTitle = root.detail.title;
        root.sure = false;
        confirmation.open();
    }

    objectName: "removeCertificate"
    kind: Button.Danger
    iconName: "trash"
    text: qsTr("Delete from this device")
    onClicked: root.ask()

    Sheet {
        id: confirmation
        title: qsTr("Delete this certificate?")
        // Not before the keyboard is back on the button: a page that follows it would scroll away from a failure.
        onClosed: if (root.sure) root.viewModel.remove(root.askedId)

        Label {
            objectName: "askedTitle"
            Layout.fillWidth: true
            text: root.askedTitle
            strong: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("It and its key are destroyed on this device. The department is not told, and can issue it again.")
        }
        footer: ButtonPair {
            firstText: qsTr("Keep")
            secondText: qsTr("Delete")
            secondKind: Button.Danger
            onFirstClicked: confirmation.close()
            onSecondClicked: {
                root.sure = true;
                confirmation.close();
            }
        }
    }
}
