import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The door. Wrong PINs are counted on the device; after five of them it stays shut for a while.
Page {
    id: root

    required property SessionViewModel viewModel
    signal forgotten

    readonly property bool waiting: root.viewModel.waitSeconds > 0
    // Why no PIN opens; what could not be erased is told above the pad.
    readonly property string failure: root.waiting ? "vault.pin_throttled" : root.viewModel.eraseFailed ? "" : root.viewModel.error.code
    readonly property ErrorWords words: ErrorWords {
        failure: root.failure
        wait: root.viewModel.waitSeconds
    }

    objectName: "unlockPage"
    showTitle: false

    Connections {
        target: root.viewModel.pin
        function onComplete(): void {
            root.viewModel.unlock();
        }
    }
    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Mark {
            Layout.topMargin: Theme.groupGap
            Layout.alignment: Qt.AlignHCenter
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.eraseFailed ? root.viewModel.error.code : ""
            erasing: true
        }
        PinPad {
            objectName: "pinPad"
            Layout.fillWidth: true
            focus: true
            title: qsTr("Enter your PIN")
            filled: root.viewModel.pin.count
            busy: root.viewModel.busy || root.waiting
            // A try is written down before it is made. Nobody chose a folder here.
            error: root.failure === "vault.storage_failure" ? qsTr("Your PIN could not be checked. Check that this device can write to its storage, then try again.") : root.words.sentence
            onDigitEntered: digit => root.viewModel.pin.append(digit)
            onErased: root.viewModel.pin.removeLast()
        }
        Button {
            objectName: "forgottenButton"
            Layout.maximumWidth: parent.width
            Layout.alignment: Qt.AlignHCenter
            kind: Button.Link
            text: qsTr("I have forgotten my PIN")
            onClicked: root.forgotten()
        }
    }
}
