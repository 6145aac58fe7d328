import QtQuick
import QtTest
import Causeway.Backup
import Causeway.Shell
import Causeway.Stage

// The list of what to ask issuers for again: how many of it, and whether it is known at all.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }
    Component {
        id: askAgain
        AskAgainPage { viewModel: Stage.backups }
    }

    PageTest {
        name: "Restorable"
        ground: root

        function test_of_several_of_one_kind_it_is_said_how_many_are_missing() {
            Stage.open();
            Stage.addRestorable("Driving licence", "driving-licence", 2);
            put(askAgain);
            seeAll("restorableRow", 1);
            reads("2 certificates of this kind");

            Stage.addRestorable("Driving licence", "driving-licence", 1);
            Stage.backups.refresh();

            gone("restorableCount");
            seeAll("restorableRow", 1);
        }

        function test_before_it_is_known_nothing_is_said_to_be_left() {
            Stage.open();
            Stage.hold("wallet");
            Stage.wallet.refresh(); // goes before it
            put(askAgain);

            verify(!isSeen("nothingToAskFor"));
            Stage.release();
            see("nothingToAskFor");
        }

        function test_a_list_that_cannot_be_read_is_not_called_empty_and_is_tried_again() {
            Stage.open();
            Stage.breakRestorables();
            put(places);
            tap("place_me");
            tap("setting_again");
            see("askAgainPage");

            compare(see("restorableFailure").failure, "base.invalid_json");
            verify(!isSeen("nothingToAskFor"));
            Stage.mendRestorables();
            tap("bannerAction");
            gone("restorableFailure");
            reads("There is nothing left to ask for again.");
        }
    }
}
