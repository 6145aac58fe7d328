import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Links, and what they opened, while the app tells or asks the person something of its own.
Item {
    id: root

    width: 390
    height: 844

    LinksTest {
        id: test
        name: "LinksEngaged"
        ground: root
        places: Component {
            Places { app: Behind {} }
        }

        function test_no_link_takes_the_place_of_what_became_of_a_payment() {
            Stage.addBill({id: "b1", number: "BILL-1", payee: "Rating Office", whatFor: "Rates", cents: 54000, days: 3});
            Stage.fail("pay", "payment.pending");
            behindTheDoor();
            tap("quick_bills");
            tap("payButton");
            see("answers");
            Stage.handOver(test.library);
            tap("secondButton");
            enterPin();

            reads("We do not know yet whether the payment went through");
            wait(50);
            compare(Stage.consent.step, ConsentViewModel.Idle);
            reads("Code: payment.pending");
            tap("failureClose");

            asks("Public Libraries");
            gone("failureClose");
        }
        function test_what_became_of_one_answer_is_read_before_the_next_one_is_asked() {
            behindTheDoor();
            tap("quick_scan");
            see("linkField");
            Stage.hold("open");
            Stage.handOver(test.counter);
            tryCompare(Stage.scan, "busy", true);
            Stage.scan.openText(test.library);
            Stage.release();
            asks("Harbour Car Hire Company");
            tryCompare(Stage.scan, "busy", false);
            Stage.fail("answer", "consent.request_invalid");
            tap("secondButton");
            enterPin();

            reads("This request is not in order");
            wait(50);
            compare(Stage.consent.step, ConsentViewModel.Idle);
            tap("failureClose");

            asks("Public Libraries");
        }
        function test_a_link_waits_while_a_page_asks_something() {
            Stage.promiseCertificate("Driving licence");
            behindTheDoor();
            tap("place_wallet");
            tap("stopWaiting");
            see("firstButton");

            Stage.handOver(test.library);

            nothingAsks();
            tap("firstButton");
            asks("Public Libraries");
        }
        function test_what_a_link_opened_waits_for_what_a_page_asked_meanwhile() {
            Stage.promiseCertificate("Driving licence");
            behindTheDoor();
            tap("place_wallet");
            see("stopWaiting");
            tryCompare(Stage.wallet, "busy", false);
            Stage.hold("open");
            Stage.handOver(test.library);
            see("openingLink");
            tap("stopWaiting");
            see("firstButton");

            Stage.release();

            nothingAsks();
            tap("firstButton");
            asks("Public Libraries");
        }
    }
}
