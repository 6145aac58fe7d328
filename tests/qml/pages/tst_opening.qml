import QtQuick
import QtTest
import Causeway.Controls
import Causeway.Shell
import Causeway.Stage

// Opening a certificate and deleting it: a page is about one certificate only, whatever is read or opened meanwhile.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: behindTheDoor
        Places { app: Behind {} }
    }

    HoldingTest {
        name: "Opening"
        ground: root
        places: behindTheDoor

        function choose(id: string): void {
            mouseClick(cards().find(row => row.card.id === id));
            see("certificatePage");
        }
        // Of a certificate: that it is being read, or why it cannot be, may be said.
        function showsNothing(): void {
            for (const name of ["beliefMeaning", "favouriteButton", "archiveCertificate", "exportCertificate", "makeCopy", "removeCertificate"])
                gone(name);
            const there = [];
            walk(see("certificatePage"), item => {
                if (item instanceof CertificateCard || item instanceof SectionHeader || item instanceof Card)
                    there.push(described(item));
            });
            compare(there, []);
            verify(!texts().some(text => text.startsWith("Stored on this device")));
        }

        function test_until_it_is_read_nothing_stands_there_of_what_was_open_before() {
            opened("c1");
            tap("backButton");
            settle();
            Stage.hold("find");
            choose("c2");

            see("skeleton");
            showsNothing();
            compare(see("certificatePage").title, "");

            Stage.release();
            see("removeCertificate");
            gone("skeleton");
            compare(see("certificatePage").title, "Student card");
        }

        function test_one_that_cannot_be_read_says_so_and_offers_nothing() {
            atTheWallet();
            Stage.fail("find", "vault.corrupt");
            choose("c1");

            reads("The stored data is damaged");
            reads("Code: vault.corrupt");
            showsNothing();
            gone("skeleton");
        }

        function test_what_is_deleted_is_what_the_question_named() {
            opened("c2");
            tap("removeCertificate");
            compare(see("askedTitle").text, "Student card");
            Stage.wallet.open("c1");
            tryVerify(() => Stage.wallet.detail.id === "c1");

            tap("secondButton");

            tryVerify(() => order() === "c1 c3 c4");
        }

        function test_a_deletion_that_fails_is_said_in_sight_and_nothing_is_gone() {
            opened("c1");
            Stage.fail("remove", "vault.storage_full");
            tap("removeCertificate");
            tap("secondButton");

            reads("The storage is full");
            tryVerify(() => see("errorBanner").mapToItem(root, 0, 0).y > 0, 5000, "it is said out of sight");
            verify(isSeen("certificatePage"));
            compare(order(), "c1 c2 c3 c4");
        }

        function test_a_deletion_that_fails_behind_a_closed_page_is_said_on_the_list_data() {
            return [{tag: "certificates", list: "walletPage"}, {tag: "archive", list: "archivePage"}];
        }
        function test_a_deletion_that_fails_behind_a_closed_page_is_said_on_the_list(row) {
            atTheWallet();
            if (row.tag === "archive") {
                Stage.holding.setArchived("c1", true);
                tap("archiveRow");
                seeAll("certificateCard", 1);
                settle();
            }
            press("c1");
            Stage.hold("remove");
            tap("removeCertificate");
            tap("secondButton");
            tryVerify(() => Stage.wallet.busy);
            tap("backButton");
            gone("certificatePage");
            Stage.fail("remove", "vault.storage_full");
            Stage.release();

            reads("The storage is full");
            verify(isSeen(row.list));
            settle();
            press("c1");
            gone("errorBanner");
            tap("backButton");
            see(row.list);
            settle();
            verify(!isSeen("errorBanner"));
        }
    }
}
