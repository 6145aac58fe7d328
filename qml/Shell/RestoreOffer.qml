import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels

// At the end of a registration: whoever comes from another phone may bring a backup.
Banner {
    id: root

    required property BackupViewModel backups
    signal accepted

    objectName: "restoreOffer"
    Layout.fillWidth: true
    visible: root.backups.offered
    title: qsTr("You are registered")
    meaning: qsTr("Did you use Causeway on another phone? Bring its backup here.")
    actionText: qsTr("Restore a backup")
    closeText: qsTr("Not now")
    onAction: root.accepted()
    onClosed: root.backups.takeNoOffer()
}
