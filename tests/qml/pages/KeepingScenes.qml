import QtQuick
import Causeway.Stage

// The states of the pages for keeping certificates, moving to another phone, showing and declining, and reading near by.
QtObject {
    id: root

    required property Acting acting
    readonly property PageTest test: root.acting.test
    readonly property var others: ["Harbour Car Hire", "Library card", "1.jwe", "crypto.", "Clinic", "Health card", "Vaccination record", "clinic.example", "org.example", "org.iso"]

    function several(): void {
        Stage.addCertificate(root.acting.licence);
        Stage.addCertificate(Object.assign({}, root.acting.licence, {id: "c2", title: "Driving licence", type: "urn:other"}));
        root.acting.atThePlace("wallet");
        root.test.see("certificateCard");
    }
    function opened(id: string): void {
        Stage.wallet.open(id);
        root.test.put(root.acting.certificate);
        root.test.see("favouriteButton");
    }
    function setting(key: string): void {
        root.acting.atThePlace("me");
        root.test.tap("setting_" + key);
    }
    function showingNear(failure: string): void {
        Stage.fail("reader", failure);
        root.several();
        root.test.tap("showNearRow");
    }
    readonly property var card: ({choices: [{id: "card", options: [{id: "h1", title: "Health card", fields: {blood_group: "0"}}]}]})
    function askedByTheClinic(asked: var): void {
        Stage.addPresentation("openid4vp://?9", Object.assign({name: "Clinic"}, asked), "");
        root.acting.behindTheDoor();
        root.acting.scan("openid4vp://?9");
        root.test.see("answers");
    }
    function reading(document: var): void {
        if (document)
            Stage.layReading(document);
        root.acting.atThePlace("wallet");
        root.test.tap("readNearRow");
        root.test.see("readNearPage");
        Stage.readNear.read(Stage.phoneCode());
    }

    readonly property var scenes: ({
        "wallet, nothing found": () => {
            root.several();
            Stage.holding.kept.search("zzz");
            root.test.see("nothingFound");
        },
        "wallet, arranged": () => {
            root.several();
            Stage.holding.setFavourite("c1", true);
            root.test.tap("arrangeButton");
            root.test.see("arrangedRow");
        },
        "wallet, grouped": () => {
            root.several();
            Stage.holding.setFavourite("c1", true);
            root.test.tap("groupButton");
            root.test.see("groupName");
        },
        "archive": () => {
            root.several();
            Stage.holding.setArchived("c1", true);
            root.test.tap("archiveRow");
            root.test.see("archivePage");
        },
        "archive, empty": () => {
            root.several();
            Stage.holding.setArchived("c1", true);
            root.test.tap("archiveRow");
            Stage.holding.setArchived("c1", false);
            root.test.see("archiveEmpty");
        },
        "certificate that was shown": () => {
            for (let i = 0; i < 6; ++i)
                Stage.tellHistory("c1", {name: "Harbour Car Hire", outcome: ["approved", "declined", "failed:net.timeout"][i % 3], fields: ["family_name"]});
            root.several();
            root.opened("c1");
            root.test.see("wholeHistory");
        },
        "certificate that was renewed": () => {
            Stage.change("c1", ["address", "vehicle_classes", "portrait"]);
            root.several();
            root.opened("c1");
            root.test.see("changesBanner");
        },
        "save what is held": () => {
            root.several();
            root.opened("c1");
            root.test.tap("exportCertificate");
            root.test.see("secondButton");
        },
        "make a backup": () => {
            root.setting("backup");
            root.test.tap("makeBackup");
        },
        "restore a backup": () => {
            root.setting("restore");
            root.test.see("restorePage").choose(Stage.fileNamed("1.jwe"));
            root.test.see("passphraseField").text = "1";
            root.test.tap("restoreBackup");
            root.test.see("backupFault");
        },
        "ask for again": () => {
            root.acting.atThePlace("me");
            Stage.addRestorable("Driving licence", "driving-licence");
            Stage.addRestorable("Library card", "");
            Stage.backups.refresh();
            root.test.tap("setting_again");
            root.test.see("restorableRow");
        },
        "just registered": () => {
            root.acting.behindTheDoor();
            Stage.registration.enrolled("");
            root.test.see("restoreOffer");
        },
        "your data": () => root.setting("data"),
        "show near by, waiting": () => {
            root.several();
            Stage.hold("reader");
            root.test.tap("showNearRow");
            root.test.see("engagementCode");
        },
        "show near by, nobody": () => {
            root.showingNear("net.timeout");
            root.test.see("nobodyCame");
        },
        "show near by, failed": () => {
            root.showingNear("wallet.no_matching_certificate");
            root.test.see("newEngagement");
        },
        "consent that needs a choice": () => {
            root.askedByTheClinic({needsAnOption: true, choices: [
                {id: "card", required: false, options: [{id: "h1", title: "Health card", fields: {blood_group: "0"}}]},
                {id: "pass", required: false, options: [{id: "p1", title: "Vaccination record", fields: {vaccine: "X"}}]}]});
            root.test.see("chooseOne");
        },
        "asked for what is not held": () => {
            Stage.addPresentation("openid4vp://?8", {name: "Clinic", answerable: false}, "");
            root.acting.behindTheDoor();
            root.acting.scan("openid4vp://?8");
            root.test.see("onlyDecline");
        },
        "asked for what is not valid any more": () => {
            Stage.addPresentation("openid4vp://?8", {name: "Clinic", answerable: false, withheld: [{title: "Vaccination record", reasons: ["expired", "status_suspended"]}]}, "");
            root.acting.behindTheDoor();
            root.acting.scan("openid4vp://?8");
            root.test.see("withheld");
        },
        "wallet, one that will not come": () => {
            Stage.promiseCertificate("Full driving licence");
            Stage.breakPromise("wallet.credential_rejected");
            root.acting.atThePlace("wallet");
            root.test.see("dismiss");
        },
        "answer that did not go out": () => {
            root.askedByTheClinic(root.card);
            Stage.fail("answer", "net.unreachable");
            root.acting.enterPin();
            root.test.tryCompare(Stage.consent, "repeating", true);
        },
        "declined, and wanted back": () => {
            root.askedByTheClinic(Object.assign({linkAfterNo: "https://clinic.example/1"}, root.card));
            root.test.tap("firstButton");
            root.test.see("donePage");
        },
        "read near by": () => {
            root.acting.atThePlace("wallet");
            root.test.tap("readNearRow");
            root.test.see("preset_identity");
        },
        "read near by, valid": () => {
            root.reading({verdict: "valid", reasons: ["issuer_on_trust_list", "signature_good", "holder_bound", "status_valid"], claims: {age_over_18: true, family_name: "CHAN"}});
            root.test.see("read_valid");
        },
        "read near by, not all shown": () => {
            root.reading({verdict: "unknown", reasons: ["issuer_on_trust_list", "signature_good", "holder_bound", "not_all_given"], missing: ["age_over_18", "portrait"],
                claims: {family_name: "CHAN"}});
            root.test.see("notShown");
        },
        "read near by, another certificate": () => {
            root.reading({type: "org.example.club", verdict: "unknown", reasons: ["issuer_on_trust_list", "signature_good", "holder_bound", "not_asked_for"], claims: {member: "7"}});
            root.test.see("notAllShown");
        },
        "read near by, invalid": () => {
            root.reading({verdict: "invalid", reasons: ["issuer_not_on_trust_list", "status_withdrawn"], claims: {}});
            root.test.see("read_invalid");
        },
        "read near by, nothing shown": () => {
            root.reading(null);
            root.test.see("nothingShown");
        }
    })
}
