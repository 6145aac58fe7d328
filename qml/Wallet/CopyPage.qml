import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A certificate on paper for one receiver and one purpose, who and what for written across every page, so that it is of no use elsewhere.
Page {
    id: root

    required property CopyViewModel viewModel
    required property var certificate       // as WalletViewModel.detail
    readonly property FieldWords words: FieldWords {}
    readonly property bool complete: receiver.text.trim() !== "" && purpose.text.trim() !== ""
    //: %1 is who receives the copy, %2 what for, %3 the date
    readonly property string mark: root.filled(qsTr("Only for %1 · %2 · %3"), [receiver.text.trim(), purpose.text.trim(), root.viewModel.today()])

    readonly property Verdict verdict: Verdict {
        verdict: root.certificate.verdict ?? "unknown"
    }
    // Paper cannot be asked: it says itself where nobody should have relied on the certificate when it was made.
    readonly property string warning: root.verdict.verdict === "valid" ? "" : root.doubts()

    // All at once: what was typed is never looked through for places to fill.
    function filled(pattern: string, texts: var): string {
        return pattern.replace(/%([1-9])/g, (place, number) => texts[number - 1]);
    }

    function doubts(): string {
        const why = Array.from(root.certificate.reasons ?? []).filter(reason => root.verdict.failing.includes(reason)
            || (root.verdict.unclear.includes(reason) && reason !== "expires_soon"));
        const ended = why.includes("expired") ? [qsTr("It was valid until %1.").arg(root.certificate.expires ?? "")] : [];
        return [root.verdict.meaning].concat(why.map(reason => root.verdict.reasons[reason]), ended).join("\n");
    }
    function submit(): void {
        receiver.error = receiver.text.trim() === "" ? qsTr("Say who receives the copy.") : "";
        purpose.error = purpose.text.trim() === "" ? qsTr("Say what the copy is for.") : "";
        if (root.complete)
            dialog.open();
    }
    function save(file: url): void {
        root.viewModel.save({
            title: root.certificate.title ?? "",
            note: qsTr("A copy made by the holder. It proves nothing by itself: whoever needs proof asks to be shown the certificate."),
            warning: root.warning,
            mark: root.mark,
            font: Qt.font({family: Theme.fontFamily, hintingPreference: Theme.fontHinting}),
            footnote: qsTr("Issued by %1").arg(root.certificate.issuer ?? ""),
            portrait: root.certificate.portrait ?? "",
            rows: (root.certificate.claims ?? []).map(claim => ({label: root.words.named(claim.name, claim.said), value: root.words.value(claim.value), picture: claim.picture ?? ""}))
        }, file);
    }

    objectName: "copyPage"
    title: qsTr("Annotated copy")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            text: qsTr("A PDF of what the certificate says. Who receives it, what for and the date are written across every page.")
        }
        TextField {
            id: receiver
            objectName: "receiverField"
            Layout.fillWidth: true
            label: qsTr("Who receives it")
            help: qsTr("A person, a company or a department")
            maximumLength: 60
            onEdited: error = ""
        }
        TextField {
            id: purpose
            objectName: "purposeField"
            Layout.fillWidth: true
            label: qsTr("What for")
            help: qsTr("In a few words, such as renting a flat")
            maximumLength: 60
            onEdited: error = ""
            onAccepted: root.submit()
        }
        Card {
            Layout.fillWidth: true
            visible: root.complete
            Label {
                objectName: "markPreview"
                width: parent.width
                text: root.mark
                role: Label.Note
            }
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        Banner {
            objectName: "copySaved"
            Layout.fillWidth: true
            visible: root.viewModel.savedAs !== ""
            title: qsTr("Saved")
            meaning: root.viewModel.savedAs
        }
        Button {
            objectName: "saveCopy"
            Layout.fillWidth: true
            iconName: "download"
            text: qsTr("Save as PDF")
            enabled: !root.viewModel.busy && root.certificate.id !== undefined
            onClicked: root.submit()
        }
    }
    FileDialog {
        id: dialog
        objectName: "copyDialog"
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: root.save(selectedFile)
    }
    Component.onCompleted: root.viewModel.forget()
}
