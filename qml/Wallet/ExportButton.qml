import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What is held about a certificate as a file: first what is in it, then where it goes. A positioner, because it stands in a layout.
Column {
    id: root

    required property HoldingViewModel holding
    required property var detail        // as WalletViewModel.detail
    readonly property bool unbound: Array.from(root.detail.reasons ?? []).includes("not_bound")

    function save(file: url): void {
        root.holding.exportTo(root.detail.id, file);
    }

    spacing: Theme.itemGap

    Button {
        objectName: "exportCertificate"
        width: root.width
        kind: Button.Quiet
        iconName: "share"
        busy: root.holding.busy
        text: qsTr("Save what is held")
        onClicked: sheet.open()
    }
    Banner {
        objectName: "exportSaved"
        width: root.width
        visible: root.holding.savedAs !== ""
        title: qsTr("Saved")
        meaning: root.holding.savedAs
    }
    Sheet {
        id: sheet
        objectName: "exportSheet"
        title: qsTr("Save what is held as a file?")

        Label {
            Layout.fillWidth: true
            text: qsTr("In it: what was issued, all copies, how you keep it, and where it was shown.")
        }
        Label {
            Layout.fillWidth: true
            text: root.unbound ? qsTr("This certificate is bound to no key: whoever has the file can show it.")
                : qsTr("No key is in it: nobody can show the certificate with this file.")
        }
        IconText {
            Layout.fillWidth: true
            iconName: "warning"
            text: qsTr("The file is not encrypted. Whoever has it can read it.")
        }
        footer: ButtonPair {
            firstText: qsTr("Cancel")
            secondText: qsTr("Choose a place")
            onFirstClicked: sheet.close()
            onSecondClicked: {
                sheet.close();
                dialog.open();
            }
        }
    }
    FileDialog {
        id: dialog
        objectName: "exportDialog"
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: ["JSON (*.json)"]
        onAccepted: root.save(selectedFile)
    }
}
