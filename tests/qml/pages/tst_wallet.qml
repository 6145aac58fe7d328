import QtQuick
import QtTest
import Causeway.Wallet
import Causeway.Stage

Item {
    id: root

    width: 390
    height: 844

    Component {
        id: wallet
        WalletPage { viewModel: Stage.wallet; holding: Stage.holding }
    }
    Component {
        id: certificate
        CertificatePage { viewModel: Stage.wallet; holding: Stage.holding }
    }
    Component {
        id: copy
        CopyPage { viewModel: Stage.copies; certificate: Stage.wallet.detail }
    }
    SignalSpy { id: spy }

    PageTest {
        id: test
        name: "Wallet"
        ground: root

        readonly property var licence: ({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good", "issuer_on_trust_list", "not_expired"]})

        function test_an_empty_wallet_says_so_and_offers_the_licence() {
            Stage.open();
            put(wallet);

            reads("You have no certificates yet.");
            compare(see("emptyAction").text, "Get my driving licence");
        }

        function test_every_certificate_is_a_card_that_opens_it() {
            Stage.open();
            Stage.addCertificate(test.licence);
            Stage.addCertificate({id: "c2", title: "Student card", verdict: "unknown"});
            spy.target = put(wallet);
            spy.signalName = "certificateChosen";
            spy.clear();
            seeAll("certificateCard", 2);

            mouseClick(all("certificateCard")[1]);

            compare(spy.signalArguments[0][0], "c2");
        }

        function test_nothing_is_drawn_for_a_short_wait_and_a_skeleton_for_a_long_one() {
            Stage.open();
            Stage.hold();
            const began = Date.now();
            const page = put(wallet);
            const skeleton = findChild(page, "skeleton");
            verify(!skeleton.shown);
            readsNot("You have no certificates yet.");

            tryCompare(skeleton, "shown", true);
            verify(Date.now() - began >= 300, "too early");

            Stage.release();
            tryCompare(skeleton, "shown", false);
            reads("You have no certificates yet.");
        }

        function test_a_failure_says_what_happened_what_to_do_and_its_code() {
            Stage.open();
            Stage.fail("wallet", "vault.corrupt");
            put(wallet);

            reads("The stored data is damaged");
            reads("Start over and register again. Certificates can be issued again.");
            reads("Code: vault.corrupt");
        }

        function test_what_a_certificate_says_stands_apart_from_whether_it_is_believed_data() {
            return [
                {tag: "valid", reasons: ["signature_good"], days: 400, meaning: "This certificate is believed.",
                    why: "The issuer's signature is good and nothing was changed.", label: "Valid"},
                {tag: "unknown", reasons: ["trust_list_stale"], days: 400,
                    meaning: "We cannot tell at the moment whether this certificate is believed. Do not rely on it.",
                    why: "The trust list on this device is too old.", label: "Not known"},
                {tag: "invalid", reasons: ["expired"], days: -3, meaning: "This certificate is not believed. Do not rely on it.",
                    why: "It has expired.", label: "Not valid"}
            ];
        }
        function test_what_a_certificate_says_stands_apart_from_whether_it_is_believed(row) {
            Stage.open();
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: row.tag, reasons: row.reasons, days: row.days});
            put(certificate);
            Stage.wallet.open("c1");

            const belief = see("belief_" + row.tag);
            compare(see("beliefMeaning").text, row.meaning);
            reads(row.why);
            reads("CHAN");
            reads("12 Apr 1988");
            compare(belief.Accessible.name, row.label);
        }

        function copied(receiver: string, purpose: string): Item {
            Stage.open();
            Stage.addCertificate(test.licence);
            Stage.wallet.open("c1");
            tryVerify(() => Stage.wallet.detail.id === "c1");
            const page = put(copy);
            see("receiverField").text = receiver;
            see("purposeField").text = purpose;
            return page;
        }
        function test_a_copy_says_for_whom_and_what_it_is() {
            const page = copied(" Sunny Homes ", "renting a flat");
            verify(see("markPreview").text.startsWith("Only for Sunny Homes · renting a flat · "));
            const file = Stage.fileNamed("copy.pdf");

            page.save(file);

            see("copySaved");
            reads("copy.pdf");
            verify(Stage.isThere(file));
        }
        function test_a_copy_for_nobody_is_not_made() {
            copied(" ", "");

            tap("saveCopy");

            reads("Say who receives the copy.");
            reads("Say what the copy is for.");
            verify(!isSeen("markPreview"));
        }
        function test_a_copy_that_cannot_be_written_is_said() {
            const page = copied("Sunny Homes", "renting a flat");

            page.save(Stage.fileNamed("no such folder/copy.pdf"));

            compare(see("errorBanner").title, "It could not be saved");
            reads("Code: vault.storage_failure");
            verify(!isSeen("copySaved"));
        }
        function test_what_is_typed_is_not_looked_through_for_places_to_fill() {
            copied("100%2 Realty %1", "50%1 %3");

            verify(see("markPreview").text.startsWith("Only for 100%2 Realty %1 · 50%1 %3 · "));
        }
        function test_a_copy_for_somebody_asks_where_to_put_it() {
            const dialog = findChild(copied("Sunny Homes", "renting a flat"), "copyDialog");

            tap("saveCopy");

            tryCompare(dialog, "visible", true);
            dialog.close();
        }
        function test_a_copy_has_the_forms_of_its_language_data() {
            return [{tag: "zh_HK", font: "NotoSansCJKhk", other: "NotoSansCJKsc"}, {tag: "zh_CN", font: "NotoSansCJKsc", other: "NotoSansCJKhk"}];
        }
        function test_a_copy_has_the_forms_of_its_language(row) {
            speak(row.tag);
            const page = copied("陽光", "租屋");
            const file = Stage.fileNamed("copy.pdf");

            page.save(file);

            see("copySaved");
            verify(Stage.contains(file, row.font), row.font);
            verify(!Stage.contains(file, row.other), row.other);
        }

        function test_deleting_is_asked_once_more_and_can_be_kept() {
            Stage.open();
            Stage.addCertificate(test.licence);
            spy.target = put(certificate);
            spy.signalName = "back";
            spy.clear();
            Stage.wallet.open("c1");
            tryVerify(() => Stage.wallet.detail.id === "c1");

            tap("removeCertificate");
            tap("firstButton");
            gone("firstButton");
            compare(spy.count, 0);
            tap("removeCertificate");
            tap("secondButton");

            tryCompare(spy, "count", 1);
            tryCompare(Stage.holding, "keptCount", 0);
        }
    }
}
