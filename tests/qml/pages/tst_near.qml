import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Showing certificates to a reader near by, and being one.
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
            tap("hideButton");
            verify(code.hidden);
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

        function reading(document: var): void {
            if (document)
                Stage.layReading(document);
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            tap("preset_over-18");
            tap("scanPhone");
            see("linkField").text = Stage.phoneCode();
            tap("openLink");
        }
        function test_what_is_shown_is_judged_and_forgotten_on_leaving() {
            reading({verdict: "valid", reasons: ["issuer_on_trust_list", "signature_good", "holder_bound"], claims: {age_over_18: true, family_name: "CHAN"}});
            see("read_valid");
            compare(see("readAnswer").text, "Aged 18 or over: Yes");
            reads("You can rely on this. Compare the photograph with the person.");
            reads("CHAN");
            reads("Nothing of this is kept. It is gone when you leave this page.");
            tap("backButton");
            see("walletPage");

            tryCompare(Stage.readNear, "documents", []);
            compare(Stage.readNear.verdict, "");
        }
        function test_it_says_by_how_old_a_trust_list_it_was_judged() {
            reading({verdict: "unknown", reasons: ["trust_list_stale"], claims: {family_name: "CHAN"}, listHoursAgo: 400});

            see("read_unknown");
            reads("The trust list on this device is too old.");
            verify(texts().some(text => /^Judged by the trust list of \d+\s\w+\s\d+, \d\d:\d\d\.$/.test(text)));
            tap("readAnother");
            see("preset_over-18");
            verify(!texts().some(text => text.startsWith("Judged by")));
        }
        function test_it_names_no_trust_list_where_there_is_none() {
            reading({verdict: "unknown", reasons: ["trust_list_missing"], claims: {family_name: "CHAN"}});

            reads("There is no trust list on this device yet.");
            verify(!texts().some(text => text.startsWith("Judged by")));
        }
        function test_what_is_not_genuine_is_said_in_words() {
            reading({verdict: "invalid", reasons: ["signature_bad"], claims: {}});

            see("read_invalid");
            reads("Do not rely on this. It is not genuine, or not good any more.");
            reads("The issuer's signature does not fit.");
        }
        function test_nothing_shown_is_no_verdict() {
            reading(null);

            reads("Nothing was shown. The person declined, or has no such certificate: the phone does not say which.");
            tap("readAnother");
            see("preset_over-18");
        }
        function test_another_code_is_no_phone() {
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            tap("scanPhone");
            see("linkField").text = "openid4vp://?1";
            tap("openLink");

            reads("The other side was not understood");
            verify(isSeen("scanPage"));
        }
        function test_waiting_for_the_person_is_called_off() {
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            see("readNearPage");
            Stage.hold();
            Stage.readNear.read(Stage.phoneCode());
            see("waitingForPhone");
            tap("cancelButton");

            see("preset_over-18");
            Stage.release();
            settle();
            compare(Stage.readNear.step, ReadNearViewModel.Choosing);
        }
    }
}
