import QtQuick
import QtTest
import Causeway.Wallet
import Causeway.Stage

// What a department promised and has not sent: waiting for it, and waiting no longer.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: wallet
        WalletPage { viewModel: Stage.wallet; holding: Stage.holding }
    }

    PageTest {
        id: test
        name: "Pending"
        ground: root

        function promised(titles: var): void {
            Stage.open();
            titles.forEach(title => Stage.promiseCertificate(title));
            put(wallet);
            seeAll("pendingCertificate", titles.length);
        }
        function test_what_is_on_its_way_is_waited_for_until_the_person_says_so_twice() {
            promised(["Student card", "Senior card"]);
            compare(seeAll("stopWaiting", 2).map(button => button.Accessible.name), ["Stop waiting for Student card", "Stop waiting for Senior card"]);

            mouseClick(seeAll("stopWaiting", 2)[1]);
            reads("It will not come to this device any more. The department is not told. You can ask for it again.");
            tap("firstButton");
            gone("firstButton");
            compare(Stage.wallet.pending.length, 2);
            mouseClick(seeAll("stopWaiting", 2)[1]);
            tap("secondButton");

            tryCompare(Stage.wallet.pending, "length", 1);
            compare(Stage.wallet.pending[0].title, "Student card");
            seeAll("pendingCertificate", 1);
        }
        function test_the_keyboard_alone_stops_waiting() {
            promised(["Student card"]);
            tabTo("stopWaiting");
            keyClick(Qt.Key_Return);
            see("secondButton");
            tabTo("secondButton");
            keyClick(Qt.Key_Return);

            tryCompare(Stage.wallet.pending, "length", 0);
            reads("You have no certificates yet.");
        }
        function test_what_cannot_be_given_up_now_is_said_and_stays() {
            promised(["Student card"]);
            Stage.fail("give_up", "vault.storage_full");

            tap("stopWaiting");
            tap("secondButton");

            reads("The storage is full");
            reads("Code: vault.storage_full");
            seeAll("pendingCertificate", 1);
        }
        function test_what_nobody_promised_is_not_said_to_be_worked_on() {
            Stage.open();
            Stage.promiseCertificate("Student card");
            Stage.cutOffPromise();
            put(wallet);

            see("pendingCertificate");
            reads("We could not finish this yet. It is tried again when you unlock the app.");
        }
        function test_what_was_not_granted_is_no_login_that_was_declined() {
            Stage.open();
            Stage.promiseCertificate("Student card");
            Stage.breakPromise("identity.oauth_refused");
            put(wallet);

            verify(see("pendingCertificate").Accessible.name.includes("It will not come: The department did not grant it."));
        }
        function test_what_will_not_come_says_why_and_is_removed_at_once() {
            Stage.open();
            Stage.promiseCertificate("Student card");
            Stage.breakPromise("wallet.credential_rejected");
            put(wallet);
            see("pendingCertificate");
            verify(!isSeen("stopWaiting"));
            verify(see("pendingCertificate").Accessible.name.includes("It will not come: The certificate is not genuine"));

            tap("dismiss");

            tryCompare(Stage.wallet.pending, "length", 0);
            gone("pendingCertificate");
        }
        function test_what_came_meanwhile_is_shown_and_nothing_is_lost() {
            promised(["Student card"]);
            tap("stopWaiting");
            see("secondButton");
            Stage.keepPromise({id: "c1", title: "Student card", verdict: "valid"});

            tap("secondButton");

            see("certificateCard");
            gone("pendingCertificate");
            verify(!isSeen("errorBanner"));
        }
    }
}
