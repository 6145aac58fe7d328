pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Backup
import Causeway.Identity
import Causeway.Near
import Causeway.Payment
import Causeway.ViewModels
import Causeway.Wallet

// What one can open from the lists behind the door.
QtObject {
    id: root

    required property Models app
    property string billId
    property string programId
    property var entry
    property var service
    property var done: ({kind: "", link: "", waits: false})
    signal back
    signal findOut                      // what became of a payment
    signal show(page: Component, subject: string)

    readonly property var settings: ({
        language: root.languagePage, display: root.displayPage, simple: root.simplePage, protection: root.protectionPage,
        backup: root.makeBackupPage, restore: root.restorePage, again: root.askAgainPage, data: root.dataPage
    })

    readonly property Component certificatePage: Component {
        CertificatePage {
            viewModel: root.app.wallet
            holding: root.app.holding
            onCopyChosen: root.show(root.copyPage, "copy")
            onBack: root.back()
        }
    }
    readonly property Component copyPage: Component {
        CopyPage {
            viewModel: root.app.copies
            certificate: root.app.wallet.detail
            onBack: root.back()
        }
    }
    readonly property Component billPage: Component {
        BillPage {
            viewModel: root.app.payments
            billId: root.billId
            onBack: root.back()
        }
    }
    readonly property Component receiptPage: Component {
        ReceiptPage {
            viewModel: root.app.payments
            onBack: root.back()
        }
    }
    readonly property Component ledgerEntryPage: Component {
        LedgerEntryPage {
            entry: root.entry
            onBack: root.back()
        }
    }
    readonly property Component servicePage: Component {
        ServicePage {
            service: root.service
            onBack: root.back()
        }
    }
    readonly property Component codePage: Component {
        CodePage {
            viewModel: root.app.code
            holder: root.app.home.name
            onBack: root.back()
        }
    }
    readonly property Component scanPage: Component {
        ScanPage {
            viewModel: root.app.scan
            onRemedied: root.findOut()
            onBack: root.back()
        }
    }
    readonly property Component programPage: Component {
        ProgramPage {
            viewModel: root.app.programs
            onAgain: root.app.programs.open(root.programId)
            onBack: {
                if (!root.app.programs.session?.back())
                    root.back();
            }
        }
    }
    readonly property Component helpPage: Component {
        HelpPage { onBack: root.back() }
    }
    readonly property Component donePage: Component {
        DonePage {
            kind: root.done.kind
            link: root.done.link
            waits: root.done.waits
            receiver: root.done.receiver ?? ""
            given: root.done.given ?? []
            onBack: root.back()
        }
    }
    readonly property Component languagePage: Component {
        LanguageSettingPage {
            settings: root.app.settings
            onBack: root.back()
        }
    }
    readonly property Component displayPage: Component {
        DisplaySettingPage {
            settings: root.app.settings
            onBack: root.back()
        }
    }
    readonly property Component simplePage: Component {
        SimpleSettingPage {
            settings: root.app.settings
            onBack: root.back()
        }
    }
    readonly property Component protectionPage: Component {
        ProtectionPage {
            device: root.app.device
            onBack: root.back()
        }
    }
    readonly property Component makeBackupPage: Component {
        MakeBackupPage {
            viewModel: root.app.backups
            onBack: root.back()
        }
    }
    readonly property Component restorePage: Component {
        RestorePage {
            viewModel: root.app.backups
            onBack: root.back()
        }
    }
    readonly property Component askAgainPage: Component {
        AskAgainPage {
            viewModel: root.app.backups
            onBack: root.back()
        }
    }
    readonly property Component dataPage: Component {
        DataPage {
            viewModel: root.app.personalData
            session: root.app.session
            onBack: root.back()
        }
    }
    readonly property Component showNearPage: Component {
        ShowNearPage {
            viewModel: root.app.showNear
            onBack: root.back()
        }
    }
    readonly property Component readNearPage: Component {
        ReadNearPage {
            viewModel: root.app.readNear
            scan: root.app.scan
            onScanChosen: root.show(root.scanPhonePage, "scan")
            onBack: root.back()
        }
    }
    readonly property Component scanPhonePage: Component {
        ScanPage {
            viewModel: root.app.scan
            wanted: ScanViewModel.Phone
            onBack: root.back()
        }
    }
}
