import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The data on the identity card; the check digit is tried as soon as the field is left.
Page {
    id: root

    required property RegistrationViewModel viewModel
    required property ScanViewModel scan
    property bool scanned: false
    signal completed
    signal scanChosen

    readonly property var faultWords: ({
        "": "",
        "form": qsTr("One or two letters, six digits, and the digit in brackets, such as A123456(3)."),
        "check digit": qsTr("The digit in brackets does not fit the number. Check both.")
    })

    function submit(): void {
        number.error = root.faultWords[root.viewModel.identityNumberFault(number.text)] ?? "";
        name.error = name.text.trim() === "" ? qsTr("Enter your name as printed on the card.") : "";
        birth.error = root.viewModel.isBirthDate(birth.date) ? "" : qsTr("Enter the year, month and day that are printed on the card.");
        if (number.error !== "" || name.error !== "" || birth.error !== "")
            return;
        root.viewModel.setDocument(number.text, name.text, birth.date);
        root.completed();
    }

    objectName: "documentPage"
    title: qsTr("Your identity card")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Button {
            objectName: "scanDocument"
            Layout.fillWidth: true
            kind: Button.Quiet
            iconName: "scan"
            text: qsTr("Scan the card instead of typing")
            onClicked: root.scanChosen()
        }
        Banner {
            objectName: "scannedBanner"
            Layout.fillWidth: true
            visible: root.scanned
            title: qsTr("Read from the code")
            meaning: qsTr("Compare it with your card, and correct what is not the same.")
        }
        TextField {
            id: number
            objectName: "numberField"
            Layout.fillWidth: true
            label: qsTr("Identity card number")
            help: qsTr("With the digit in brackets")
            placeholder: "A123456(3)"
            inputMethodHints: Qt.ImhPreferUppercase | Qt.ImhNoPredictiveText
            onEdited: error = ""
        }
        TextField {
            id: name
            objectName: "nameField"
            Layout.fillWidth: true
            label: qsTr("Name in English")
            help: qsTr("Family name first, as printed")
            placeholder: "CHAN, Tai Man"
            onEdited: error = ""
        }
        BirthDateField {
            id: birth
            objectName: "birthField"
            Layout.fillWidth: true
            onAccepted: root.submit()
        }
        Button {
            objectName: "documentContinue"
            Layout.fillWidth: true
            text: qsTr("Continue")
            onClicked: root.submit()
        }
    }
    Connections {
        target: root.scan
        function onDocumentRead(identityNumber: string, nameEn: string, birthDate: string): void {
            number.text = identityNumber;
            name.text = nameEn;
            birth.fill(birthDate);
            number.error = name.error = birth.error = "";
            root.scanned = true;
        }
    }
}
