import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Home and what one goes to from there.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        id: test
        name: "Home"
        ground: root

        function test_home_greets_and_reminds_of_what_is_most_pressing() {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: -2});
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["expires_soon"], days: 5});
            Stage.open();
            put(places);
            Stage.session.connectToService();

            reads("Good day, CHAN Siu Ming");
            reads("Rates");
            compare(see("nextAction").text, "See the bill");
            compare(see("reminderRow").text, "Driving licence");
        }

        function test_what_says_something_else_reminds_until_it_was_seen() {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["not_expired"], days: 500});
            Stage.change("c1", ["address"]);
            Stage.open();
            put(places);
            tryVerify(() => Stage.home.reminders.length === 1);
            reads("It was renewed and says something else now");

            Stage.holding.acknowledgeChanges("c1");

            tryVerify(() => Stage.home.reminders.length === 0);
        }

        function test_what_is_archived_reminds_nobody_of_its_last_day() {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["expires_soon"], days: 5});
            Stage.addCertificate({id: "c2", title: "Student card", verdict: "valid", reasons: ["expires_soon"], days: 3});
            Stage.open();
            put(places);
            tryVerify(() => Stage.home.reminders.length === 2);
            compare(Stage.home.reminders.map(reminder => reminder.title), ["Student card", "Driving licence"]);

            Stage.holding.setArchived("c2", true);

            tryVerify(() => Stage.home.reminders.length === 1);
            compare(Stage.home.reminders[0].title, "Driving licence");
        }

        function test_a_search_answers_while_typing_and_says_when_there_is_nothing() {
            Stage.addService("Renew a driving licence", "Transport Department");
            Stage.addService("Book a sports centre", "Leisure Department");
            Stage.open();
            put(places);
            Stage.session.connectToService();
            const search = see("serviceSearch");
            reveal(search);
            mouseClick(search);
            type("driv");
            tryCompare(Stage.home, "query", "driv");
            seeAll("serviceRow", 1);
            compare(see("serviceRow").text, "Renew a driving licence");

            type("xyz");

            reads("No service matches. Try another word.");
        }

        function test_a_service_that_cannot_prove_who_it_is_is_not_called_a_bad_connection() {
            Stage.fail("login", "net.server_not_trusted");
            Stage.open();
            put(places);

            reads("The server could not prove who it is");
            reads("Code: net.server_not_trusted");
            verify(!isSeen("offlineBar"));

            Stage.mend("login");
            tap("bannerAction");
            gone("serviceFailure");
        }

        function test_a_login_of_before_is_no_connection_yet() {
            Stage.fail("bills", "net.unreachable");
            Stage.open();
            put(places);

            see("offlineBar");
        }

        function test_without_network_a_bar_says_that_what_is_shown_is_old() {
            Stage.fail("login", "net.unreachable");
            Stage.open();
            put(places);

            see("offlineBar");
            reads("No connection: what you see is from before.");
            compare(Stage.session.connectedAt, "");

            Stage.mend("login");
            tap("bannerAction");
            gone("offlineBar");
            verify(Stage.session.connectedAt !== "");
        }

        function test_an_empty_ledger_is_a_sentence() {
            Stage.open();
            put(places);
            tap("place_me");
            tap("ledgerRow");

            reads("You have not answered any request yet.");
        }

        function test_an_export_that_cannot_be_written_is_said() {
            Stage.open();
            put(places);
            tap("place_me");
            tap("ledgerRow");
            see("exportLedger");

            Stage.ledger.exportTo(Stage.fileNamed("no such folder/ledger.json"));

            tryVerify(() => isSeen("errorBanner") && see("errorBanner").title === "It could not be saved");
            reads("Code: vault.storage_failure");
        }

        function test_a_changed_mini_program_is_not_started_data() {
            return [
                {tag: "tampered", code: "miniprogram.package_tampered", words: "This mini-program was changed"},
                {tag: "untrusted", code: "miniprogram.package_untrusted", words: "This mini-program is not signed by somebody we trust"}
            ];
        }
        function test_a_changed_mini_program_is_not_started(row) {
            Stage.addProgram("Bus times");
            Stage.fail("program", row.code);
            Stage.open();
            put(places);
            Stage.session.connectToService();
            tap("place_services");
            tap("programRow");

            reads(row.words);
            reads("It was not started.");
            reads("Code: " + row.code);
            compare(Stage.programs.session, null);
        }

        function test_the_personal_code_changes_and_can_be_hidden() {
            Stage.open();
            put(places);
            tap("quick_code");
            const code = see("personalCode");
            tryVerify(() => code.rows.length > 20);
            compare(Stage.code.lifetime, 30);
            tap("backButton");

            tryCompare(Stage.code, "rows", []);
        }

        function test_locking_shuts_the_door_and_forgets_what_was_shown() {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: []});
            Stage.open();
            put(places);
            tap("place_me");
            tap("lockRow");

            tryCompare(Stage.session, "state", SessionViewModel.Locked);
        }
    }
}
