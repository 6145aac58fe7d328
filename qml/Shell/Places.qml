pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import Causeway.Controls

// The four places and everything one can go to from them. Pages say what was chosen; only this file navigates.
FocusScope {
    id: root

    required property Models app
    property string place: "home"

    readonly property bool railed: width >= Theme.railFrom
    readonly property bool simple: root.app.settings.simple
    readonly property var places: [
        {key: "home", text: qsTr("Home"), icon: "home"},
        {key: "wallet", text: qsTr("Wallet"), icon: "wallet"},
        {key: "services", text: qsTr("Services"), icon: "services"},
        {key: "me", text: qsTr("Me"), icon: "person"}
    ]
    readonly property var invitations: ({
        home: qsTr("What you open is shown here."), wallet: qsTr("Choose a certificate."),
        services: qsTr("Choose a service."), me: qsTr("Choose a setting."),
        billsPage: qsTr("Choose a bill or a receipt."), ledgerPage: qsTr("Choose an entry.")
    })
    readonly property string listName: panes.list.currentItem?.objectName ?? ""
    readonly property Component homePage: root.simple ? lists.simpleHomePage : lists.homePage
    // Whatever lies over the pages wants to be read or answered before the next one asks, but for what goes by itself.
    readonly property bool engaged: (T.Overlay.overlay?.visible ?? false) && !host.passing
    readonly property var roots: ({home: root.homePage, wallet: lists.walletPage, services: lists.servicesPage, me: lists.mePage})

    function go(key: string): void {
        root.place = key;
        panes.restart(root.roots[key]);
    }
    function scan(): void {
        if (panes.detail.currentItem?.objectName !== "scanPage")
            panes.show(details.scanPage);
    }
    // What became of a payment stands among the bills.
    function findOut(): void {
        root.app.payments.findOutPending();
        if (root.listName === "billsPage")
            panes.clear();
        else
            panes.enter(lists.billsPage);
    }
    objectName: "places"

    PlacePages {
        id: lists
        app: root.app
        pages: details
        chosen: panes.wide ? panes.subject : ""
        offline: notices.offline
        onOpen: (page, subject) => panes.open(page, subject)
        onEnter: page => panes.enter(page)
        onLeave: panes.leave()
        onGo: place => root.go(place)
    }
    OpenPages {
        id: details
        app: root.app
        onShow: (page, subject) => panes.show(page)
        onBack: panes.back()
        onFindOut: root.findOut()
    }
    NavigationRail {
        id: rail
        visible: root.railed
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        places: root.places
        current: root.place
        onChosen: key => root.go(key)
        onScan: root.scan()
    }
    ColumnLayout {
        anchors.left: rail.visible ? rail.right : parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        spacing: 0

        Notices {
            id: notices
            Layout.fillWidth: true
            Layout.maximumHeight: Math.round(root.height / 2)
            app: root.app
        }
        TwoPanes {
            id: panes
            objectName: "panes"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            wide: root.width >= Theme.panesFrom
            emptyIcon: root.places.find(place => place.key === root.place).icon
            emptyText: root.invitations[root.listName] ?? root.invitations[root.place]
            // A mini-program runs only while its page is open, and only that long a certificate's page says what becomes of it.
            onSubjectChanged: {
                root.app.programs.close();
                root.app.wallet.closeOthers(panes.subject);
            }
            Component.onCompleted: restart(root.homePage)
        }
        NavigationBar {
            Layout.fillWidth: true
            visible: !root.railed
            places: root.places
            current: root.place
            onChosen: key => root.go(key)
            onScan: root.scan()
        }
    }
    ConsentHost {
        id: host
        viewModel: root.app.consent
        onAnswered: (kind, result, id) => root.showResult(kind, result, id)
        onRefused: link => root.showDone({kind: "declined", link: link, waits: false})
        onRemedied: root.findOut()
    }
    function showResult(kind: string, result: var, id: string): void {
        if (root.app.showNear.tells(id))
            return; // the page that waits for it says so
        if (kind === "payment" && result.payment) {
            root.app.payments.openReceipt(result.payment);
            panes.show(details.receiptPage);
        } else if (kind === "issuance" && result.certificate) {
            root.go("wallet");
            root.app.wallet.open(result.certificate);
            panes.open(details.certificatePage, result.certificate);
        } else {
            root.showDone({kind: kind, link: result.redirect_uri ?? "", waits: result.waits ?? false, receiver: result.receiver, given: result.given});
        }
    }
    function showDone(done: var): void {
        details.done = done;
        panes.show(details.donePage);
    }
    onEngagedChanged: root.app.consent.engaged = root.engaged
    onSimpleChanged: {
        if (root.place === "home")
            root.go("home");
    }
    Connections {
        target: root.app.session
        function onConnected(): void {
            root.app.home.refresh();
            root.app.payments.refresh();
            root.app.wallet.refresh();
            root.app.programs.refresh();
        }
        function onCaughtUp(): void {
            root.app.wallet.refresh();
        }
    }
    Component.onCompleted: {
        root.app.home.refresh();
        root.app.wallet.refresh();
    }
    Component.onDestruction: root.app.consent.engaged = false
}
