import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels

// While the person is on a page of the issuer, in the browser. What the browser is sent to afterwards can be pasted here.
Sheet {
    id: root

    required property ConsentViewModel viewModel
    readonly property ErrorWords words: ErrorWords { failure: root.viewModel.error.code }
    readonly property bool complete: root.viewModel.isLoginAnswer(address.text)

    objectName: "issuerLoginSheet"
    visible: root.viewModel.step === ConsentViewModel.LoggingIn
    title: qsTr("%1 asks you to log in").arg(root.viewModel.requester)
    onAboutToShow: address.text = ""
    onDeclined: root.viewModel.leaveLogin()

    Label {
        Layout.fillWidth: true
        visible: root.viewModel.loginPageOpened
        text: qsTr("Your browser opens a page of theirs. Log in there and come back afterwards.")
    }
    Banner {
        objectName: "browserMissing"
        Layout.fillWidth: true
        visible: !root.viewModel.loginPageOpened
        kind: Banner.Warning
        title: qsTr("No browser could be opened")
        advice: qsTr("Set up a browser on this device, then open the page again.")
    }
    Button {
        objectName: "openLoginPage"
        Layout.fillWidth: true
        kind: Button.Quiet
        enabled: !root.viewModel.busy
        text: qsTr("Open the page again")
        onClicked: root.viewModel.openLoginPage()
    }
    TextField {
        id: address
        objectName: "loginAnswer"
        Layout.fillWidth: true
        label: qsTr("Address after the login")
        help: qsTr("If the browser does not lead back here, copy the address that it shows in the end. It begins with %1. If the app locks meanwhile, paste it under Scan.").arg(root.viewModel.loginAnswerBeginning)
        error: root.words.sentence
        onEdited: root.viewModel.clearError()
        onAccepted: if (root.complete) root.viewModel.continueIssuance(text)
    }
    footer: ButtonPair {
        firstText: qsTr("Give up")
        secondText: qsTr("Continue")
        secondEnabled: root.complete
        busy: root.viewModel.busy
        onFirstClicked: root.decline()
        onSecondClicked: root.viewModel.continueIssuance(address.text)
    }
}
