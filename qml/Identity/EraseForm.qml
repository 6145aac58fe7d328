import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Erasing everything: a tick first, then the button.
ColumnLayout {
    id: root

    required property SessionViewModel viewModel
    property string text: qsTr("Erase everything and start over")

    spacing: Theme.groupGap

    CheckBox {
        id: sure
        objectName: "eraseCheck"
        Layout.fillWidth: true
        text: qsTr("I understand that this cannot be undone")
    }
    Button {
        objectName: "eraseButton"
        Layout.fillWidth: true
        kind: Button.Danger
        enabled: sure.checked && !root.viewModel.busy
        text: root.text
        onClicked: root.viewModel.startOver()
    }
    ErrorBanner {
        Layout.fillWidth: true
        failure: root.viewModel.eraseFailed ? root.viewModel.error.code : ""
        erasing: true
    }
}
