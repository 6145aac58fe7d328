import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// What becomes of an answer to somebody who asked to be shown a certificate, and of a sheet that nobody answers.
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
        name: "Answering"
        ground: root

        readonly property string shown: "openid4vp://?1"

        function askedFor(fields: var, linkAfterNo: string): void {
            const asked = {name: "Clinic", choices: [{id: "card", options: [{id: "h1", title: "Health card", fields: fields}]}]};
            Stage.addPresentation(test.shown, linkAfterNo === "" ? asked : Object.assign({linkAfterNo: linkAfterNo}, asked), "https://clinic.example/done");
            Stage.open();
            put(places);
            paste(test.shown);
            see("answers");
        }

        function test_the_page_of_who_asked_opens_after_a_no_where_it_is_wanted() {
            askedFor({blood_group: "0"}, "https://clinic.example/refused");
            tap("firstButton");

            see("donePage");
            reads("You declined. Nothing was shown.");
            compare(Stage.openedOutside(), ["https://clinic.example/refused"]);
        }
        function cutOff(): void {
            askedFor({blood_group: "0"}, "");
            Stage.fail("answer", "net.unreachable");
            tap("secondButton");
            enterPin();
            tryCompare(Stage.consent, "repeating", true);
        }
        function test_an_answer_that_did_not_go_out_goes_out_with_the_pin_again() {
            cutOff();
            reads("No connection. Check your network and try again.");
            Stage.mend("answer");
            enterPin();

            see("donePage");
            compare(Stage.answers().length, 1);
        }
        function test_an_answer_that_did_not_go_out_is_left_without_a_no() {
            cutOff();
            compare(see("pinBack").text, "Close");
            tap("pinBack");

            gone("answers");
            tryCompare(Stage.consent, "step", ConsentViewModel.Idle);
            verify(!isSeen("failureClose"));
            verify(Stage.isAtTheDesk(test.shown));
            compare(Stage.answers(), []);
        }
        function sentInVain(): void {
            askedFor({blood_group: "0"}, "");
            Stage.fail("answer", "net.response_unexpected");
            tap("secondButton");
            enterPin();
            see("failureClose");
        }
        function test_what_is_not_accepted_is_said_to_have_been_sent() {
            sentInVain();

            reads("They did not accept it");
            reads("What you agreed to has been sent to them.");
            reads("Code: net.response_unexpected");
        }
        function test_what_is_not_accepted_stands_in_the_ledger_as_sent() {
            sentInVain();
            tap("failureClose");
            gone("failureClose");
            tap("place_me");
            tap("ledgerRow");
            see("chain_whole");
            const entry = seeAll("ledgerRow", 2)[0];
            compare(entry.text, "Certificate shown: sent, and not accepted");

            settle();
            if (reveal(entry))
                settle();
            mouseClick(entry);

            see("ledgerEntryPage");
            compare(see("entryStatus").text, "Sent, and not accepted");
            readsNot("The service gave an answer we do not understand");
        }
        function test_what_was_chosen_before_is_only_confirmed() {
            Stage.addPresentation(test.shown, {name: "Clinic", choices: [{id: "card", several: true, settled: true, options: [
                {id: "h1", title: "Health card", fields: {blood_group: "0"}},
                {id: "h2", title: "Vaccination record", fields: {vaccine: "X"}}]}]}, "");
            Stage.open();
            put(places);
            paste(test.shown);
            see("answers");
            reads("Health card");
            reads("Vaccination record");
            verify(!isSeen("option_h1"));
            tap("secondButton");
            enterPin();

            see("donePage");
            compare(Stage.answers()[0].choices, {card: ["h1", "h2"]});
        }
        function test_what_is_empty_is_said_to_be() {
            askedFor({allergies: ""}, "");

            readsNot("As the identity provider holds it");
            reads("Nothing is written there");
        }
        function test_of_what_is_not_needed_one_has_to_be_chosen() {
            Stage.addPresentation(test.shown, {name: "Clinic", needsAnOption: true, choices: [
                {id: "card", required: false, options: [{id: "h1", title: "Health card", fields: {blood_group: "0"}}]},
                {id: "pass", required: false, options: [{id: "p1", title: "Vaccination record", fields: {vaccine: "X"}}]}]}, "");
            Stage.open();
            put(places);
            paste(test.shown);
            see("answers");
            reads("Choose at least one, or decline.");
            verify(!see("secondButton").enabled);

            tap("option_p1");

            gone("chooseOne");
            tap("secondButton");
            enterPin();
            see("donePage");
            compare(Stage.answers()[0].choices, {card: [], pass: ["p1"]});
        }
        function test_locking_takes_what_is_asked_off_the_desk() {
            askedFor({blood_group: "0"}, "");
            verify(Stage.isAtTheDesk(test.shown));

            Stage.session.lock();

            tryVerify(() => !Stage.isAtTheDesk(test.shown));
        }
    }
}
