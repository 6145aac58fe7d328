pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.Identity
import Causeway.Wallet
import Causeway.Payment

// The four places and everything one can go to from them. Pages say what was chosen; only this file navigates.
FocusScope {
    id: root

    required property Models app
    property string place: "home"
    property string doneKind

    readonly property bool wide: width >= Theme.railFrom
    readonly property var places: [
        {key: "home", text: qsTr("Home"), icon: "home"},
        {key: "wallet", text: qsTr("Wallet"), icon: "wallet"},
        {key: "services", text: qsTr("Services"), icon: "services"},
        {key: "me", text: qsTr("Me"), icon: "person"}
    ]
    readonly property var roots: ({home: homePage, wallet: walletPage, services: servicesPage, me: mePage})

    function go(key: string): void {
        root.place = key;
        stack.restart(root.roots[key]);
    }
    function openProgram(id: string): void {
        root.app.programs.open(id);
        stack.show(programPage);
    }
    function openTarget(kind: string, value: string): void {
        if (kind === "bills")
            stack.show(billsPage);
        else if (kind === "program")
            root.openProgram(value);
        else if (kind === "certificate")
            root.go("wallet");
        else
            Qt.openUrlExternally(value);
    }

    objectName: "places"

    NavigationRail {
        id: rail
        visible: root.wide
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        places: root.places
        current: root.place
        onChosen: key => root.go(key)
        onScan: stack.show(scanPage)
    }
    ColumnLayout {
        anchors.left: rail.visible ? rail.right : parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        spacing: 0

        Banner {
            objectName: "offlineBar"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.smallGap : 0
            visible: !root.app.session.online
            kind: Banner.Offline
            title: qsTr("No connection: what you see is from before.")
            actionText: qsTr("Try again")
            onAction: root.app.session.connectToService()
        }
        PageStack {
            id: stack
            objectName: "stack"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            Component.onCompleted: show(homePage)
        }
        NavigationBar {
            Layout.fillWidth: true
            visible: !root.wide
            places: root.places
            current: root.place
            onChosen: key => root.go(key)
            onScan: stack.show(scanPage)
        }
    }
    ConsentHost {
        viewModel: root.app.consent
        onAnswered: (kind, result) => root.showResult(kind, result)
    }
    function showResult(kind: string, result: var): void {
        if (kind === "payment" && result.payment) {
            root.app.payments.openReceipt(result.payment);
            stack.show(receiptPage);
        } else if (kind === "issuance" && result.certificate) {
            root.place = "wallet";
            stack.restart(walletPage);
            root.app.wallet.open(result.certificate);
            stack.show(certificatePage);
        } else {
            root.doneKind = kind;
            stack.show(donePage);
        }
    }
    Connections {
        target: root.app.session
        function onConnected(): void {
            root.app.home.refresh();
            root.app.payments.refresh();
            root.app.wallet.refresh();
            root.app.programs.refresh();
        }
    }
    Component.onCompleted: {
        root.app.home.refresh();
        root.app.wallet.refresh();
    }

    Component {
        id: homePage
        HomePage {
            home: root.app.home
            wallet: root.app.wallet
            programs: root.app.programs
            onGo: key => key === "bills" ? stack.show(billsPage) : key === "code" ? stack.show(codePage)
                : key === "scan" ? stack.show(scanPage) : root.go(key)
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: (kind, value) => root.openTarget(kind, value)
        }
    }
    Component {
        id: walletPage
        WalletPage {
            viewModel: root.app.wallet
            onChosen: id => {
                root.app.wallet.open(id);
                stack.show(certificatePage);
            }
        }
    }
    Component {
        id: certificatePage
        CertificatePage {
            viewModel: root.app.wallet
            onBack: stack.pop()
        }
    }
    Component {
        id: servicesPage
        ServicesPage {
            home: root.app.home
            programs: root.app.programs
            onProgramChosen: id => root.openProgram(id)
            onServiceChosen: (kind, value) => root.openTarget(kind, value)
        }
    }
    Component {
        id: mePage
        MePage {
            home: root.app.home
            settings: root.app.settings
            session: root.app.session
            device: root.app.device
            onLedgerChosen: stack.show(ledgerPage)
        }
    }
    Component {
        id: ledgerPage
        LedgerPage {
            viewModel: root.app.ledger
            onBack: stack.pop()
        }
    }
    Component {
        id: billsPage
        BillsPage {
            viewModel: root.app.payments
            onBack: stack.pop()
            onScan: stack.show(scanPage)
            onReceiptChosen: id => {
                root.app.payments.openReceipt(id);
                stack.show(receiptPage);
            }
        }
    }
    Component {
        id: receiptPage
        ReceiptPage {
            viewModel: root.app.payments
            onBack: stack.pop()
        }
    }
    Component {
        id: codePage
        CodePage {
            viewModel: root.app.code
            holder: root.app.home.name
            onBack: stack.pop()
        }
    }
    Component {
        id: scanPage
        ScanPage {
            viewModel: root.app.scan
            window: root.app.window
            onBack: stack.pop()
        }
    }
    Component {
        id: programPage
        ProgramPage {
            viewModel: root.app.programs
            onBack: {
                root.app.programs.close();
                stack.pop();
            }
        }
    }
    Component {
        id: donePage
        DonePage {
            kind: root.doneKind
            onBack: stack.pop()
        }
    }
}
