import QtQuick
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// How the person keeps an open certificate: its place on the list, and the archive.
Column {
    id: root

    required property HoldingViewModel holding
    required property var detail        // as WalletViewModel.detail
    readonly property bool archived: root.detail.archived ?? false
    readonly property bool alone: (root.detail.isFirst ?? true) && (root.detail.isLast ?? true)

    spacing: Theme.itemGap

    ActionPair {
        width: root.width
        visible: !root.archived && !root.alone
        first.objectName: "moveEarlier"
        first.iconName: "up"
        first.enabled: !(root.detail.isFirst ?? true)
        first.text: qsTr("Earlier on the list")
        second.objectName: "moveLater"
        second.iconName: "down"
        second.enabled: !(root.detail.isLast ?? true)
        second.text: qsTr("Later on the list")
        onFirstClicked: root.holding.moveEarlier(root.detail.id)
        onSecondClicked: root.holding.moveLater(root.detail.id)
    }
    ListCard {
        width: root.width
        ListRow {
            objectName: "archiveCertificate"
            width: parent.width
            iconName: "archive"
            chevron: false
            enabled: !root.holding.busy
            text: root.archived ? qsTr("Take out of the archive") : qsTr("Put into the archive")
            detail: root.archived ? qsTr("It is offered again to those who ask.") : qsTr("It stays on this device and is offered to nobody who asks.")
            onClicked: root.holding.setArchived(root.detail.id, !root.archived)
        }
    }
}
