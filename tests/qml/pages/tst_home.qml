import QtQuick
import QtTest
import Causeway.Theme
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
            reads("HK$ 540.00\nOverdue since " + Stage.payments.bills[0].due.replace(/\u00a0/g, " "));
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
            compare(see("nextStatus").text, "Changed");

            Stage.holding.acknowledgeChanges("c1");

            tryVerify(() => Stage.home.reminders.length === 0);
        }

        function test_what_is_suspended_is_not_said_to_be_over_data() {
            return [
                {tag: "suspended", reasons: ["not_expired", "status_suspended"], says: "Suspended for now by its issuer", label: "Suspended"},
                {tag: "and over", reasons: ["expired", "status_suspended"], says: "Not valid any more", label: "Not valid"}
            ];
        }
        function test_what_is_suspended_is_not_said_to_be_over(row) {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "invalid", reasons: row.reasons});
            Stage.open();
            put(places);

            reads(row.says);
            reads(row.label);
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

        function test_what_a_search_finds_is_in_sight_while_one_types() {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: -2});
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["expires_soon"], days: 5});
            Stage.addService("Renew a driving licence", "Transport Department");
            Stage.open();
            look.textScale = 1.5;
            put(places);
            Stage.session.connectToService();
            see("reminderRow");
            tap("serviceSearch");
            type("d");

            const row = see("serviceRow");
            const nav = see("place_home");
            tryVerify(() => row.mapToItem(root, 0, row.height).y < nav.mapToItem(root, 0, 0).y, 5000, "what was found is out of sight");
            verify(see("serviceSearch").mapToItem(root, 0, 0).y >= 0);
        }

        function test_the_cross_ends_a_search() {
            Stage.addService("Renew a driving licence", "Transport Department");
            Stage.open();
            put(places);
            Stage.session.connectToService();
            tap("serviceSearch");
            type("driv");
            see("serviceRow");

            tap("clearButton");

            gone("serviceRow");
            compare(Stage.home.query, "");
        }

        function test_what_is_due_stands_above_the_offer_to_restore() {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: -2});
            Stage.open();
            put(places);
            Stage.session.connectToService();
            Stage.registration.enrolled("CHAN Siu Ming");

            const offer = see("restoreOffer");
            tryVerify(() => see("nextCard").mapToItem(root, 0, 0).y < offer.mapToItem(root, 0, 0).y);
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

        function test_the_personal_code_changes_and_can_be_hidden() {
            Stage.open();
            put(places);
            tap("quick_code");
            const code = see("personalCode");
            tryVerify(() => code.rows.length > 20);
            compare(Stage.code.lifetime, 30);
            compare(see("codeHolder").text, "CHAN Siu Ming");
            verify(Qt.colorEqual(see("codePage").background.color, Theme.dimmed));
            tap("hideButton");
            verify(code.hidden);
            verify(Qt.colorEqual(see("codePage").background.color, Theme.page));
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
