import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Showing certificates to a reader near by.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    AskedTest {
        id: test
        name: "Near"
        ground: root

        function atTheWallet(): void {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: []});
            Stage.addPresentation("mdoc:reader", {near: true, warnings: ["asker_unknown"],
                choices: [{id: "licence", options: [{id: "c1", title: "Driving licence", fields: {age_over_18: "true"}}]}]}, "");
            Stage.open();
            put(places);
            tap("place_wallet");
            see("certificateCard");
        }
        function asked(): void {
            atTheWallet();
            tap("showNearRow");
            see("answers");
        }

        function test_the_code_waits_for_a_reader_and_can_be_hidden() {
            atTheWallet();
            Stage.hold("reader");
            Stage.fail("reader", "net.timeout");
            tap("showNearRow");
            const code = see("engagementCode");
            verify(code.rows.length > 20);
            verify(Qt.colorEqual(see("showNearPage").background.color, Theme.dimmed));
            compare(see("hideButton").text, "Hide");
            tap("hideButton");
            verify(code.hidden);
            verify(Qt.colorEqual(see("showNearPage").background.color, Theme.page));
            see("waitingForReader");
            Stage.release();

            reads("No reader came. The code is not good any more.");
            tap("newEngagement");
            see("nobodyCame");
        }
        function test_a_reader_that_comes_asks_on_the_one_sheet_and_the_page_says_how_it_ended() {
            asked();
            tap("secondButton");
            enterPin();

            reads("Your certificate was shown.");
            compare(see("doneReceiver").value, "A reader near by");
            compare(see("doneGiven").value, "Aged 18 or over");
            compare(Stage.showNear.step, ShowNearViewModel.Shown);
            gone("donePage");
            compare(Stage.answers().length, 1);
        }
        function test_a_reader_that_nobody_knows_is_called_that_and_has_no_address() {
            asked();

            compare(see("sheetTitle").text, "A reader near by");
            reads("Nobody confirms who this is");
            reads("Nobody confirms who asks. Share only if you know who it is.");
            verify(!isSeen("address"));
            compare(see("purpose").value, "They gave no purpose");
        }
        function test_the_ledger_says_that_nobody_knows_the_reader() {
            asked();
            tap("firstButton");
            gone("answers");
            tap("place_me");
            tap("ledgerRow");

            see("chain_whole");
            seeAll("ledgerRow", 1);
            compare(see("ledgerRow").detail.split("\n")[1], "Somebody unknown");
        }
        function test_declining_shows_nothing() {
            asked();
            tap("firstButton");

            reads("You declined. Nothing was shown.");
            verify(!isSeen("doneReceiver"));
            compare(Stage.answers()[0].approved, false);
        }
        function test_waiting_is_called_off_at_once() {
            atTheWallet();
            Stage.hold("reader");
            tap("showNearRow");
            see("waitingForReader");
            tap("cancelButton");

            see("walletPage");
            tryCompare(Stage.showNear, "step", ShowNearViewModel.Idle);
            Stage.release();
            settle();
            verify(!isSeen("answers"));
        }
        function test_why_it_failed_is_said() {
            atTheWallet();
            Stage.fail("reader", "wallet.no_matching_certificate");
            tap("showNearRow");

            reads("You hold nothing that fits");
            Stage.mend("reader");
            tap("newEngagement");
            see("answers");
        }
    }
}
