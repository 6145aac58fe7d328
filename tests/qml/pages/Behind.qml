import Causeway.Shell
import Causeway.Stage

// The stage's view-models as the pages behind the door take them.
Models {
    settings: Stage.settings
    session: Stage.session
    home: Stage.home
    wallet: Stage.wallet
    holding: Stage.holding
    backups: Stage.backups
    showNear: Stage.showNear
    readNear: Stage.readNear
    personalData: Stage.personalData
    payments: Stage.payments
    consent: Stage.consent
    code: Stage.code
    scan: Stage.scan
    copies: Stage.copies
    ledger: Stage.ledger
    programs: Stage.programs
    device: Stage.device
}
