import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What a restored backup lists and is not here yet.
Page {
    id: root

    required property BackupViewModel viewModel

    objectName: "askAgainPage"
    title: qsTr("Certificates to ask for again")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        RestorableList {
            Layout.fillWidth: true
            viewModel: root.viewModel
            titled: false
        }
    }
    Component.onCompleted: root.viewModel.begin()
}
