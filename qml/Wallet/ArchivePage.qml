pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What was put away: still here and still good, offered to nobody.
Page {
    id: root

    required property WalletViewModel viewModel
    required property HoldingViewModel holding
    property string chosen              // the id that the other pane shows
    signal certificateChosen(id: string)

    objectName: "archivePage"
    title: qsTr("Archive")
    canGoBack: true

    ScrollList {
        id: view
        anchors.fill: parent
        model: root.holding.archive
        delegate: HeldRow {
            selected: root.chosen === card.id
            onChosen: root.certificateChosen(card.id)
        }
        head: Column {
            width: view.columnWidth
            spacing: Theme.groupGap

            ErrorBanner {
                width: parent.width
                failure: root.viewModel.removalError || root.holding.listError
            }
            Label {
                width: parent.width
                visible: root.holding.archivedCount > 0
                text: qsTr("These stay on this device and are offered to nobody who asks. Open one to take it out.")
            }
            ListTools {
                width: parent.width
                visible: root.holding.archivedCount > 1
                list: root.holding.archive
                count: root.holding.archivedCount
            }
            EmptyState {
                objectName: "archiveEmpty"
                width: parent.width
                visible: root.holding.archivedCount === 0
                iconName: "archive"
                text: qsTr("The archive is empty.")
                actionText: qsTr("Back to the certificates")
                onAction: root.back()
            }
        }
    }
    Component.onDestruction: root.holding.archive.search("")
}
