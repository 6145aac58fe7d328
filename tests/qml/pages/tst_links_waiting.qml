import QtQuick
import QtTest
import Causeway.Identity
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Links that other programs and pages hand over: when they are opened.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: locked
        LockedFlow { viewModel: Stage.session }
    }
    LinksTest {
        id: test
        name: "LinksWaiting"
        ground: root
        places: Component {
            Places { app: Behind {} }
        }

        function test_a_link_waits_until_the_app_is_unlocked() {
            Stage.enrol();
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Locked);
            const door = put(locked);
            see("pinPad").forceActiveFocus();
            Stage.handOver(test.counter);
            nothingAsks();

            type("271828");
            tryCompare(Stage.session, "state", SessionViewModel.Open);
            door.destroy();
            put(test.places);

            asks("Harbour Car Hire Company");
        }
        function test_a_link_that_the_app_is_started_with_waits_until_there_is_a_person() {
            Stage.handOver(test.counter);
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Absent);
            nothingAsks();

            behindTheDoor();

            asks("Harbour Car Hire Company");
        }
        function test_the_newest_of_two_links_waits() {
            Stage.enrol();
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Locked);
            Stage.handOver(test.counter);
            Stage.handOver(test.library);

            Stage.session.pin.clear();
            for (const digit of "271828")
                Stage.session.pin.append(digit);
            Stage.session.unlock();
            tryCompare(Stage.session, "state", SessionViewModel.Open);
            put(test.places);

            asks("Public Libraries");
            tap("firstButton");
            tryVerify(() => Stage.answers().length === 1);
            nothingAsks();
        }
        function test_a_link_that_waits_is_forgotten_when_everything_is_erased() {
            Stage.enrol();
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Locked);
            Stage.handOver(test.counter);

            Stage.session.startOver();
            tryCompare(Stage.session, "state", SessionViewModel.Absent);
            behindTheDoor();

            nothingAsks();
        }
        function test_no_link_changes_the_sheet_under_a_finger() {
            behindTheDoor();
            Stage.handOver(test.counter);
            asks("Harbour Car Hire Company");

            Stage.handOver(test.library);
            wait(50);
            compare(Stage.consent.requester, "Harbour Car Hire Company");
            tap("secondButton");
            compare(Stage.consent.step, ConsentViewModel.Confirming);
            wait(50);
            compare(Stage.consent.requester, "Harbour Car Hire Company");
            enterPin();

            asks("Public Libraries");
            compare(Stage.answers().length, 1);
        }
        function test_two_that_are_opened_at_once_are_asked_one_after_the_other() {
            behindTheDoor();
            tap("quick_scan");
            see("linkField");
            Stage.hold("open");
            Stage.handOver(test.counter);
            tryCompare(Stage.scan, "busy", true);
            Stage.scan.openText(test.library);
            Stage.release();

            asks("Harbour Car Hire Company");
            tryCompare(Stage.scan, "busy", false);
            compare(Stage.consent.requester, "Harbour Car Hire Company");
            tap("firstButton");

            asks("Public Libraries");
        }
        function test_the_browser_leads_back_from_the_login_at_an_issuer() {
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], loginPage: "https://issuer.example/login"});
            behindTheDoor();
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            enterPin();
            see("loginAnswer");
            Stage.handOver(test.library);
            wait(50);
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);

            Stage.handOver("causeway://issuance?code=1&state=1");

            see("certificatePage");
            gone("loginAnswer");
        }
    }
}
