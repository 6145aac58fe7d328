import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.MiniProgram
import Causeway.MiniProgramEngine
import Causeway.ViewModels

// A mini-program under the title bar that the host draws: it cannot draw there, so its name and the way out are always ours. What it
// calls its page stands below its name.
Page {
    id: root

    required property ProgramsViewModel viewModel
    readonly property ProgramSession session: root.viewModel.session
    readonly property string failure: root.session ? root.session.failure : ""
    readonly property bool failed: root.viewModel.error.present || root.failure !== ""
    readonly property bool trusted: root.viewModel.error.code !== "miniprogram.package_untrusted"
    readonly property int longestName: 60 // of a page: a title bar leaves room for the page
    signal again

    objectName: "programPage"
    title: root.viewModel.title === "" ? qsTr("Mini-program") : root.viewModel.title
    subtitle: root.session && !root.failed ? root.session.title.replace(/\s+/g, " ").slice(0, root.longestName) : ""
    inner: root.session?.canGoBack ?? false
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        visible: root.failed

        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
            actionText: root.trusted ? qsTr("Try again") : qsTr("Back")
            onAction: root.trusted ? root.again() : root.back()
        }
        ErrorBanner {
            objectName: "programFailure"
            Layout.fillWidth: true
            failure: root.failure
        }
        Button {
            objectName: "programRestart"
            visible: root.failure !== ""
            text: qsTr("Open again")
            onClicked: root.session.start()
        }
    }
    // No wider than our own pages, so that its text begins under its title.
    ColumnLayout {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.contentWidth + 2 * Theme.margin)
        visible: !root.failed
        spacing: 0

        Skeleton {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            running: root.viewModel.busy || (root.session && !root.session.shown && root.failure === "")
            onCancelled: root.viewModel.cancel()
        }
        MiniProgramView {
            objectName: "programView"
            session: root.session
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
