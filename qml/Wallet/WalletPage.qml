pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The certificates as cards, favourites first; what is on its way; the archive. One sentence and one action when there is nothing.
Page {
    id: root

    required property WalletViewModel viewModel
    required property HoldingViewModel holding
    property string chosen              // the id that the other pane shows
    signal certificateChosen(id: string)
    signal archiveChosen
    signal showNearChosen
    signal readNearChosen

    readonly property HeldModel certificates: root.holding.kept
    readonly property bool waiting: root.viewModel.pending.length > 0
    readonly property bool failed: root.viewModel.error.present || root.holding.listError !== ""
    readonly property bool none: root.holding.keptCount === 0
    readonly property bool empty: root.none && root.holding.archivedCount === 0 && !root.waiting && root.certificates.known && !root.failed

    objectName: "walletPage"
    title: qsTr("Certificates")

    ScrollList {
        id: view
        objectName: "certificateList"
        anchors.fill: parent
        model: root.certificates
        delegate: tools.arranging ? arranged : row
        footShown: !tools.arranging
        head: Column {
            width: view.columnWidth
            spacing: Theme.groupGap

            ErrorBanner {
                width: parent.width
                failure: root.viewModel.error.code || root.viewModel.removalError || root.holding.listError
            }
            Skeleton {
                width: parent.width
                running: !root.certificates.known && !root.failed
                onCancelled: root.viewModel.cancel()
            }
            EmptyState {
                width: parent.width
                visible: root.empty
                iconName: "card"
                text: qsTr("You have no certificates yet.")
                actionText: qsTr("Get my driving licence")
                onAction: root.viewModel.requestDrivingLicence()
            }
            EmptyState {
                width: parent.width
                visible: root.none && root.holding.archivedCount > 0
                iconName: "archive"
                text: qsTr("All your certificates are in the archive.")
            }
            ListTools {
                id: tools
                width: parent.width
                visible: root.holding.keptCount > 1 || searching
                list: root.certificates
                count: root.holding.keptCount
                arrangeable: true
            }
        }
        foot: Column {
            width: view.columnWidth
            spacing: Theme.groupGap

            PromisedCertificates {
                width: parent.width
                visible: root.waiting
                viewModel: root.viewModel
            }
            ListCard {
                width: parent.width
                ListRow {
                    objectName: "showNearRow"
                    width: parent.width
                    visible: !root.none
                    iconName: "near"
                    text: qsTr("Show near by")
                    detail: qsTr("To a reader that scans your code")
                    onClicked: root.showNearChosen()
                }
                ListRow {
                    objectName: "readNearRow"
                    width: parent.width
                    iconName: "scan"
                    text: qsTr("Read near by")
                    detail: qsTr("Check what another phone shows")
                    onClicked: root.readNearChosen()
                }
                ListRow {
                    visible: root.holding.archivedCount > 0
                    objectName: "archiveRow"
                    width: parent.width
                    iconName: "archive"
                    text: qsTr("Archive")
                    detail: qsTr("Offered to nobody who asks")
                    value: root.holding.archivedCount
                    onClicked: root.archiveChosen()
                }
            }
            Button {
                objectName: "addCertificate"
                width: parent.width
                visible: !root.empty && (root.certificates.known || root.failed)
                kind: Button.Quiet
                iconName: "download"
                busy: root.viewModel.busy
                text: root.none ? qsTr("Get my driving licence") : qsTr("Get my driving licence again")
                onClicked: root.viewModel.requestDrivingLicence()
            }
        }
    }
    Component {
        id: row
        HeldRow {
            grouped: root.certificates.byType
            selected: root.chosen === card.id
            onChosen: root.certificateChosen(card.id)
        }
    }
    Component {
        id: arranged
        ArrangedRow {
            onEarlier: root.holding.moveEarlier(card.id)
            onLater: root.holding.moveLater(card.id)
        }
    }
    Component.onCompleted: root.viewModel.refresh()
    Component.onDestruction: root.certificates.search("")
}
