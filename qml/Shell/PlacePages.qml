pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Identity
import Causeway.Payment
import Causeway.Wallet

// The pages that one can go to behind the door, and what each asks for when something on it is chosen.
QtObject {
    id: root

    required property Models app
    property string doneKind
    signal show(page: Component)
    signal back
    signal go(place: string)

    function openProgram(id: string): void {
        root.app.programs.open(id);
        root.show(root.programPage);
    }
    function openTarget(kind: string, value: string): void {
        if (kind === "bills")
            root.show(root.billsPage);
        else if (kind === "program")
            root.openProgram(value);
        else if (kind === "certificate")
            root.go("wallet");
        else
            Qt.openUrlExternally(value);
    }

    readonly property Component homePage: Component {
        HomePage {
            home: root.app.home
            wallet: root.app.wallet
            programs: root.app.programs
            onGo: key => key === "bills" ? root.show(root.billsPage) : key === "code" ? root.show(root.codePage)
                : key === "scan" ? root.show(root.scanPage) : root.go(key)
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: (kind, value) => root.openTarget(kind, value)
        }
    }
    readonly property Component walletPage: Component {
        WalletPage {
            viewModel: root.app.wallet
            onChosen: id => {
                root.app.wallet.open(id);
                root.show(root.certificatePage);
            }
        }
    }
    readonly property Component certificatePage: Component {
        CertificatePage {
            viewModel: root.app.wallet
            onBack: root.back()
        }
    }
    readonly property Component servicesPage: Component {
        ServicesPage {
            home: root.app.home
            programs: root.app.programs
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: (kind, value) => root.openTarget(kind, value)
        }
    }
    readonly property Component mePage: Component {
        MePage {
            home: root.app.home
            settings: root.app.settings
            session: root.app.session
            device: root.app.device
            onLedgerChosen: root.show(root.ledgerPage)
        }
    }
    readonly property Component ledgerPage: Component {
        LedgerPage {
            viewModel: root.app.ledger
            onBack: root.back()
        }
    }
    readonly property Component billsPage: Component {
        BillsPage {
            viewModel: root.app.payments
            onBack: root.back()
            onScan: root.show(root.scanPage)
            onReceiptChosen: id => {
                root.app.payments.openReceipt(id);
                root.show(root.receiptPage);
            }
        }
    }
    readonly property Component receiptPage: Component {
        ReceiptPage {
            viewModel: root.app.payments
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
                if (root.app.programs.session && root.app.programs.session.back())
                    return;
                root.app.programs.close();
                root.back();
            }
        }
    }
    readonly property Component donePage: Component {
        DonePage {
            kind: root.doneKind
            onBack: root.back()
        }
    }
}
