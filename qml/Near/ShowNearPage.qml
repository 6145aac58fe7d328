import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// A code for a reader near by, and how it ended. What is asked for stands on the consent sheet.
Page {
    id: root

    required property ShowNearViewModel viewModel
    property bool concealed: false
    readonly property int step: root.viewModel.step
    readonly property bool waiting: root.step === ShowNearViewModel.Waiting
    readonly property bool tooLate: root.viewModel.error.code === "net.timeout"
    readonly property bool codeShown: root.waiting && root.viewModel.rows.length > 0
    readonly property color ground: root.codeShown && !root.concealed ? Theme.dimmed : Theme.page
    readonly property var answer: root.viewModel.answer
    readonly property FieldWords fieldWords: FieldWords {}
    readonly property AskerWords askerWords: AskerWords {}
    readonly property bool shown: root.step === ShowNearViewModel.Shown
    readonly property bool over: root.shown || root.step === ShowNearViewModel.Declined

    objectName: "showNearPage"
    title: qsTr("Show near by")
    canGoBack: true
    background: Rectangle { color: root.ground }
    topBar.color: root.ground

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        QrCodeView {
            objectName: "engagementCode"
            Layout.fillWidth: true
            visible: root.codeShown
            rows: root.viewModel.rows
            name: qsTr("Code for a reader near by")
            caption: qsTr("Let the reader scan this code.")
            hidden: root.concealed
            onHideToggled: root.concealed = !root.concealed
        }
        BusyCard {
            objectName: "waitingForReader"
            Layout.fillWidth: true
            visible: root.waiting
            iconName: "near"
            text: qsTr("Waiting for a reader. You see what it asks for before anything is shown.")
            cancellable: true
            onCancelled: root.back()
        }
        BusyCard {
            objectName: "answeringReader"
            Layout.fillWidth: true
            visible: root.step === ShowNearViewModel.Asked
            text: qsTr("A reader asks. It waits for your answer.")
            cancellable: true
            onCancelled: root.back()
        }
        DoneState {
            objectName: "nearOver"
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            visible: root.over
            kind: root.shown ? DoneState.Done : DoneState.Declined
            receiver: root.shown ? root.askerWords.named(root.answer.receiver ?? "", "", true) : ""
            given: root.fieldWords.listed(root.answer.given ?? [])
            text: root.shown ? qsTr("Your certificate was shown.") : qsTr("You declined. Nothing was shown.")
            actionText: qsTr("Close")
            onAction: root.back()
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.tooLate ? "" : root.viewModel.error.code
        }
        EmptyState {
            objectName: "nobodyCame"
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            visible: root.tooLate
            iconName: "clock"
            text: qsTr("No reader came. The code is not good any more.")
        }
        Button {
            objectName: "newEngagement"
            Layout.fillWidth: true
            visible: root.over || root.step === ShowNearViewModel.Failed
            kind: root.over ? Button.Quiet : Button.Primary
            iconName: "code"
            text: qsTr("Show a new code")
            onClicked: {
                root.concealed = false;
                root.viewModel.start();
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.waiting
            text: qsTr("It works without a network. Nothing is shown until you agree, and a reader that nobody vouches for is said to be one.")
            role: Label.Note
            soft: true
        }
    }
    Component.onCompleted: root.viewModel.start()
    Component.onDestruction: root.viewModel.stop()
}
