import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// The list of certificates and how one keeps them: searching, favourites, the archive, groups, the order.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: behindTheDoor
        Places { app: Behind {} }
    }

    HoldingTest {
        id: test
        name: "Holding"
        ground: root
        places: behindTheDoor

        function test_a_search_answers_while_typing_and_says_when_there_is_nothing() {
            atTheWallet();
            compare(see("certificateCount").text, "4 certificates");
            tap("certificateSearch");
            type("wong");
            tryVerify(() => order() === "c3");
            tryCompare(see("certificateCount"), "text", "1 of 4 certificates");

            type("x");
            reads("No certificate matches. Try another word.");
            tap("emptyAction");

            tryVerify(() => order() === "c1 c2 c3 c4");
            compare(see("certificateSearch").text, "");
        }

        function test_a_favourite_comes_first_with_a_star_and_a_word() {
            opened("c1");
            compare(see("favouriteButton").text, "Make it a favourite");
            tap("backButton");
            settle();
            press("c2");
            tap("favouriteButton");
            tryCompare(see("favouriteButton"), "text", "No favourite any more");
            tap("backButton");

            tryVerify(() => order() === "c2 c1 c3 c4");
            settle();
            compare(all("certificateCard").find(card => card.favourite).Accessible.name.split(", ").slice(0, 2), ["Student card", "Favourite"]);
        }

        function test_what_is_archived_leaves_the_list_and_can_be_taken_out() {
            opened("c1");
            tap("archiveCertificate");
            tryVerify(() => see("archiveCertificate").text === "Take out of the archive");
            tap("backButton");
            tryVerify(() => order() === "c2 c3 c4");
            tap("archiveRow");
            see("archivePage");
            tap("certificateCard");
            tap("archiveCertificate");
            tryVerify(() => see("archiveCertificate").text === "Put into the archive");
            tap("backButton");

            reads("The archive is empty.");
            tap("emptyAction");
            see("walletPage");
            tryVerify(() => order() === "c1 c2 c3 c4");
        }

        function test_those_of_one_kind_stand_together_under_its_name() {
            atTheWallet();
            tap("groupButton");
            tryVerify(() => order() === "c1 c3 c4 c2");
            tryVerify(() => all("groupName").some(name => name.text === "Driving licence"));
            verify(!all("groupName").some(name => name.text === "Favourites"));
            Stage.holding.setFavourite("c2", true);
            tryVerify(() => order() === "c2 c1 c3 c4");

            tryVerify(() => all("groupName").some(name => name.text === "Favourites"));
        }

        function test_the_order_is_changed_by_buttons_that_keep_the_keyboard() {
            atTheWallet();
            tap("arrangeButton");
            see("arrangedRow");
            all("laterButton")[0].forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => order() === "c2 c1 c3 c4");
            keyClick(Qt.Key_Return);
            tryVerify(() => order() === "c2 c3 c1 c4");
            compare(root.Window.activeFocusItem.Accessible.name, "Later: Driving licence");
            tap("arrangedButton");

            see("certificateCard");
            tryVerify(() => !Stage.holding.busy);
            Stage.wallet.refresh();
            tryVerify(() => order() === "c2 c3 c1 c4");
        }

        function test_what_fails_while_arranging_is_said_on_the_list() {
            atTheWallet();
            Stage.fail("keep", "vault.storage_full");
            tap("arrangeButton");
            see("arrangedRow");
            all("laterButton")[0].forceActiveFocus();
            keyClick(Qt.Key_Return);

            reads("The storage is full");
            tryVerify(() => order() === "c1 c2 c3 c4"); // it was moved before it was known
            Stage.mend("keep");
            all("laterButton")[0].forceActiveFocus();
            keyClick(Qt.Key_Return);
            gone("errorBanner");
        }

        function test_a_list_that_cannot_be_read_is_not_called_empty() {
            Stage.open();
            put(behindTheDoor);
            tap("place_wallet");
            reads("You have no certificates yet.");
            Stage.fail("wallet", "vault.corrupt");

            Stage.holding.kept.search("x");

            tryCompare(Stage.holding, "listError", "vault.corrupt");
            readsNot("You have no certificates yet.");
            verify(!Stage.wallet.error.present);
        }

        function test_an_archive_that_cannot_be_read_says_so() {
            atTheWallet();
            Stage.holding.setArchived("c1", true);
            tap("archiveRow");
            see("archivePage");
            settle();
            Stage.fail("wallet", "vault.corrupt");

            Stage.holding.archive.search("x");

            reads("Code: vault.corrupt");
        }

        function test_ten_thousand_are_listed_a_screen_at_a_time() {
            for (let i = 0; i < 10000; ++i)
                Stage.addCertificate({id: "n" + i, title: "Paper " + i, verdict: "valid", reasons: []});
            Stage.open();
            put(behindTheDoor);
            tap("place_wallet");
            see("certificateCard");
            compare(see("certificateCount").text, "10000 certificates");
            const list = see("certificateList");
            verify(Stage.holding.kept.rowCount() < 100, "all are loaded at once");

            list.contentY = list.originY + list.contentHeight - list.height;
            tryVerify(() => Stage.holding.kept.rowCount() > 24);
            verify(all("certificateCard").length < 30, "all are drawn");
        }

        function test_the_keyboard_goes_from_card_to_card_and_on_to_what_is_below() {
            atTheWallet();
            cards()[0].forceActiveFocus();
            const names = [];
            for (let i = 0; i < 4; ++i) {
                names.push(root.Window.activeFocusItem.title);
                keyClick(Qt.Key_Tab);
            }
            compare(names, test.papers.map(paper => paper.title));
            compare(root.Window.activeFocusItem.objectName, "showNearRow");
        }
    }
}
