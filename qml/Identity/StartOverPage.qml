import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Forgetting the PIN erases: said clearly, and confirmed with a tick before the button works.
Page {
    id: root

    required property SessionViewModel viewModel

    objectName: "startOverPage"
    title: qsTr("Start over")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Banner {
            Layout.fillWidth: true
            kind: Banner.Warning
            title: qsTr("Everything on this device will be erased")
            meaning: qsTr("Nobody can recover a PIN or the data behind it. Certificates, receipts and the ledger on this device will be gone for good. Departments keep their records; you can register again and have certificates issued again.")
        }
        EraseForm {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
    }
}
