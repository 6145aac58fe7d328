pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Every answer, newest first; whether the chain holds; the way to take it out.
Page {
    id: root

    required property LedgerViewModel viewModel
    property string chosen              // the number of the entry that the other pane shows
    readonly property LedgerWords words: LedgerWords {}
    signal entryChosen(entry: var)

    objectName: "ledgerPage"
    title: qsTr("Ledger")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            text: qsTr("What you answered, to whom and for what. Each entry is chained to the one before, so a change shows.")
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
        StatusLabel {
            objectName: "chain_" + root.viewModel.chain
            Layout.maximumWidth: parent.width
            visible: root.viewModel.chain !== ""
            status: root.viewModel.chain === "whole" ? StatusLabel.Valid : StatusLabel.Invalid
            text: root.viewModel.chain === "whole" ? qsTr("Complete and unchanged") : qsTr("Changed or incomplete")
        }
        Button {
            objectName: "exportLedger"
            Layout.fillWidth: true
            kind: Button.Quiet
            iconName: "download"
            text: qsTr("Export")
            onClicked: dialog.open()
        }
        EmptyState {
            Layout.fillWidth: true
            visible: root.viewModel.entries.length === 0 && !root.viewModel.busy && !root.viewModel.error.present
            iconName: "ledger"
            text: qsTr("You have not answered any request yet.")
        }
        ListCard {
            Layout.fillWidth: true
            visible: root.viewModel.entries.length > 0
            Repeater {
                model: root.viewModel.entries
                ListRow {
                    required property var modelData
                    objectName: "ledgerRow"
                    width: parent?.width ?? 0
                    iconName: root.words.icon(modelData)
                    iconColor: root.words.icon(modelData) === "check" ? Theme.accent : Theme.inkSoft
                    iconTells: true
                    text: root.words.title(modelData)
                    detail: root.words.detail(modelData)
                    selected: root.chosen === String(modelData.number)
                    onClicked: root.entryChosen(modelData)
                }
            }
        }
    }
    FileDialog {
        id: dialog
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: ["JSON (*.json)"]
        onAccepted: root.viewModel.exportTo(selectedFile)
    }
    Component.onCompleted: {
        root.viewModel.refresh();
        root.viewModel.verify();
    }
}
