pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Identity
import Causeway.Payment
import Causeway.Wallet

// What one can open from the lists behind the door.
QtObject {
    id: root

    required property Models app
    property string billId
    property var entry
    property var service
    property var done: ({kind: "", link: "", waits: false})
    signal back
    signal show(page: Component, subject: string)

    readonly property var settings: ({
        language: root.languagePage, display: root.displayPage, simple: root.simplePage, protection: root.protectionPage
    })

    readonly property Component certificatePage: Component {
        CertificatePage {
            viewModel: root.app.wallet
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
            onBack: root.back()
        }
    }
    readonly property Component programPage: Component {
        ProgramPage {
            viewModel: root.app.programs
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
}
