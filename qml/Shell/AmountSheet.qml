import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels

// How much, where a payment code leaves that to the payer.
Sheet {
    id: root

    required property ScanViewModel viewModel
    readonly property ErrorWords words: ErrorWords { failure: root.viewModel.error.code }

    objectName: "amountSheet"
    visible: root.viewModel.amountWanted
    title: qsTr("How much do you want to pay?")
    onAboutToShow: amount.text = ""
    onOpened: amount.forceActiveFocus()
    onDeclined: root.viewModel.forgetCode()

    TextField {
        id: amount
        objectName: "amountField"
        Layout.fillWidth: true
        label: qsTr("Amount")
        help: qsTr("Such as 98.70")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        error: root.words.sentence
        onEdited: root.viewModel.clearError()
        onAccepted: root.viewModel.payAmount(text)
    }
    footer: ButtonPair {
        firstText: qsTr("Cancel")
        secondText: qsTr("Continue")
        secondEnabled: amount.text !== ""
        busy: root.viewModel.busy
        onFirstClicked: root.decline()
        onSecondClicked: root.viewModel.payAmount(amount.text)
    }
}
