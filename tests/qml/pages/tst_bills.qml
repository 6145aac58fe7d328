import QtQuick
import QtTest
import Causeway.Payment
import Causeway.Shell
import Causeway.Stage

Item {
    id: root

    width: 390
    height: 844

    Component {
        id: bills
        BillsPage { viewModel: Stage.payments }
    }
    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        id: test
        name: "Bills"
        ground: root

        readonly property var rates: ({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: 3})

        function test_no_bill_is_a_sentence_and_a_way_to_scan_one() {
            Stage.open();
            put(bills);

            reads("Nothing is to be paid.");
            compare(see("emptyAction").text, "Scan a bill");
        }

        function test_a_bill_says_to_whom_what_for_how_much_and_until_when() {
            Stage.open();
            Stage.addBill(test.rates);
            put(bills);

            for (const text of ["Rating Office", "Rates", "HK$ 540.00", "Due in 3 days"])
                reads(text);
            compare(see("payButton").text, "Pay HK$ 540.00");
        }

        function test_the_page_of_a_bill_shows_its_number() {
            Stage.addBill(test.rates);
            Stage.open();
            put(places);
            tap("quick_bills");
            tap("billDetails");

            see("billPage");
            reads("BILL-1");
        }

        function test_an_overdue_bill_says_so_in_a_word() {
            Stage.open();
            Stage.addBill(Object.assign({}, test.rates, {days: -1}));
            put(bills);

            reads("Overdue");
        }

        function test_a_bill_that_is_paid_is_not_offered_again() {
            Stage.open();
            Stage.addBill(Object.assign({}, test.rates, {paid: true}));
            put(bills);

            reads("Nothing is to be paid.");
            verify(!isSeen("payButton"));
        }

        function test_without_network_the_page_says_so_with_its_code() {
            Stage.open();
            Stage.fail("bills", "net.unreachable");
            put(bills);

            reads("No connection");
            reads("Check your network and try again.");
            reads("Code: net.unreachable");
        }
    }
}
