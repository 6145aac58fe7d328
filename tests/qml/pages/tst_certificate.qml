import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// An open certificate among the places: what can be opened from it, and what happens to it meanwhile.
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
        name: "Certificate"
        ground: root

        readonly property string asking: "openid4vp://?1"

        function opened(): void {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], copies: 9});
            Stage.addPresentation(test.asking, {name: "Car hire", choices: [{id: "licence", options: [{id: "c1", title: "Driving licence", fields: {licence_number: "HK-1"}}]}]}, "");
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("certificateCard");
            see("certificatePage");
            reads(fresh(9));
        }
        function fresh(copies: int): string {
            return "The next " + copies + " times, a different copy is shown each time, so that the certificate itself does not link them.";
        }
        function present(): void {
            tap("scanButton");
            see("linkField").text = test.asking;
            tap("openLink");
            tap("secondButton");
            enterPin();
            see("donePage");
        }
        // Back, page by page, until that one is seen.
        function backTo(page: string): void {
            tryVerify(() => {
                if (isSeen(page) && !isSeen("donePage") && !isSeen("scanPage"))
                    return true;
                if (isSeen("backButton"))
                    tap("backButton");
                return false;
            }, 20000, page);
        }

        function test_it_says_what_its_issuer_calls_things() {
            Stage.addCertificate({id: "c1", title: "Stall licence", said: {stall_open: "Open on Sundays", birth_date: "Hatched on", unheard_of: ""}});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("certificateCard");
            see("certificatePage");

            reads("Open on Sundays");
            reads("Unheard of");
            reads("Date of birth");
            readsNot("Hatched on");
            reads("Yes");
        }
        function test_pictures_are_drawn_and_never_read_out() {
            const dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
            Stage.addCertificate({id: "c1", title: "Stall licence", pictures: {signature_usual_mark: dot, seal: "data:image/svg+xml;base64,PHN2Zy8+"}});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("certificateCard");
            see("certificatePage");

            const picture = seeAll("claimPicture", 1)[0];
            tryCompare(picture, "status", Image.Ready);
            compare(picture.Accessible.name, "Signature usual mark");
            reads("Signature usual mark");
            readsNot("Seal");
            walk(everything(), item => verify(!String(item.Accessible.name).includes("base64"), described(item)));
            verify(texts().every(text => !text.includes("base64")));
        }
        function test_a_copy_says_what_its_certificate_is_worth_data() {
            const invalid = "This certificate is not believed. Do not rely on it.";
            const unknown = "We cannot tell at the moment whether this certificate is believed. Do not rely on it.";
            return [
                {tag: "valid", verdict: "valid", reasons: ["signature_good", "expires_soon"], warning: []},
                {tag: "expired", verdict: "invalid", reasons: ["signature_good", "expired"], warning: [invalid, "It has expired.", "It was valid until %1."]},
                {tag: "withdrawn", verdict: "invalid", reasons: ["not_expired", "status_revoked"], warning: [invalid, "The issuer has withdrawn it."]},
                {tag: "unknown", verdict: "unknown", reasons: ["expires_soon", "status_unknown"],
                    warning: [unknown, "We could not find out whether the issuer has withdrawn it."]}
            ];
        }
        function test_a_copy_says_what_its_certificate_is_worth(row) {
            Stage.addCertificate({id: "c1", title: "Stall licence", verdict: row.verdict, reasons: row.reasons});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("certificateCard");
            see("certificatePage");

            tap("makeCopy");

            compare(see("copyPage").warning, row.warning.join("\n").replace("%1", Stage.wallet.detail.expires));
        }
        function test_what_a_renewed_one_says_otherwise_is_told_until_it_was_seen() {
            opened();
            gone("changesBanner");
            Stage.change("c1", ["address", "shoe_size"]);

            Stage.wallet.refresh();

            see("changesBanner");
            reads("What changed: Address, Shoe size");
            Stage.holding.acknowledgeChanges("c1");
            gone("changesBanner");
        }
        function test_a_copy_is_made_from_it_and_one_comes_back() {
            opened();

            tap("makeCopy");
            see("copyPage");
            see("receiverField");
            gone("certificatePage");
            tap("backButton");

            see("certificatePage");
            gone("copyPage");
        }

        function test_a_copy_that_was_shown_counts_at_once() {
            opened();
            Stage.setCopies("c1", 8);
            present();
            backTo("certificatePage");

            reads(fresh(8));
            readsNot(fresh(9));
        }

        function test_a_refresh_reads_what_is_open_again() {
            opened();
            Stage.setCopies("c1", 3);

            Stage.wallet.refresh();

            reads(fresh(3));
        }

        function test_what_is_gone_is_closed() {
            opened();
            Stage.lose("c1");

            Stage.wallet.refresh();

            see("walletPage");
            gone("certificatePage");
            compare(Stage.wallet.detail, {});
        }

        function test_what_is_gone_takes_no_other_page_with_it() {
            opened();
            tap("makeCopy");
            see("copyPage");
            gone("certificatePage");
            Stage.lose("c1");
            Stage.wallet.refresh();
            tryVerify(() => Stage.wallet.detail.id === undefined && !see("saveCopy").enabled);

            settle();
            verify(isSeen("copyPage"));
            tap("backButton");

            see("walletPage");
            gone("copyPage");
            gone("certificatePage");
        }
    }
}
