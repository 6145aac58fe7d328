pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// The four places and everything one can go to from them. Pages say what was chosen; only this file navigates.
FocusScope {
    id: root

    required property Models app
    property string place: "home"

    readonly property bool wide: width >= Theme.railFrom
    readonly property var places: [
        {key: "home", text: qsTr("Home"), icon: "home"},
        {key: "wallet", text: qsTr("Wallet"), icon: "wallet"},
        {key: "services", text: qsTr("Services"), icon: "services"},
        {key: "me", text: qsTr("Me"), icon: "person"}
    ]
    readonly property var roots: ({home: pages.homePage, wallet: pages.walletPage, services: pages.servicesPage, me: pages.mePage})

    function go(key: string): void {
        root.place = key;
        stack.restart(root.roots[key]);
    }
    objectName: "places"

    PlacePages {
        id: pages
        app: root.app
        onShow: page => stack.show(page)
        onBack: stack.pop()
        onGo: place => root.go(place)
    }
    NavigationRail {
        id: rail
        visible: root.wide
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        places: root.places
        current: root.place
        onChosen: key => root.go(key)
        onScan: stack.show(pages.scanPage)
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
            Component.onCompleted: show(pages.homePage)
        }
        NavigationBar {
            Layout.fillWidth: true
            visible: !root.wide
            places: root.places
            current: root.place
            onChosen: key => root.go(key)
            onScan: stack.show(pages.scanPage)
        }
    }
    ConsentHost {
        viewModel: root.app.consent
        onAnswered: (kind, result) => root.showResult(kind, result)
    }
    function showResult(kind: string, result: var): void {
        if (kind === "payment" && result.payment) {
            root.app.payments.openReceipt(result.payment);
            stack.show(pages.receiptPage);
        } else if (kind === "issuance" && result.certificate) {
            root.place = "wallet";
            stack.restart(pages.walletPage);
            root.app.wallet.open(result.certificate);
            stack.show(pages.certificatePage);
        } else {
            pages.doneKind = kind;
            stack.show(pages.donePage);
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
}
