import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// What a person hears of a payment that did not end with a receipt, and where it leads.
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
        name: "PaymentEnds"
        ground: root

        function behindTheDoor(): void {
            Stage.open();
            put(places);
        }
        function pay(): void {
            tap("secondButton");
            enterPin();
            see("failureClose");
        }
        function askToPay(): void {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: 3});
            behindTheDoor();
            tap("quick_bills");
            tap("payButton");
            see("answers");
        }

        function test_a_payment_that_cannot_have_happened_is_called_unpaid_data() {
            return [
                {tag: "no room to remember it", code: "vault.storage_full", unpaid: true},
                {tag: "no connection before it was sent", code: "net.unreachable", unpaid: true},
                {tag: "logged out", code: "identity.session_expired", unpaid: true},
                {tag: "refused", code: "payment.refused", unpaid: true},
                {tag: "paid before", code: "payment.bill_already_paid", unpaid: false},
                {tag: "a receipt that lies", code: "payment.receipt_invalid", unpaid: false},
                {tag: "answered before", code: "consent.request_already_answered", unpaid: false},
                {tag: "a defect", code: "base.internal", unpaid: false}
            ];
        }
        function test_a_payment_that_cannot_have_happened_is_called_unpaid(row) {
            Stage.fail("pay", row.code);
            askToPay();
            pay();

            reads("Code: " + row.code);
            compare(texts().filter(text => text === "Nothing was paid.").length, row.unpaid ? 1 : 0);
        }

        function test_what_became_of_a_payment_is_found_out_from_the_sheet_too() {
            Stage.fail("pay", "payment.pending");
            behindTheDoor();
            paste("00020101021126270012hk.com.hkicl020760005095204000053033445802HK5902NA6002HK63045C68");
            see("amountField").text = "12.50";
            see("amountField").input.forceActiveFocus();
            keyClick(Qt.Key_Return);
            see("answers");
            pay();

            tap("failureRemedy");

            gone("failureClose");
            see("billsPage");
            reads("We do not know yet whether the payment went through");
            compare(see("bannerAction").text, "Find out now");
        }

        function test_on_the_page_of_the_bills_it_is_found_out_right_there() {
            Stage.fail("pay", "payment.pending");
            askToPay();
            pay();

            tap("failureRemedy");

            gone("failureClose");
            see("payButton");
            tap("backButton");
            see("homePage");
        }

        function test_a_bill_that_is_paid_already_leads_to_its_receipt() {
            Stage.fail("open", "payment.bill_already_paid");
            behindTheDoor();
            paste("a bill");
            reads("This bill is paid already");
            reads("Nothing was paid again.");
            compare(see("bannerAction").text, "Go to Bills");

            tap("bannerAction");

            see("billsPage");
            gone("scanPage");
        }
    }
}
