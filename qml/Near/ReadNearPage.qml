pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The counter: what to ask for, the code of the other phone, and what to believe of what it shows. Nothing is kept.
Page {
    id: root

    required property ReadNearViewModel viewModel
    required property ScanViewModel scan
    signal scanChosen
    readonly property ReaderWords words: ReaderWords {}
    readonly property int step: root.viewModel.step
    readonly property bool tooLate: root.viewModel.error.code === "net.timeout"
    readonly property bool choosing: root.step === ReadNearViewModel.Choosing || root.step === ReadNearViewModel.Failed

    objectName: "readNearPage"
    title: qsTr("Read near by")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            visible: root.choosing
            text: qsTr("Choose what you need to know. The person sees it and agrees on their own phone.")
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.tooLate ? "" : root.viewModel.error.code
        }
        Banner {
            objectName: "noAnswer"
            Layout.fillWidth: true
            visible: root.tooLate
            title: qsTr("The person did not answer in time")
            advice: qsTr("Let the phone show a new code.")
        }
        PresetChoice {
            Layout.fillWidth: true
            visible: root.choosing
            viewModel: root.viewModel
        }
        Button {
            objectName: "scanPhone"
            Layout.fillWidth: true
            visible: root.choosing
            iconName: "scan"
            text: qsTr("Read the code of the phone")
            onClicked: root.scanChosen()
        }
        BusyCard {
            objectName: "waitingForPhone"
            Layout.fillWidth: true
            visible: root.step === ReadNearViewModel.Reading
            iconName: "near"
            text: qsTr("The other phone was asked. Waiting for the person to agree.")
            cancellable: true
            onCancelled: root.viewModel.stop()
        }
        EmptyState {
            objectName: "nothingShown"
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            visible: root.step === ReadNearViewModel.Read && root.viewModel.documents.length === 0
            iconName: "question"
            text: qsTr("Nothing was shown. The person declined, or has no such certificate: the phone does not say which.")
        }
        Banner {
            objectName: "notAllShown"
            Layout.fillWidth: true
            visible: root.viewModel.documents.length > 0 && root.viewModel.missing.length > 0
            kind: Banner.Warning
            title: root.words.reasons["not_all_given"]
            meaning: Array.from(root.viewModel.missing).map(document => qsTr("%1: %2").arg(root.words.typeName(document.type)).arg(root.words.listed(document.names))).join("\n")
        }
        Repeater {
            model: root.viewModel.documents
            ReadDocument {
                required property var modelData
                Layout.fillWidth: true
                document: modelData
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.step === ReadNearViewModel.Read && root.viewModel.trustListFrom !== ""
            text: qsTr("Judged by the trust list of %1.").arg(root.viewModel.trustListFrom)
            role: Label.Caption
            soft: true
        }
        IconText {
            objectName: "nothingKept"
            Layout.fillWidth: true
            iconName: "shield"
            text: root.choosing ? qsTr("Nothing that you are shown is kept on this device.") : qsTr("Nothing of this is kept. It is gone when you leave this page.")
            color: Theme.inkSoft
        }
        Button {
            objectName: "readAnother"
            Layout.fillWidth: true
            visible: root.step === ReadNearViewModel.Read
            text: qsTr("Read another")
            onClicked: root.viewModel.stop()
        }
    }
    Connections {
        target: root.scan
        function onPhoneRead(engagement: string): void {
            root.viewModel.read(engagement);
        }
    }
    Component.onDestruction: root.viewModel.stop()
}
