import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// An open certificate: its place on the list, where it was shown, and taking out what is held.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: behindTheDoor
        Places { app: Behind {} }
    }

    HoldingTest {
        name: "Keeping"
        ground: root
        places: behindTheDoor

        function test_the_first_cannot_go_earlier_nor_the_last_later() {
            opened("c1");
            verify(!see("moveEarlier").enabled);
            tap("moveLater");
            tryVerify(() => order() === "c2 c1 c3 c4");
            tryVerify(() => see("moveEarlier").enabled);
        }

        function test_what_cannot_be_kept_is_said_and_stays() {
            opened("c1");
            Stage.fail("keep", "vault.storage_full");
            tap("favouriteButton");

            reads("The storage is full");
            compare(Stage.wallet.detail.favourite, false);
        }

        function test_what_failed_with_one_is_not_said_of_the_next() {
            opened("c1");
            Stage.fail("keep", "vault.storage_full");
            tap("favouriteButton");
            reads("The storage is full");
            tap("backButton");
            settle();

            press("c2");

            gone("errorBanner");
        }

        function test_a_failure_of_something_else_is_not_said_of_it() {
            opened("c1");
            Stage.fail("offer", "net.unreachable");

            Stage.wallet.requestDrivingLicence();

            tryVerify(() => Stage.wallet.error.code === "net.unreachable");
            verify(!isSeen("errorBanner"));
        }

        function test_a_list_that_cannot_be_read_is_not_said_of_the_open_one() {
            opened("c1");
            Stage.fail("wallet", "vault.corrupt");
            Stage.wallet.refresh(); // what is open is read again, too, and answers before the list does
            Stage.holding.kept.search("card");
            tryCompare(Stage.holding, "listError", "vault.corrupt");
            verify(Stage.wallet.error.present);

            verify(!isSeen("errorBanner"));
            Stage.wallet.clearError(); // it would be said in the same place
            tap("backButton");
            reads("Code: vault.corrupt");
        }

        function test_where_it_was_shown_is_said_newest_first() {
            Stage.tellHistory("c1", {name: "Harbour Car Hire", fields: ["family_name", "licence_number"], purpose: "Hiring a car"});
            Stage.tellHistory("c1", {outcome: "declined"});
            opened("c1");

            reads("Where it was shown");
            seeAll("historyLine", 2);
            const words = all("historyWords").map(label => label.text.split("\n"));
            compare(words[0][0], "You declined: nothing was shown");
            reads("Somebody unknown");
            compare([words[1][0], words[1][2], words[1][3]], ["Shown", "Given: Family name, Licence number", "For: Hiring a car"]);
        }

        function test_an_answer_that_nobody_confirmed_is_no_failure() {
            Stage.tellHistory("c1", {outcome: "unconfirmed", fields: ["family_name"]});
            opened("c1");

            const words = all("historyWords").map(label => label.text.split("\n"));
            compare([words[0][0], words[0][2]], ["Sent, but nobody confirmed that it arrived", "Given: Family name"]);
        }

        function test_what_was_sent_in_vain_says_what_was_given_data() {
            return [
                {tag: "not accepted", outcome: "failed:net.response_unexpected", words: "Sent, and not accepted", given: ["Given: Family name"]},
                {tag: "to a reader that is gone", outcome: "failed:wallet.proximity_ended", words: "Sent, but nobody confirmed that it arrived", given: ["Given: Family name"]},
                {tag: "not sent", outcome: "failed:vault.storage_full", words: "It did not go through", given: []}
            ];
        }
        function test_what_was_sent_in_vain_says_what_was_given(row) {
            Stage.tellHistory("c1", {outcome: row.outcome, fields: ["family_name"]});
            opened("c1");

            const words = seeAll("historyWords", 1)[0].text.split("\n");
            compare(words[0], row.words);
            compare(words.slice(2), row.given);
        }

        function test_a_long_history_is_unfolded_by_a_button() {
            for (let i = 0; i < 7; ++i)
                Stage.tellHistory("c1", {name: "Shop " + i});
            opened("c1");
            seeAll("historyLine", 4);
            tap("wholeHistory");

            seeAll("historyLine", 7);
        }

        function test_a_history_that_cannot_be_read_is_said_in_its_place() {
            Stage.tellHistory("c1", {name: "Harbour Car Hire"});
            Stage.fail("history", "vault.corrupt");
            opened("c1");

            compare(see("historyFailure").title, "The stored data is damaged");
            reads("Where it was shown");
            gone("historyLine");
            gone("historyCut");
        }

        function test_a_history_that_is_not_all_there_says_where_the_rest_is_data() {
            return [{tag: "all of it", lines: 200, cut: false}, {tag: "more than is listed", lines: 201, cut: true}];
        }
        function test_a_history_that_is_not_all_there_says_where_the_rest_is(row) {
            for (let i = 0; i < row.lines; ++i)
                Stage.tellHistory("c1", {name: "Shop " + i});
            opened("c1");
            see("historyLine");
            settle();

            compare(isSeen("historyCut"), row.cut);
        }

        function test_what_is_held_is_saved_after_a_word_on_what_is_in_it() {
            opened("c1");
            const page = see("certificatePage");
            tap("exportCertificate");
            reads("No key is in it: nobody can show the certificate with this file.");
            reads("The file is not encrypted. Whoever has it can read it.");
            tap("firstButton");
            gone("firstButton");
            const file = Stage.fileNamed("licence.json");
            Stage.holding.exportTo("c1", file);

            see("exportSaved");
            verify(Stage.contains(file, "causeway-certificate-1"));
            verify(page !== null);
        }
    }
}
