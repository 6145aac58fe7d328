import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Shell
import Causeway.Stage

// Whoever asks for whatever: the sheet, the PIN, what leaves, and the ledger.
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
        name: "Consent"
        ground: root

        readonly property string link: "causeway://authorize?1"
        readonly property var library: ({name: "City Library", number: "47", fields: {birth_date: true, name_en: false}})

        // The sheet of a service that a pasted link opens.
        function askedByTheLibrary(): void {
            Stage.addLogin(test.link, test.library);
            Stage.open();
            put(places);
            paste(test.link);
            see("answers");
        }

        function test_the_sheet_says_who_asks_how_that_is_known_what_for_and_which_number() {
            askedByTheLibrary();

            reads("City Library");
            reads("Registered with the identity provider, which signed this request");
            compare(see("purpose").value, "To open your account");
            verify(Qt.colorEqual(see("verification").color, Theme.accent));
            compare(see("verification").iconName, "shield");
            compare(see("answerBy").label, "Answer by");
            compare(see("number").text, "47");
            compare(see("secondButton").text, "Share and log in");
        }

        function test_sharing_leaves_out_what_was_switched_off() {
            askedByTheLibrary();
            tap("include");
            tap("secondButton");
            enterPin();

            see("donePage");
            compare([see("doneReceiver").value, see("doneGiven").value], ["City Library", "Date of birth"]);
            verify(Qt.colorEqual(see("doneSign").color, Theme.accent));
            compare(Stage.answers(), [{approved: true, fields: ["birth_date"]}]);
        }

        function test_declining_tells_the_service_and_shares_nothing() {
            askedByTheLibrary();
            tap("firstButton");

            gone("answers");
            compare(Stage.answers(), [{approved: false, fields: []}]);
        }

        function test_escape_on_the_sheet_is_a_no() {
            askedByTheLibrary();
            keyClick(Qt.Key_Escape);

            gone("answers");
            compare(Stage.answers(), [{approved: false, fields: []}]);
        }

        function test_a_request_that_grew_old_shares_nothing_and_says_so() {
            askedByTheLibrary();
            Stage.advance(600);
            tap("secondButton");
            enterPin();

            reads("This request is too old");
            reads("Code: consent.request_expired");
            compare(Stage.answers(), []);
        }

        function test_the_keyboard_alone_reads_agrees_and_confirms() {
            askedByTheLibrary();
            tabTo("secondButton");
            keyClick(Qt.Key_Return);
            see("consentPin");
            type("271828");

            see("donePage");
            compare(Stage.answers().length, 1);
        }

        function test_an_unknown_code_is_called_that_on_the_page() {
            Stage.open();
            put(places);
            paste("hello");

            reads("This code is for something else");
            reads("Code: payment.code_unsupported");
            verify(!isSeen("answers"));
        }

        function test_a_certificate_is_taken_with_the_code_that_came_by_message() {
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], codeHint: "In the letter"});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            compare(see("transactionCode").label, "Code of 6 digits");
            compare(see("transactionCode").help, "The issuer says: “In the letter”\nIt proves that the certificate reaches you and nobody else.");
            see("transactionCode").input.forceActiveFocus();
            type("493530");
            keyClick(Qt.Key_Return);
            enterPin();
            reads("The code is wrong, or the offer is no longer good. Compare it with the message.");
            see("transactionCode").input.forceActiveFocus();
            see("transactionCode").text = "493536";
            keyClick(Qt.Key_Return);
            enterPin();

            see("certificatePage");
            tryCompare(Stage.holding, "keptCount", 1);
        }

        function test_a_code_of_a_length_that_the_issuer_does_not_say_is_taken_too() {
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], codeLength: 0});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            compare(see("transactionCode").label, "Code");
            compare(see("transactionCode").help, "It came by message. It proves that the certificate reaches you and nobody else.");
            verify(!see("transactionCode").numeric);
            see("transactionCode").input.forceActiveFocus();
            see("transactionCode").text = "493536";
            keyClick(Qt.Key_Return);
            enterPin();

            see("certificatePage");
        }

        function test_every_answer_stands_in_the_ledger_and_the_chain_holds() {
            askedByTheLibrary();
            tap("firstButton");
            gone("answers");
            tap("place_me");
            tap("ledgerRow");

            see("chain_whole");
            seeAll("ledgerRow", 1);
            compare(see("ledgerRow").text, "Login to a service: declined");
        }
    }
}
