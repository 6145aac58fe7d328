import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A backup of another phone: the file, its passphrase, and what came of it.
Page {
    id: root

    required property BackupViewModel viewModel
    property url file
    readonly property string fileName: decodeURIComponent(String(root.file).split("/").pop())
    readonly property var came: root.viewModel.restored
    readonly property bool restored: root.came.certificates !== undefined
    readonly property bool fits: passphrase.text !== "" && root.fileName !== "" && !root.viewModel.busy

    readonly property var fault: ({
        "another": [qsTr("This backup is another person's"), qsTr("Choose one that you made yourself.")],
        "changed": [qsTr("The backup was changed"), qsTr("Use another copy of it.")],
        "no_backup": [qsTr("This is no backup, or not all of one"), qsTr("Choose another file.")],
        "too_new": [qsTr("The backup was made by a newer version"), qsTr("Update Causeway, then try again.")]
    })[root.viewModel.fault]

    function choose(chosen: url): void {
        root.file = chosen;
        root.viewModel.begin();
        passphrase.input.forceActiveFocus();
    }
    function submit(): void {
        if (root.fits)
            root.viewModel.restore(root.file, passphrase.text);
    }

    objectName: "restorePage"
    title: qsTr("Restore a backup")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            visible: !root.restored
            text: qsTr("Choose the backup that you made on the other phone. You see afterwards which certificates to ask for again.")
        }
        Button {
            objectName: "chooseBackup"
            Layout.fillWidth: true
            visible: !root.restored
            kind: root.fileName === "" ? Button.Primary : Button.Quiet
            iconName: "archive"
            enabled: !root.viewModel.busy
            text: root.fileName === "" ? qsTr("Choose a backup") : qsTr("Choose another backup")
            onClicked: dialog.open()
        }
        Label {
            objectName: "chosenBackup"
            Layout.fillWidth: true
            visible: root.fileName !== "" && !root.restored
            text: root.fileName
            strong: true
        }
        TextField {
            id: passphrase
            objectName: "passphraseField"
            Layout.fillWidth: true
            visible: !root.restored
            password: true
            label: qsTr("Passphrase of the backup")
            error: root.viewModel.fault === "passphrase" ? qsTr("This is not the passphrase of this backup.") : ""
            onAccepted: root.submit()
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.fault === "" ? root.viewModel.error.code : ""
        }
        Banner {
            objectName: "backupFault"
            Layout.fillWidth: true
            visible: root.fault !== undefined
            kind: Banner.Error
            title: root.fault?.[0] ?? ""
            meaning: qsTr("Nothing was taken from it.")
            advice: root.fault?.[1] ?? ""
            code: root.viewModel.error.code
        }
        BusyCard {
            objectName: "restoringBackup"
            Layout.fillWidth: true
            visible: root.viewModel.busy && !root.restored
            text: qsTr("The backup is being opened. That is slow on purpose, so that nobody can try many passphrases.")
        }
        Button {
            objectName: "restoreBackup"
            Layout.fillWidth: true
            visible: !root.restored
            enabled: root.fits
            text: qsTr("Restore")
            onClicked: root.submit()
        }
        Banner {
            objectName: "backupRestored"
            Layout.fillWidth: true
            visible: root.restored
            title: qsTr("Restored")
            meaning: qsTr("%n certificate(s) in the backup.", "", root.came.certificates ?? 0)
            advice: qsTr("The ledger of the other phone, with %n entries, is kept beside the one of this phone.", "", root.came.ledgerEntries ?? 0)
        }
        RestorableList {
            Layout.fillWidth: true
            visible: root.restored
            viewModel: root.viewModel
        }
    }
    FileDialog {
        id: dialog
        objectName: "restoreDialog"
        nameFilters: [qsTr("Backups (*.jwe)"), qsTr("All files (*)")]
        onAccepted: root.choose(selectedFile)
    }
    Connections {
        target: root.viewModel
        function onRestoredChanged(): void {
            passphrase.text = "";
        }
    }
    Component.onCompleted: root.viewModel.begin()
}
