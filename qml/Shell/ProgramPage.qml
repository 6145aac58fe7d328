import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.MiniProgram
import Causeway.ViewModels

// A mini-program under the title bar that the host draws: it cannot draw there, so its name and the way out are always ours.
Page {
    id: root

    required property ProgramsViewModel viewModel

    objectName: "programPage"
    title: root.viewModel.title === "" ? qsTr("Opening") : root.viewModel.title
    canGoBack: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ErrorBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            failure: root.viewModel.error.code
        }
        Skeleton {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            running: root.viewModel.busy
            onCancelled: root.viewModel.cancel()
        }
        MiniProgramView {
            objectName: "programView"
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
