import QtQuick
import QtQuick.Dialogs
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// A code in a picture file: chosen, or let go over the page, it opens what it asks for.
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
        name: "Pictures"
        ground: root

        readonly property string counter: "openid4vp://?client_id=counter&request_uri=1"
        readonly property string offer: "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2F1"

        function scanning(): void {
            Stage.addPresentation(test.counter, {name: "Harbour Car Hire Company", choices: [
                {id: "licence", options: [{id: "l1", title: "Driving licence", fields: {licence_number: "HK-1"}}]}]}, "");
            Stage.offerCertificate({id: "c9", title: "Student card", verdict: "valid", reasons: ["signature_good"]});
            Stage.open();
            put(places);
            tap("quick_scan");
            see("scanPage");
            settle();
        }
        // As the person would in the dialog of the desktop, which no test can see.
        function choose(file: url): void {
            const dialogs = Array.from(see("scanPage").contentData).filter(item => item instanceof FileDialog);
            compare(dialogs.length, 1);
            dialogs[0].selectedFile = file;
            dialogs[0].accepted();
        }
        function drop(file: url): void {
            Stage.drop(file);
        }

        function test_a_picture_opens_what_its_code_asks_for_data() {
            return [
                {tag: "a request, chosen", way: choose, code: test.counter, who: "Harbour Car Hire Company"},
                {tag: "a request, let go over the page", way: drop, code: test.counter, who: "Harbour Car Hire Company"},
                {tag: "an offer, chosen", way: choose, code: test.offer, who: "Transport Department"},
                {tag: "an offer, let go over the page", way: drop, code: test.offer, who: "Transport Department"}
            ];
        }
        function test_a_picture_opens_what_its_code_asks_for(row) {
            scanning();

            row.way(Stage.layPicture("code.png", [row.code]));

            tryCompare(Stage.consent, "requester", row.who);
            see("answers");
            gone("scanPage");
        }
        function test_a_certificate_that_a_picture_offers_is_taken() {
            scanning();
            drop(Stage.layPicture("offer.png", [test.offer]));

            tap("secondButton");
            see("transactionCode");
        }
        function test_the_first_code_of_a_picture_that_means_something_counts() {
            scanning();
            choose(Stage.layPicture("poster.png", ["https://example.org/", test.counter]));

            tryCompare(Stage.consent, "requester", "Harbour Car Hire Company");
        }
        function test_a_picture_that_says_nothing_to_us_opens_nothing_data() {
            return [
                {tag: "no code", codes: [], said: "No code was found"},
                {tag: "a page of the web", codes: ["https://example.org/"], said: "This code is for something else"}
            ];
        }
        function test_a_picture_that_says_nothing_to_us_opens_nothing(row) {
            scanning();
            drop(Stage.layPicture("other.png", row.codes));

            tryCompare(Stage.scan, "busy", false);
            reads(row.said);
            verify(isSeen("scanPage"));
            compare(Stage.consent.step, ConsentViewModel.Idle);
        }
    }
}
