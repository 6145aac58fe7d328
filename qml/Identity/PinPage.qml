import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Six digits, then the same six again. The digits go straight into the view-model; none is kept here.
Page {
    id: root

    required property RegistrationViewModel viewModel
    property bool repeating: false
    property string complaint
    signal completed

    readonly property PinEntry entry: root.repeating ? root.viewModel.repeatedPin : root.viewModel.pin

    function goOn(): void {
        if (!root.repeating) {
            root.complaint = "";
            root.repeating = true;
        } else if (root.viewModel.pinsAgree()) {
            root.completed();
        } else {
            root.complaint = qsTr("The two are not the same. Enter the PIN again, or go back to choose another.");
        }
    }

    objectName: "pinPage"
    title: root.repeating ? qsTr("Enter the PIN again") : qsTr("Choose a PIN")
    canGoBack: true

    Connections {
        target: root.entry
        function onComplete(): void {
            root.goOn();
        }
    }
    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            text: qsTr("Six digits, not a run and not all the same. Together with this device they encrypt your data. Nobody can look the PIN up for you.")
        }
        PinPad {
            objectName: "pinPad"
            Layout.fillWidth: true
            focus: true
            filled: root.entry.count
            error: root.complaint
            onDigitEntered: digit => root.entry.append(digit)
            onErased: root.entry.removeLast()
        }
    }
}
