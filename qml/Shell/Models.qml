import QtQuick
import Causeway.ViewModels

// The view-models that the pages behind the door share, so that they travel as one value.
QtObject {
    required property Settings settings
    required property SessionViewModel session
    required property HomeViewModel home
    required property WalletViewModel wallet
    required property HoldingViewModel holding
    required property BackupViewModel backups
    required property ShowNearViewModel showNear
    required property ReadNearViewModel readNear
    required property DataViewModel personalData
    required property PaymentViewModel payments
    required property ConsentViewModel consent
    required property CodeViewModel code
    required property ScanViewModel scan
    required property CopyViewModel copies
    required property LedgerViewModel ledger
    required property ProgramsViewModel programs
    required property DeviceViewModel device
}
