pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Payment
import Causeway.Wallet

// The lists behind the door, and what each opens when something on it is chosen. What is opened stands in OpenPages.
QtObject {
    id: root

    required property Models app
    required property OpenPages pages
    property string chosen              // what the other pane shows, for a list to mark
    property bool offline: false        // said above the pages
    signal open(page: Component, subject: string)
    signal enter(page: Component)
    signal leave
    signal go(place: string)

    function openProgram(id: string): void {
        root.pages.programId = id;
        root.open(root.pages.programPage, id);
        root.app.programs.open(id);
    }
    function openCertificate(id: string): void {
        root.app.wallet.open(id);
        root.open(root.pages.certificatePage, id);
    }
    function openReminder(reminder: var): void {
        if (reminder.kind.startsWith("bill"))
            root.act("bills");
        else
            root.openCertificate(reminder.target);
    }
    function openService(service: var): void {
        if (service.kind === "bills") {
            root.enter(root.billsPage);
        } else if (service.kind === "program") {
            root.openProgram(service.value);
        } else if (service.kind === "certificate") {
            root.go("wallet");
        } else {
            root.pages.service = service;
            root.open(root.pages.servicePage, service.value);
        }
    }
    function act(key: string): void {
        const opened = {scan: root.pages.scanPage, code: root.pages.codePage, help: root.pages.helpPage, restore: root.pages.restorePage}[key];
        if (key === "bills")
            root.enter(root.billsPage);
        else if (opened)
            root.open(opened, key);
        else
            root.go(key);
    }

    readonly property Component homePage: Component {
        HomePage {
            home: root.app.home
            backups: root.app.backups
            wallet: root.app.wallet
            programs: root.app.programs
            chosen: root.chosen
            onGo: key => root.act(key)
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: service => root.openService(service)
            onReminderChosen: reminder => root.openReminder(reminder)
        }
    }
    readonly property Component simpleHomePage: Component {
        SimpleHomePage {
            home: root.app.home
            backups: root.app.backups
            onGo: key => root.act(key)
            onReminderChosen: reminder => root.openReminder(reminder)
        }
    }
    readonly property Component walletPage: Component {
        WalletPage {
            viewModel: root.app.wallet
            holding: root.app.holding
            chosen: root.chosen
            onCertificateChosen: id => root.openCertificate(id)
            onArchiveChosen: root.enter(root.archivePage)
            onShowNearChosen: root.open(root.pages.showNearPage, "showNear")
            onReadNearChosen: root.open(root.pages.readNearPage, "readNear")
        }
    }
    readonly property Component archivePage: Component {
        ArchivePage {
            viewModel: root.app.wallet
            holding: root.app.holding
            chosen: root.chosen
            onBack: root.leave()
            onCertificateChosen: id => root.openCertificate(id)
        }
    }
    readonly property Component servicesPage: Component {
        ServicesPage {
            home: root.app.home
            programs: root.app.programs
            chosen: root.chosen
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: service => root.openService(service)
        }
    }
    readonly property Component mePage: Component {
        MePage {
            home: root.app.home
            settings: root.app.settings
            session: root.app.session
            device: root.app.device
            backups: root.app.backups
            chosen: root.chosen
            onLedgerChosen: root.enter(root.ledgerPage)
            onSettingChosen: key => root.open(root.pages.settings[key], key)
        }
    }
    readonly property Component ledgerPage: Component {
        LedgerPage {
            viewModel: root.app.ledger
            chosen: root.chosen
            onBack: root.leave()
            onEntryChosen: entry => {
                root.pages.entry = entry;
                root.open(root.pages.ledgerEntryPage, String(entry.number));
            }
        }
    }
    readonly property Component billsPage: Component {
        BillsPage {
            viewModel: root.app.payments
            chosen: root.chosen
            offline: root.offline
            onBack: root.leave()
            onScan: root.act("scan")
            onBillChosen: id => {
                root.pages.billId = id;
                root.open(root.pages.billPage, id);
            }
            onReceiptChosen: id => {
                root.app.payments.openReceipt(id);
                root.open(root.pages.receiptPage, id);
            }
        }
    }
}
