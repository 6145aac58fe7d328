import QtQuick
import QtTest
import Causeway.Identity
import Causeway.ViewModels
import Causeway.Stage

// The door, the delay behind it, and the way out for who has forgotten the PIN.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: locked
        LockedFlow { viewModel: Stage.session }
    }
    Component {
        id: registration
        RegistrationFlow {
            viewModel: Stage.registration
            session: Stage.session
            settings: Stage.settings
            scan: Stage.scan
            scanPage: Component { Item {} }
        }
    }
    SignalSpy {
        id: caughtUp
        signalName: "caughtUp"
    }
    PageTest {
        id: test
        name: "Unlock"
        ground: root

        function lockedDoor(): void {
            Stage.enrol();
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Locked);
            put(locked);
            see("pinPad").forceActiveFocus();
        }

        function test_the_right_pin_opens() {
            lockedDoor();
            type("271828");

            tryCompare(Stage.session, "state", SessionViewModel.Open);
        }

        function test_a_wrong_pin_is_said_in_words_and_may_be_tried_again() {
            lockedDoor();
            type("314159");

            reads("Wrong PIN. Try again.");
            compare(Stage.session.state, SessionViewModel.Locked);
            verify(see("pinPad").accepting);
        }

        function test_after_five_wrong_pins_the_door_stays_shut_for_a_while() {
            lockedDoor();
            for (let i = 1; i <= 5; ++i) {
                type("314159");
                tryCompare(Stage.session, "failures", i);
                tryCompare(Stage.session, "busy", false);
            }

            tryVerify(() => Stage.session.waitSeconds > 0);
            reads("Too many wrong PINs. Wait " + Stage.session.waitSeconds + " seconds, then try again.");
            verify(!see("pinPad").accepting);
            type("271828");
            compare(Stage.session.pin.count, 0);
            compare(Stage.session.state, SessionViewModel.Locked);

            Stage.advance(31);
            Stage.session.start();
            tryCompare(Stage.session, "waitSeconds", 0);
            type("271828");
            tryCompare(Stage.session, "state", SessionViewModel.Open);
        }

        function test_who_cannot_log_in_is_told_what_became_of_certificates_all_the_same() {
            Stage.fail("login", "identity.device_revoked");
            caughtUp.target = Stage.session;
            caughtUp.clear();

            Stage.open();

            tryCompare(caughtUp, "count", 1);
            verify(!Stage.session.online);
            compare(Stage.session.error.code, "identity.device_revoked");
            compare(Stage.session.connectedAt, "");

            Stage.fail("resume", "net.unreachable");
            Stage.fail("login", "net.unreachable");
            Stage.session.connectToService();

            tryVerify(() => Stage.session.error.code === "");
            compare(caughtUp.count, 1);
        }

        function test_starting_over_says_what_is_lost_and_needs_a_tick() {
            lockedDoor();
            tap("forgottenButton");
            reads("Everything on this device will be erased");
            verify(!see("eraseButton").enabled);

            tap("eraseCheck");
            tap("eraseButton");

            tryCompare(Stage.session, "state", SessionViewModel.Absent);
            verify(Stage.vaultIsAbsent());
        }

        function test_an_erase_that_fails_does_not_say_that_nothing_was_lost() {
            lockedDoor();
            tap("forgottenButton");
            Stage.breakKeyStore();
            tap("eraseCheck");
            tap("eraseButton");

            reads("Not everything could be erased");
            reads("What is left on this device is encrypted.");
            reads("Code: keystore.failure");
            readsNot("Nothing was lost.");
        }

        function test_an_erase_that_failed_is_said_at_the_door_and_no_folder_is_to_be_chosen() {
            lockedDoor();
            Stage.breakStorage();
            tap("forgottenButton");
            tap("eraseCheck");
            tap("eraseButton");
            reads("Not everything could be erased");
            tap("backButton");

            see("unlockPage");
            gone("startOverPage");
            reads("Not everything could be erased");
            reads("Code: vault.storage_failure");
            verify(!isSeen("pinError"));
            see("pinPad").forceActiveFocus();
            type("271828");
            see("pinError");
            gone("errorBanner");
        }

        function test_a_pin_that_cannot_be_tried_is_not_said_to_be_saved_elsewhere() {
            lockedDoor();
            Stage.breakStorage();
            type("271828");

            reads("Your PIN could not be checked. Check that this device can write to its storage, then try again.");
            verify(!Stage.vaultIsAbsent());
            settle(); // the door was read once more
            compare(Stage.session.state, SessionViewModel.Locked);
        }

        function test_what_failed_before_is_no_failure_to_erase() {
            lockedDoor();
            type("314159");
            reads("Wrong PIN. Try again.");

            tap("forgottenButton");

            see("startOverPage");
            gone("unlockPage");
            verify(!isSeen("errorBanner"));
        }

        function test_who_goes_back_from_starting_over_loses_nothing() {
            lockedDoor();
            tap("forgottenButton");
            tap("backButton");

            see("unlockPage");
            verify(!Stage.vaultIsAbsent());
        }

        function test_an_erase_that_failed_is_told_where_it_leads() {
            Stage.open();
            Stage.breakKeyStore();
            Stage.session.startOver();
            tryCompare(Stage.session, "state", SessionViewModel.Absent);

            put(registration);

            see("languagePage");
            reads("Not everything could be erased");
            reads("What is left on this device is encrypted.");
        }
    }
}
