import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.Identity
import Causeway.ViewModels

// The person's data as a whole: taking all of it out, and erasing all of it.
Page {
    id: root

    required property DataViewModel viewModel
    required property SessionViewModel session

    objectName: "dataPage"
    title: qsTr("Your data")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Take it out")
        }
        Card {
            Layout.fillWidth: true
            Column {
                width: parent.width
                spacing: Theme.cardPadding

                PointList {
                    width: parent.width
                    title: qsTr("In the file")
                    points: [qsTr("Who you are"), qsTr("Every certificate, archived ones too"), qsTr("Receipts"), qsTr("The ledger: every answer you gave")]
                }
                PointList {
                    width: parent.width
                    title: qsTr("Not in it")
                    iconName: "cross"
                    points: [qsTr("Keys and your PIN")]
                }
                IconText {
                    width: parent.width
                    iconName: "warning"
                    text: qsTr("The file is not encrypted. Whoever has it can read it.")
                }
            }
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        Banner {
            objectName: "dataSaved"
            Layout.fillWidth: true
            visible: root.viewModel.savedAs !== ""
            title: qsTr("Saved")
            meaning: root.viewModel.savedAs
        }
        Button {
            objectName: "exportData"
            Layout.fillWidth: true
            iconName: "download"
            busy: root.viewModel.busy
            text: qsTr("Save all in one file")
            onClicked: dialog.open()
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Erase it")
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Everything on this device is destroyed. Departments keep their records and can issue certificates again.")
        }
        EraseForm {
            Layout.fillWidth: true
            viewModel: root.session
        }
    }
    FileDialog {
        id: dialog
        objectName: "dataDialog"
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: ["JSON (*.json)"]
        onAccepted: root.viewModel.exportTo(selectedFile)
    }
    Component.onCompleted: root.viewModel.forget()
}
