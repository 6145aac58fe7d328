import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Links that other programs and pages hand over: what they open.
Item {
    id: root

    width: 390
    height: 844

    LinksTest {
        id: test
        name: "Links"
        ground: root
        places: Component {
            Places { app: Behind {} }
        }

        function test_a_link_opens_what_a_scanned_code_would() {
            behindTheDoor();

            Stage.handOver(test.counter);

            asks("Harbour Car Hire Company");
            verify(!isSeen("scanPage"));
            tap("secondButton");
            enterPin();
            see("donePage");
            compare(Stage.answers(), [{approved: true, fields: ["licence/l1/licence_number"], choices: {licence: ["l1"]}}]);
        }
        function test_nothing_is_sent_that_was_not_agreed_to() {
            behindTheDoor();
            Stage.handOver(test.counter);
            asks("Harbour Car Hire Company");

            tap("firstButton");

            tryVerify(() => Stage.answers().length === 1);
            compare(Stage.answers(), [{approved: false, fields: []}]);
        }
        function test_a_link_for_something_else_is_said_as_of_a_scanned_code() {
            behindTheDoor();

            Stage.handOver(test.nobody);

            reads("This code is for something else");
            reads("The app can open bills, certificates and service logins.");
            reads("Code: payment.code_unsupported");
            compare(Stage.consent.step, ConsentViewModel.Idle);
            compare(Stage.scan.error.present, false);
        }
        function test_what_one_link_could_not_do_is_gone_when_the_next_one_asks() {
            behindTheDoor();
            Stage.handOver(test.nobody);
            see("failureClose");

            Stage.handOver(test.library);

            asks("Public Libraries");
            gone("failureClose");
        }
        function test_a_link_opens_while_only_phones_are_scanned() {
            behindTheDoor();
            Stage.scan.wanted = ScanViewModel.Phone;

            Stage.handOver(test.library);

            asks("Public Libraries");
        }
        function test_the_scan_page_goes_when_a_link_asks() {
            behindTheDoor();
            tap("quick_scan");
            see("scanPage");

            Stage.handOver(test.library);

            asks("Public Libraries");
            gone("scanPage");
        }
        function test_what_is_no_link_for_the_app_is_passed_over_data() {
            return [{tag: "a payment code", link: "00020101021126"}, {tag: "another program's", link: "mailto:somebody@example.com"},
                {tag: "a page", link: "https://counter.example/1"}];
        }
        function test_what_is_no_link_for_the_app_is_passed_over(row) {
            behindTheDoor();

            Stage.handOver(row.link);

            nothingAsks();
        }
        function test_the_app_says_that_it_opens_a_link() {
            behindTheDoor();
            Stage.hold("open");

            Stage.handOver(test.library);

            see("openingLink");
            reads("A link is being opened.");
            Stage.release();
            asks("Public Libraries");
            gone("openingLink");
        }
        function test_opening_a_link_is_called_off_at_once() {
            behindTheDoor();
            Stage.hold("open");
            Stage.handOver(test.library);
            see("openingLink");

            tap("cancelButton");

            gone("openingLink");
            nothingAsks();
            Stage.release();
            nothingAsks();
        }
        function test_the_next_link_opens_after_one_that_was_called_off() {
            behindTheDoor();
            Stage.hold("open");
            Stage.handOver(test.library);
            see("openingLink");
            tap("cancelButton");
            Stage.release();

            Stage.handOver(test.counter);

            asks("Harbour Car Hire Company");
        }
    }
}
