import QtQuick
import QtTest
import Causeway.Controls
import Causeway.Shell
import Causeway.Stage

// What home reminds of: the word that goes with it, and where it leads.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        name: "Reminders"
        ground: root

        function addBill(days: int): void {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days});
        }
        function addLicence(more: var): void {
            Stage.addCertificate(Object.assign({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["not_expired"]}, more));
        }
        function atHome(): void {
            Stage.open();
            put(places);
            Stage.session.connectToService();
        }
        function renewed(): void {
            Stage.addCertificate({id: "c0", title: "Student card", verdict: "valid", reasons: ["not_expired"]});
            addLicence({});
            Stage.change("c1", ["address"]);
        }

        function test_each_kind_has_its_own_word_and_shape_data() {
            return [
                {tag: "bill that is due", lay: () => addBill(5), word: "Due soon", status: StatusLabel.Soon},
                {tag: "bill that is overdue", lay: () => addBill(-2), word: "Overdue", status: StatusLabel.Overdue},
                {tag: "renewed", lay: () => renewed(), word: "Changed", status: StatusLabel.Neutral},
                {tag: "renewed, not valid yet", lay: () => { addLicence({verdict: "invalid", reasons: ["not_yet_valid"]}); Stage.change("c1", ["address"]); }, word: "Changed", status: StatusLabel.Neutral},
                {tag: "expires soon", lay: () => addLicence({reasons: ["expires_soon"], days: 5}), word: "Expires soon", status: StatusLabel.Soon},
                {tag: "suspended", lay: () => addLicence({verdict: "invalid", reasons: ["status_suspended"]}), word: "Suspended", status: StatusLabel.Invalid},
                {tag: "expired", lay: () => addLicence({verdict: "invalid", reasons: ["expired"], days: -3}), word: "Not valid", status: StatusLabel.Invalid}
            ];
        }
        function test_each_kind_has_its_own_word_and_shape(row) {
            row.lay();
            atHome();

            const status = see("nextStatus");
            compare(status.text, row.word);
            compare(status.status, row.status);
        }

        function test_nobody_is_reminded_of_one_that_is_not_valid_yet() {
            addLicence({verdict: "invalid", reasons: ["not_yet_valid"]});
            Stage.addCertificate({id: "c2", title: "Student card", verdict: "invalid", reasons: ["expired"], days: -3});
            atHome();

            compare(see("nextCard").reminder.title, "Student card");
            verify(!isSeen("reminderRow"));
        }

        function test_the_certificate_that_it_is_about_opens_and_can_be_answered_data() {
            return [{tag: "home", simple: false}, {tag: "large and simple", simple: true}];
        }
        function test_the_certificate_that_it_is_about_opens_and_can_be_answered(row) {
            renewed();
            Stage.settings.simple = row.simple;
            atHome();
            tap("nextAction");

            see("changesBanner");
            compare(see("certificatePage").title, "Driving licence");
            tap("bannerAction");
            gone("changesBanner");
            tap("backButton");

            see("homePage");
            gone("nextCard");
        }

        function test_one_further_down_opens_what_it_is_about() {
            addLicence({reasons: ["expires_soon"], days: 5});
            Stage.addCertificate({id: "c2", title: "Student card", verdict: "valid", reasons: ["expires_soon"], days: 3});
            atHome();
            compare(see("reminderRow").text, "Driving licence");

            tap("reminderRow");

            see("certificatePage");
            tryVerify(() => Stage.wallet.detail.id === "c1");
        }

        function test_a_bill_leads_to_the_bills() {
            addBill(-2);
            atHome();

            tap("nextAction");

            see("billsPage");
        }
    }
}
