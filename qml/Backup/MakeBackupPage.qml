import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A backup: what is in it, a passphrase twice, where it goes.
Page {
    id: root

    required property BackupViewModel viewModel

    function wordsFor(fault: string): string {
        switch (fault) {
        case "short":
            return qsTr("This passphrase is too short. Take at least 12 characters.");
        case "long":
            return qsTr("This passphrase is too long. A few words are enough.");
        case "uniform":
            return qsTr("This passphrase is too easy to guess. Take at least 6 different characters.");
        default:
            return "";
        }
    }
    function submit(): void {
        const fault = root.viewModel.passphraseFault(first.text);
        const strong = fault === "";
        first.error = root.wordsFor(fault);
        second.error = !strong || first.text === second.text ? "" : qsTr("The two are not the same.");
        if (strong && first.text === second.text)
            dialog.open();
    }
    function save(file: url): void {
        root.viewModel.make(first.text, file);
        first.text = "";
        second.text = "";
    }

    objectName: "makeBackupPage"
    title: qsTr("Make a backup")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            text: qsTr("A backup is an encrypted file for moving to another phone.")
        }
        Card {
            Layout.fillWidth: true
            Column {
                width: parent.width
                spacing: Theme.cardPadding

                PointList {
                    width: parent.width
                    title: qsTr("In it")
                    points: [qsTr("Which certificates you hold, so that you can ask for them again"), qsTr("Your ledger")]
                }
                PointList {
                    width: parent.width
                    title: qsTr("Not in it")
                    iconName: "cross"
                    points: [qsTr("Keys: they never leave this device"), qsTr("What the certificates say: departments issue them again")]
                }
            }
        }
        TextField {
            id: first
            objectName: "passphraseField"
            Layout.fillWidth: true
            password: true
            label: qsTr("Passphrase")
            help: qsTr("At least 12 characters, 6 of them different. A few words that belong to nothing are good.")
            onEdited: error = ""
        }
        TextField {
            id: second
            objectName: "passphraseAgainField"
            Layout.fillWidth: true
            password: true
            label: qsTr("The passphrase again")
            onEdited: error = ""
            onAccepted: root.submit()
        }
        IconText {
            Layout.fillWidth: true
            iconName: "warning"
            text: qsTr("Nobody can find out the passphrase for you. Without it the backup is of no use.")
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        BusyCard {
            objectName: "makingBackup"
            Layout.fillWidth: true
            visible: root.viewModel.busy
            text: qsTr("The backup is being sealed. That is slow on purpose, so that nobody can try many passphrases.")
        }
        Banner {
            objectName: "backupSaved"
            Layout.fillWidth: true
            visible: root.viewModel.savedAs !== ""
            title: qsTr("Saved")
            meaning: root.viewModel.savedAs
            advice: qsTr("Keep it somewhere else than on this phone.")
        }
        Button {
            objectName: "makeBackup"
            Layout.fillWidth: true
            iconName: "download"
            text: qsTr("Choose where it goes")
            enabled: !root.viewModel.busy
            onClicked: root.submit()
        }
    }
    FileDialog {
        id: dialog
        objectName: "backupDialog"
        fileMode: FileDialog.SaveFile
        defaultSuffix: "jwe"
        nameFilters: [qsTr("Backups (*.jwe)")]
        onAccepted: root.save(selectedFile)
    }
    Component.onCompleted: root.viewModel.begin()
}
