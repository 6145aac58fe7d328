import QtQuick
import QtTest
import Causeway.Controls
import Causeway.Payment
import Causeway.Shell
import Causeway.Stage

Item {
    id: root

    width: 390
    height: 844

    Component {
        id: receipt
        ReceiptPage { viewModel: Stage.payments }
    }
    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        id: test
        name: "Payment"
        ground: root

        readonly property var rates: ({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: 3})

        // Behind the door, with the sheet of the bill open.
        function askToPay(): void {
            Stage.addBill(test.rates);
            Stage.open();
            put(places);
            tap("quick_bills");
            tap("payButton");
            see("answers");
        }

        function test_the_sheet_shows_amount_and_payee_and_its_button_names_the_deed() {
            askToPay();

            reads("HK$ 540.00");
            reads("to Rating Office\n6000509");
            compare(see("secondButton").text, "Pay HK$ 540.00");
        }

        function test_tapping_pay_twice_pays_once() {
            askToPay();
            const pay = see("secondButton");
            mouseDoubleClickSequence(pay);
            see("consentPin").forceActiveFocus();
            type("271828");
            type("271828"); // whoever types on while it is sent

            see("receiptPage");
            compare(Stage.ordersSent(), 1);
        }

        function test_the_receipt_repeats_what_was_agreed_to() {
            askToPay();
            tap("secondButton");
            see("consentPin").forceActiveFocus();
            type("271828");

            see("receiptPage");
            for (const text of ["Paid", "HK$ 540.00", "Rating Office", "BILL-1", "R-1"])
                reads(text);
        }

        function test_a_wrong_pin_sends_nothing_and_may_be_entered_again() {
            askToPay();
            tap("secondButton");
            see("consentPin").forceActiveFocus();
            type("314159");
            reads("Wrong PIN. Try again.");
            compare(Stage.ordersSent(), 0);
            type("271828");

            see("receiptPage");
            compare(Stage.ordersSent(), 1);
        }

        function test_declining_sends_no_order() {
            askToPay();
            tap("firstButton");

            gone("answers");
            compare(Stage.ordersSent(), 0);
        }

        function test_an_answer_that_does_not_come_is_called_pending_and_can_be_asked_for() {
            Stage.fail("pay", "payment.pending");
            askToPay();
            tap("secondButton");
            see("consentPin").forceActiveFocus();
            type("271828");

            reads("We do not know yet whether the payment went through");
            reads("It was sent once and will not be sent twice.");
            reads("Do not pay again and do not delete the app. We will find out as soon as there is a connection.");
            reads("Code: payment.pending");
            readsNot("Nothing was paid.");
            tap("failureClose");
            gone("failureClose");
            compare(see("bannerAction").text, "Find out now");
            compare(see("errorBanner").kind, Banner.Warning);
        }

        function test_a_code_without_an_amount_asks_the_person_for_it() {
            Stage.open();
            put(places);
            tap("quick_scan");
            see("linkField").text = "00020101021126270012hk.com.hkicl020760005095204000053033445802HK5902NA6002HK63045C68";
            tap("openLink");
            see("amountField").input.forceActiveFocus();
            type("12,5");
            keyClick(Qt.Key_Return);
            reads("This is not an amount. Enter dollars and cents, such as 98.70.");
            verify(!isSeen("answers"));
            see("amountField").text = "12.50";
            keyClick(Qt.Key_Return);

            see("answers");
            compare(see("secondButton").text, "Pay HK$ 12.50");
        }

        function test_the_ledger_says_that_an_answer_is_still_missing() {
            Stage.fail("pay", "payment.pending");
            askToPay();
            tap("secondButton");
            see("consentPin").forceActiveFocus();
            type("271828");
            tap("failureClose");
            gone("failureClose");
            tap("place_me");
            tap("ledgerRow");

            see("chain_whole");
            compare(seeAll("ledgerRow", 2).map(row => row.text), ["Payment: no answer yet", "Payment: approved"]);
        }

        function test_a_receipt_that_cannot_be_read_is_an_error_and_no_receipt() {
            Stage.open();
            put(receipt);
            Stage.payments.openReceipt("none");

            reads("Code: vault.record_not_found");
            readsNot("Paid");
        }
    }
}
