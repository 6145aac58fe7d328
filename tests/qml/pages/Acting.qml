import QtQuick
import Causeway.Identity
import Causeway.Payment
import Causeway.Shell
import Causeway.Stage
import Causeway.Wallet

// The pages, and how one gets to the states that several scenes begin with.
QtObject {
    id: root

    required property PageTest test

    readonly property var bill: ({id: "b1", number: "BILL-2026-000123", payee: "Rating and Valuation Department", whatFor: "Government rates, third quarter",
        cents: 123456789, days: -3})
    readonly property var licence: ({id: "c1", title: "Full driving licence", verdict: "valid", reasons: ["signature_good", "issuer_on_trust_list", "expires_soon", "bound_to_this_device"]})

    // What stands on the pages in Latin letters whatever the language: names, what the stage's services say, codes.
    readonly property var others: ["Causeway", "English", "CHAN", "Siu Ming", "Rating and Valuation", "Government rates", "driving licence", "Public Libraries",
        "To open your account", "Transport Department", "Bus arrival", "next bus", "school place", "Education Bureau", "SQLCipher", "counter.example",
        "Driving licence", "driving permit", "Senior card", "In the letter", "net.", "vault.", "wallet.", "payment.", "identity.", "keystore.", "miniprogram.", "causeway://"]

    readonly property Component language: LanguagePage { settings: Stage.settings }
    readonly property Component terms: TermsPage {}
    readonly property Component document: DocumentPage { viewModel: Stage.registration; scan: Stage.scan }
    readonly property Component pin: PinPage { viewModel: Stage.registration }
    readonly property Component enrol: EnrolPage { viewModel: Stage.registration }
    readonly property Component unlock: UnlockPage { viewModel: Stage.session }
    readonly property Component startOver: StartOverPage { viewModel: Stage.session }
    readonly property Component certificate: CertificatePage { viewModel: Stage.wallet; holding: Stage.holding }
    readonly property Component copy: CopyPage { viewModel: Stage.copies; certificate: Stage.wallet.detail }
    readonly property Component receipt: ReceiptPage { viewModel: Stage.payments }
    readonly property Component places: Places { app: Behind {} }

    function behindTheDoor(): void {
        Stage.open();
        root.test.put(root.places);
        Stage.session.connectToService();
    }
    function believed(verdict: string, reasons: var, more: var): void {
        Stage.open();
        Stage.addCertificate(Object.assign({copies: 9, checkedHoursAgo: 2}, root.licence, {verdict, reasons}, more));
        root.test.put(root.certificate);
        Stage.wallet.open("c1");
        root.test.see("belief_" + verdict);
    }
    function unreadable(): void {
        Stage.open();
        Stage.fail("find", "vault.corrupt");
        root.test.put(root.certificate);
        Stage.wallet.open("c1");
        root.test.see("errorBanner");
    }
    function erasingInVain(): void {
        Stage.enrol();
        Stage.breakKeyStore();
        root.test.put(root.startOver);
        root.test.tap("eraseCheck");
        root.test.tap("eraseButton");
        root.test.see("errorBanner");
    }
    function notErasedAtTheDoor(): void {
        Stage.enrol();
        Stage.breakStorage();
        root.test.put(root.unlock);
        Stage.session.startOver();
        root.test.see("errorBanner");
    }
    function tryingInVain(): void {
        Stage.enrol();
        Stage.breakStorage();
        root.test.put(root.unlock);
        root.test.see("pinPad").forceActiveFocus();
        root.test.type("271828");
        root.test.see("pinError");
    }
    function asked(): void {
        Stage.addLogin("causeway://authorize?1", {name: "Hong Kong Public Libraries", number: "47", fields: {birth_date: true, name_en: false}});
        root.behindTheDoor();
        root.scan("causeway://authorize?1");
        root.test.see("answers");
    }
    // Somebody whom nobody knows wants a licence and would like to see a senior card as well.
    function askedToShow(): void {
        Stage.addPresentation("openid4vp://?1", {
            warnings: ["asker_unknown", "will_be_kept"], choices: [
                {id: "licence", options: [
                    {id: "l1", title: "Driving licence", fields: {licence_number: "HK-1", portrait: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNYAAAAogCh3I2xzAAAAABJRU5ErkJggg=="}},
                    {id: "l2", title: "International driving permit", fields: {licence_number: "INT-2"}}]},
                {id: "senior", required: false, options: [{id: "s1", title: "Senior card", fields: {age_over_65: "true"}}]}]
        }, "https://counter.example/done");
        root.behindTheDoor();
        root.scan("openid4vp://?1");
        root.test.see("answers");
    }
    function scan(text: string): void {
        root.test.tap("quick_scan");
        root.test.see("linkField").text = text;
        root.test.tap("openLink");
    }
    function payTheBill(): void {
        Stage.addBill(root.bill);
        root.behindTheDoor();
        root.test.tap("quick_bills");
        root.test.tap("payButton");
        root.test.see("answers");
    }
    function enterPin(): void {
        root.test.tap("secondButton");
        root.test.see("consentPin").forceActiveFocus();
        root.test.type("271828");
    }
    function offered(): void {
        Stage.offerCertificate(Object.assign({codeHint: "In the letter"}, root.licence));
        root.behindTheDoor();
        root.test.tap("place_wallet");
        root.test.tap("emptyAction");
        root.test.tap("secondButton");
        root.test.see("transactionCode");
    }
    function loggingIn(): void {
        Stage.offerCertificate(Object.assign({loginPage: "https://issuer.example/login"}, root.licence));
        root.behindTheDoor();
        root.test.tap("place_wallet");
        root.test.tap("emptyAction");
        root.test.see("answers");
        root.enterPin();
        root.test.see("loginAnswer");
    }
    function atThePlace(place: string): void {
        root.behindTheDoor();
        root.test.tap("place_" + place);
    }
}
