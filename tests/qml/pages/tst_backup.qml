import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// Moving to another phone, and the person's data as a whole.
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
        name: "Backup"
        ground: root

        readonly property string passphrase: "seven green kites over the bay"
        readonly property url file: Stage.fileNamed("causeway.jwe")

        function atMe(): void {
            Stage.open();
            put(places);
            tap("place_me");
            see("mePage");
        }
        function made(): void {
            atMe();
            Stage.addRestorable("Driving licence", "driving-licence");
            Stage.addRestorable("Library card", "");
            Stage.backups.make(test.passphrase, Stage.fileNamed("causeway.jwe"));
            tryCompare(Stage.backups, "savedAs", "causeway.jwe");
            Stage.backups.refresh();
            tryVerify(() => Stage.backups.restorable.length === 2);
            Stage.backups.dropAll();
            tryVerify(() => Stage.backups.restorable.length === 0);
        }
        function restoring(passphrase: string): Item {
            tap("setting_restore");
            const page = see("restorePage");
            page.choose(Stage.fileNamed("causeway.jwe"));
            see("passphraseField").text = passphrase;
            tap("restoreBackup");
            return page;
        }

        function test_a_weak_passphrase_is_said_before_anything_is_made_data() {
            return [{tag: "short", text: "seven kites", words: "This passphrase is too short. Take at least 12 characters."},
                {tag: "long", text: "seven green kites ".repeat(60), words: "This passphrase is too long. A few words are enough."},
                {tag: "dull", text: "aaaaaaaaaaaabb", words: "This passphrase is too easy to guess. Take at least 6 different characters."}];
        }
        function test_a_weak_passphrase_is_said_before_anything_is_made(row) {
            atMe();
            tap("setting_backup");
            reads("At least 12 characters, 6 of them different. A few words that belong to nothing are good.");
            see("passphraseField").text = row.text;
            see("passphraseAgainField").text = row.text;
            tap("makeBackup");

            reads(row.words);
        }
        function test_two_that_differ_are_said() {
            atMe();
            tap("setting_backup");
            see("passphraseField").text = test.passphrase;
            see("passphraseAgainField").text = "seven green kites over the way";
            tap("makeBackup");

            reads("The two are not the same.");
        }
        function test_a_backup_goes_where_the_person_says_and_the_passphrase_is_forgotten() {
            atMe();
            tap("setting_backup");
            const page = see("makeBackupPage");
            see("passphraseField").text = test.passphrase;
            see("passphraseAgainField").text = test.passphrase;
            const dialog = findChild(page, "backupDialog");
            tap("makeBackup");
            tryCompare(dialog, "visible", true);
            dialog.close();
            page.save(Stage.fileNamed("causeway.jwe"));

            see("backupSaved");
            reads("causeway.jwe");
            reads("Keep it somewhere else than on this phone.");
            verify(Stage.isThere(Stage.fileNamed("causeway.jwe")));
            compare([see("passphraseField").text, see("passphraseAgainField").text], ["", ""]);
        }
        function test_a_place_that_cannot_be_written_to_is_said() {
            atMe();
            tap("setting_backup");
            Stage.backups.make(test.passphrase, Stage.fileNamed("no such folder/causeway.jwe"));

            reads("It could not be saved");
            reads("Code: vault.storage_failure");
        }

        function test_a_restored_backup_lists_what_to_ask_for_again() {
            made();
            restoring(test.passphrase);
            see("backupRestored");
            reads("2 certificates in the backup.");
            seeAll("restorableRow", 2);
            compare(seeAll("askAgain", 1).map(button => button.Accessible.name), ["Ask for Driving licence"]);
            reads("Ask on the issuer's own pages: the backup does not say how.");
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: []});
            tap("askAgain");

            see("answers");
        }
        function test_another_passphrase_is_said_at_its_field() {
            made();
            restoring("another passphrase altogether");

            reads("This is not the passphrase of this backup.");
            verify(!isSeen("backupRestored"));
        }
        function test_a_changed_file_is_said_and_nothing_taken() {
            made();
            Stage.spoil(Stage.fileNamed("causeway.jwe"));
            restoring(test.passphrase);

            reads("The backup was changed");
            reads("Nothing was taken from it.");
            compare(Stage.backups.restorable.length, 0);
        }
        function test_another_persons_backup_is_said_and_nothing_taken() {
            made();
            Stage.setBackupHolder("somebody else");
            restoring(test.passphrase);

            reads("This backup is another person's");
            reads("Choose one that you made yourself.");
            compare(Stage.backups.restorable.length, 0);
        }
        function test_what_is_no_backup_is_said() {
            made();
            Stage.holding.exportTo("none", Stage.fileNamed("causeway.jwe"));
            Stage.ledger.exportTo(Stage.fileNamed("causeway.jwe"));
            tryVerify(() => !Stage.ledger.busy);
            restoring(test.passphrase);

            reads("This is no backup, or not all of one");
        }
        function test_the_list_stays_under_me_until_it_is_not_wanted() {
            atMe();
            Stage.addRestorable("Driving licence", "driving-licence");
            Stage.backups.refresh();
            tap("setting_again");
            see("askAgainPage");
            tap("askForNone");
            tap("secondButton");

            reads("There is nothing left to ask for again.");
        }

        function test_who_has_just_registered_may_bring_a_backup() {
            Stage.open();
            put(places);
            verify(!isSeen("restoreOffer"));
            Stage.registration.enrolled("CHAN Siu Ming");
            see("restoreOffer");
            tap("bannerAction");
            see("restorePage");
            tap("backButton");
            tap("bannerClose");

            gone("restoreOffer");
        }

        function test_all_that_is_held_goes_into_one_file() {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: []});
            Stage.addCertificate({id: "c2", title: "Student card", verdict: "valid", reasons: []});
            atMe();
            Stage.holding.setArchived("c2", true);
            tap("setting_data");
            see("dataPage");
            const file = Stage.fileNamed("all.json");
            Stage.personalData.exportTo(file);

            see("dataSaved");
            ["causeway-data-1", "CHAN Siu Ming", '"c1"', '"c2"', '"ledger"'].forEach(text => verify(Stage.contains(file, text), text));
        }
        function test_all_is_erased_after_a_tick() {
            atMe();
            tap("setting_data");
            verify(!see("eraseButton").enabled);
            tap("eraseCheck");
            tap("eraseButton");

            tryVerify(() => Stage.vaultIsAbsent());
        }
    }
}
