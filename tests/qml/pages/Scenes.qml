import QtQuick
import Causeway.Stage

// Every page in each of its states, for what must hold of all of them. A scene sets the stage, puts its page there with `put`, and
// waits with `see` and `tap` until what it is about is on the screen.
Acting {
    id: root

    readonly property KeepingScenes keeping: KeepingScenes { acting: root }
    readonly property var scenes: ({
        "language": () => root.test.put(root.language),
        "terms": () => root.test.put(root.terms),
        "document with faults": () => { root.test.put(root.document); root.test.tap("documentContinue"); },
        "choose a PIN": () => root.test.put(root.pin),
        "not matched": () => {
            Stage.fail("enrol", "identity.person_not_matched");
            root.test.put(root.enrol);
            [2, 7, 1, 8, 2, 8].forEach(digit => Stage.registration.pin.append(digit));
            Stage.registration.enrol();
            root.test.see("enrolAgain");
        },
        "wrong PIN": () => {
            Stage.enrol();
            root.test.put(root.unlock);
            root.test.see("pinPad").forceActiveFocus();
            root.test.type("314159");
            root.test.see("pinError");
        },
        "PIN that cannot be tried": () => root.tryingInVain(),
        "unlock, not all erased": () => root.notErasedAtTheDoor(),
        "start over": () => root.test.put(root.startOver),
        "start over, failed": () => root.erasingInVain(),
        "home": () => {
            Stage.addBill(root.bill);
            Stage.addCertificate(root.licence);
            Stage.addProgram("Bus arrival times");
            root.behindTheDoor();
            root.test.see("nextCard");
            root.test.see("reminderRow");
        },
        "home, empty and offline": () => {
            Stage.fail("login", "net.unreachable");
            root.behindTheDoor();
            root.test.see("offlineBar");
        },
        "wallet": () => {
            Stage.addCertificate(root.licence);
            root.atThePlace("wallet");
            root.test.see("certificateCard");
        },
        "wallet, one on its way": () => {
            Stage.addCertificate(root.licence);
            Stage.promiseCertificate("Full driving licence");
            root.atThePlace("wallet");
            root.test.see("pendingCertificate");
        },
        "stop waiting": () => {
            Stage.promiseCertificate("Full driving licence");
            root.atThePlace("wallet");
            root.test.tap("stopWaiting");
            root.test.see("secondButton");
        },
        "wallet, empty": () => root.atThePlace("wallet"),
        "wallet, failed": () => {
            Stage.fail("wallet", "vault.corrupt");
            root.atThePlace("wallet");
            root.test.see("errorBanner");
        },
        "certificate that cannot be read": () => root.unreadable(),
        "certificate, valid": () => root.believed("valid", root.licence.reasons),
        "certificate, all copies shown": () => root.believed("valid", root.licence.reasons, {copies: 0}),
        "certificate, unknown": () => root.believed("unknown", ["signature_good", "trust_list_stale"]),
        "certificate, invalid": () => root.believed("invalid", ["signature_bad", "issuer_not_on_trust_list", "expired", "key_missing"]),
        "annotated copy": () => {
            root.believed("valid", root.licence.reasons);
            root.test.put(root.copy);
            root.test.see("receiverField").text = "ABC";
            root.test.see("purposeField").text = "1";
            root.test.see("markPreview");
        },
        "annotated copy without words": () => {
            root.test.put(root.copy);
            root.test.tap("saveCopy");
        },
        "delete a certificate": () => {
            root.believed("valid", root.licence.reasons);
            root.test.tap("removeCertificate");
            root.test.see("secondButton");
        },
        "services": () => {
            Stage.addService("Apply for a school place for the next year", "Education Bureau");
            Stage.addProgram("Bus arrival times");
            root.atThePlace("services");
            root.test.see("serviceRow");
        },
        "me": () => root.atThePlace("me"),
        "ledger": () => {
            root.asked();
            root.test.tap("firstButton");
            root.test.gone("answers");
            root.test.tap("place_me");
            root.test.tap("ledgerRow");
            root.test.see("chain_whole");
        },
        "ledger, found out later": () => {
            Stage.fail("pay", "payment.pending");
            root.payTheBill();
            root.enterPin();
            root.test.tap("failureClose");
            root.test.gone("failureClose");
            Stage.hearOfPayment("b1", "settled");
            root.test.tap("place_me");
            root.test.tap("ledgerRow");
            root.test.see("chain_whole");
        },
        "ledger, empty": () => {
            root.atThePlace("me");
            root.test.tap("ledgerRow");
            root.test.see("ledgerPage");
        },
        "scan, unknown code": () => {
            root.behindTheDoor();
            root.scan("hello");
            root.test.see("errorBanner");
        },
        "link being opened": () => {
            root.behindTheDoor();
            Stage.hold("open");
            Stage.handOver("causeway://elsewhere");
            root.test.see("openingLink");
        },
        "personal code": () => {
            root.behindTheDoor();
            root.test.tap("quick_code");
            root.test.see("personalCode");
        },
        "bills": () => {
            Stage.addBill(root.bill);
            root.behindTheDoor();
            root.test.tap("quick_bills");
            root.test.see("billCard");
        },
        "bills, without network": () => {
            root.behindTheDoor();
            Stage.fail("bills", "net.unreachable");
            root.test.tap("quick_bills");
            root.test.see("errorBanner");
        },
        "consent to a login": () => root.asked(),
        "consent to showing certificates": () => {
            root.askedToShow();
            root.test.tap("option_s1");
        },
        "consent to a payment": () => root.payTheBill(),
        "transaction code": () => root.offered(),
        "login at the issuer": () => root.loggingIn(),
        "login at the issuer, no browser, another answer": () => {
            root.loggingIn();
            Stage.takeBrowserAway();
            Stage.consent.openLoginPage();
            root.test.see("loginAnswer").text = "causeway://issuance?code=1&state=2";
            root.test.tap("secondButton");
            root.test.see("browserMissing");
        },
        "PIN for an answer": () => {
            root.asked();
            root.test.tap("secondButton");
            root.test.see("consentPin");
        },
        "receipt": () => {
            root.payTheBill();
            root.enterPin();
            root.test.see("receiptPage");
        },
        "payment pending": () => {
            Stage.fail("pay", "payment.pending");
            root.payTheBill();
            root.enterPin();
            root.test.see("failureClose");
        },
        "certificate shown": () => {
            root.askedToShow();
            root.enterPin();
            root.test.see("donePage");
        },
        "logged in": () => {
            root.asked();
            root.enterPin();
            root.test.see("donePage");
        },
        "mini-program, changed": () => {
            Stage.addProgram("Bus arrival times");
            Stage.fail("program", "miniprogram.package_tampered");
            root.atThePlace("services");
            root.test.tap("programRow");
            root.test.see("errorBanner");
        }
    })
}
