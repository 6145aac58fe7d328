import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.MiniProgram
import Causeway.MiniProgramEngine
import Causeway.ViewModels

// A mini-program under the title bar that the host draws: it cannot draw there, so its name and the way out are always ours.
Page {
    id: root

    required property ProgramsViewModel viewModel
    readonly property ProgramSession session: root.viewModel.session
    readonly property string failure: root.session ? root.session.failure : ""

    objectName: "programPage"
    title: root.viewModel.title === "" ? qsTr("Mini-program") : root.viewModel.title
    inner: root.session?.canGoBack ?? false
    canGoBack: true

    // No wider than our own pages, so that its text begins under its title.
    ColumnLayout {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.contentWidth + 2 * Theme.margin)
        spacing: 0

        ErrorBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            failure: root.viewModel.error.code
        }
        ErrorBanner {
            objectName: "programFailure"
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            failure: root.failure
        }
        Button {
            objectName: "programRestart"
            Layout.margins: Theme.margin
            visible: root.failure !== ""
            text: qsTr("Open again")
            onClicked: root.session.start()
        }
        Skeleton {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            running: root.viewModel.busy || (root.session && !root.session.shown && root.failure === "")
            onCancelled: root.viewModel.cancel()
        }
        MiniProgramView {
            objectName: "programView"
            visible: root.failure === ""
            session: root.session
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
