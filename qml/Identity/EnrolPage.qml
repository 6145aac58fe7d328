import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// While the identity provider checks the person, and what came of it.
Page {
    id: root

    required property RegistrationViewModel viewModel
    signal again

    objectName: "enrolPage"
    title: root.viewModel.error.present ? qsTr("Not registered") : qsTr("Registering")

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            visible: root.viewModel.busy
            text: qsTr("We make a key that belongs to this device and ask the identity provider to check your details.")
        }
        Skeleton {
            Layout.fillWidth: true
            running: root.viewModel.busy
            rows: 2
            onCancelled: root.viewModel.cancel()
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        Button {
            objectName: "enrolAgain"
            Layout.fillWidth: true
            visible: root.viewModel.error.present
            text: qsTr("Check the details")
            onClicked: root.again()
        }
    }
}
