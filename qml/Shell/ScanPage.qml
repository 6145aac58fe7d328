import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A code from the camera, from a picture file, from the screen, or as text.
Page {
    id: root

    required property ScanViewModel viewModel
    property int wanted: ScanViewModel.Anything
    signal remedied                     // the person wants to see what became of a payment
    readonly property var titles: ({
        [ScanViewModel.Anything]: qsTr("Scan"), [ScanViewModel.Document]: qsTr("Scan your card"), [ScanViewModel.Phone]: qsTr("Scan a phone")
    })
    readonly property var explanations: ({
        [ScanViewModel.Anything]: qsTr("Codes of bills, certificate offers and service logins open here. You see who asks before anything is sent."),
        [ScanViewModel.Document]: qsTr("Scan the code on your identity card. You see what was read and can correct it before anything is sent."),
        [ScanViewModel.Phone]: qsTr("Scan the code that the other phone shows under Show near by.")
    })

    objectName: "scanPage"
    title: root.titles[root.wanted]
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        CameraView {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
        Label {
            Layout.fillWidth: true
            text: root.explanations[root.wanted]
        }
        ErrorBanner {
            id: failure
            Layout.fillWidth: true
            failure: root.viewModel.error.code
            actionText: failure.words.remedy
            onAction: root.remedied()
        }
        Button {
            objectName: "scanFile"
            Layout.fillWidth: true
            iconName: "image"
            busy: root.viewModel.busy
            text: qsTr("Choose a picture")
            onClicked: dialog.open()
        }
        Button {
            objectName: "scanScreen"
            Layout.fillWidth: true
            kind: Button.Quiet
            iconName: "scan"
            busy: root.viewModel.busy
            text: qsTr("Read from this screen")
            onClicked: root.viewModel.readScreen()
        }
        TextField {
            id: link
            objectName: "linkField"
            Layout.fillWidth: true
            label: qsTr("Or paste a link or code")
            onAccepted: root.viewModel.openText(text)
        }
        Button {
            objectName: "openLink"
            Layout.fillWidth: true
            kind: Button.Quiet
            enabled: link.text !== "" && !root.viewModel.busy
            text: qsTr("Open")
            onClicked: root.viewModel.openText(link.text)
        }
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                root.viewModel.readFile(drop.urls[0]);
        }
    }
    AmountSheet { viewModel: root.viewModel }
    FileDialog {
        id: dialog
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg)")]
        onAccepted: root.viewModel.readFile(selectedFile)
    }
    Connections {
        target: root.viewModel
        function onOpened(): void {
            root.back();
        }
        function onDocumentRead(): void {
            root.back();
        }
        function onPhoneRead(): void {
            root.back();
        }
    }
    Component.onCompleted: root.viewModel.wanted = root.wanted
    Component.onDestruction: root.viewModel.forgetCode()
}
