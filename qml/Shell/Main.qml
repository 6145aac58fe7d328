pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import Causeway.Controls
import Causeway.Identity
import Causeway.ViewModels

// The window: which of the three doors is open (register, unlock, home), and what everything looks like.
T.ApplicationWindow {
    id: root

    required property Settings settings
    required property SessionViewModel session
    required property RegistrationViewModel registration
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

    readonly property Models models: Models {
        settings: root.settings
        session: root.session
        home: root.home
        wallet: root.wallet
        holding: root.holding
        backups: root.backups
        showNear: root.showNear
        readNear: root.readNear
        personalData: root.personalData
        payments: root.payments
        consent: root.consent
        code: root.code
        scan: root.scan
        copies: root.copies
        ledger: root.ledger
        programs: root.programs
        device: root.device
    }
    readonly property Appearance appearance: Appearance {
        scheme: root.settings.scheme === "dark" ? Appearance.Dark : root.settings.scheme === "contrast" ? Appearance.Contrast : Appearance.Light
        // Large and simple mode begins at 150 %.
        textScale: root.settings.simple ? Math.max(1.5, root.settings.textScale) : root.settings.textScale
        reduceMotion: root.settings.reduceMotion
        simple: root.settings.simple
        language: root.settings.language || "zh_HK"
    }

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Causeway"
    color: Theme.page
    property Item door: null

    // A Loader would be the usual way; Qt 6.4's cannot make a bound component.
    function openDoor(): void {
        const doors = {
            [SessionViewModel.Absent]: registerDoor, [SessionViewModel.Locked]: unlockDoor, [SessionViewModel.Open]: homeDoor
        };
        // A view that dies with pages on it gives them another width on the way, which in a wide window ends in a crash.
        (root.door as PageStack)?.clear();
        root.door?.destroy();
        root.door = doors[root.session.state]?.createObject(root.contentItem) as Item ?? null;
        root.door?.forceActiveFocus();
    }

    Component.onCompleted: {
        Theme.appearance = root.appearance;
        root.session.start();
    }

    Connections {
        target: root.session
        function onStateChanged(): void {
            root.openDoor();
        }
    }
    Component {
        id: registerDoor
        RegistrationFlow {
            anchors.fill: parent
            id: registering
            viewModel: root.registration
            session: root.session
            settings: root.settings
            scan: root.scan
            scanPage: Component {
                ScanPage {
                    viewModel: root.scan
                    wanted: ScanViewModel.Document
                    onBack: registering.pop()
                }
            }
        }
    }
    Component {
        id: unlockDoor
        LockedFlow {
            anchors.fill: parent
            viewModel: root.session
        }
    }
    Component {
        id: homeDoor
        Places {
            anchors.fill: parent
            app: root.models
        }
    }
}
