import QtQuick
import QtTest
import Causeway.Controls
import Causeway.Shell
import Causeway.Stage

// What the ledger's entries say of each other: one payment is never taken for two.
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
        name: "Ledger"
        ground: root

        readonly property var rates: ({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: 3})
        readonly property var water: ({id: "b2", number: "BILL-2", payee: "Rating Office", whatFor: "Water", cents: 54000, days: 30})

        // A payment whose answer is missing.
        function payInVain(): void {
            Stage.fail("pay", "payment.pending");
            Stage.addBill(test.rates);
            Stage.open();
            put(places);
            tap("quick_bills");
            tap("payButton");
            see("answers");
            tap("secondButton");
            see("consentPin").forceActiveFocus();
            type("271828");
            tap("failureClose");
            gone("failureClose");
        }
        function rows(count: int): var {
            tap("place_me");
            tap("ledgerRow");
            see("chain_whole");
            return seeAll("ledgerRow", count);
        }
        function lastLine(row: Item): string {
            return row.detail.split("\n").pop();
        }
        function open(row: Item): void {
            settle();
            if (reveal(row))
                settle();
            mouseClick(row);
            see("ledgerEntryPage");
        }

        function test_a_payment_that_is_found_out_later_is_told_as_one_data() {
            return [
                {tag: "settled", title: "Payment: went through", words: "It is one payment, and it went through."},
                {tag: "failed:payment.refused", title: "Payment: failed", words: "It is one payment, and it failed."}
            ];
        }
        function test_a_payment_that_is_found_out_later_is_told_as_one(row) {
            payInVain();
            Stage.hearOfPayment("b1", row.tag);
            const entries = rows(3);

            compare(entries.map(entry => entry.text), [row.title, "Payment: no answer at first", "Payment: approved"]);
            compare(entries.map(entry => lastLine(entry)), ["Found out later. It is the same payment, not another one.", row.words, row.words]);
        }

        function test_while_the_answer_is_missing_the_two_entries_are_one_payment() {
            payInVain();
            const entries = rows(2);

            compare(entries.map(entry => entry.text), ["Payment: no answer yet", "Payment: approved"]);
            compare(lastLine(entries[0]), "HK$ 540.00");
            compare(lastLine(entries[1]), "It is one payment, and its answer is missing.");
        }

        function test_another_payment_of_the_same_amount_is_another_payment() {
            payInVain();
            Stage.addBill(test.water);
            Stage.hearOfPayment("b2", "settled");
            const entries = rows(3);

            compare(entries[1].text, "Payment: no answer yet");
            compare(lastLine(entries[0]), "HK$ 540.00");
        }

        function test_the_entry_itself_says_how_it_went_on() {
            payInVain();
            Stage.hearOfPayment("b1", "settled");
            open(rows(3)[1]);

            compare(see("entryStatus").text, "No answer at first");
            compare(see("entryStatus").status, StatusLabel.Unknown);
            compare(see("entryCourse").text, "It is one payment, and it went through.");
            readsNot("We do not know yet whether the payment went through");
        }

        function test_how_an_entry_stands_is_shown_in_large_letters_too() {
            look.textScale = 2;
            payInVain();
            const signs = rows(2).map(row => findChild(row, "rowIcon"));

            compare(signs.map(sign => [sign.visible, sign.icon]), [[true, "clock"], [true, "check"]]);
        }
    }
}
