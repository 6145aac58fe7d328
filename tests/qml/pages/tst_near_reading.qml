import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Being a reader: what to believe of what a phone near by shows, and whether it is what was asked for.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        id: test
        name: "NearReading"
        ground: root

        function reading(document: var): void {
            if (document)
                Stage.layReading(document);
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            tap("preset_over-18");
            tap("scanPhone");
            see("linkField").text = Stage.phoneCode();
            tap("openLink");
        }
        function test_what_is_shown_is_judged_and_forgotten_on_leaving() {
            reading({verdict: "valid", reasons: ["issuer_on_trust_list", "signature_good", "holder_bound"], claims: {age_over_18: true, family_name: "CHAN"}});
            see("read_valid");
            compare(see("readAnswer").text, "Aged 18 or over: Yes");
            reads("You can rely on this. Compare the photograph with the person.");
            reads("CHAN");
            reads("Nothing of this is kept. It is gone when you leave this page.");
            tap("backButton");
            see("walletPage");

            tryCompare(Stage.readNear, "documents", []);
            compare(Stage.readNear.verdict, "");
        }
        function test_it_says_by_how_old_a_trust_list_it_was_judged() {
            reading({verdict: "unknown", reasons: ["trust_list_stale"], claims: {family_name: "CHAN"}, listHoursAgo: 400});

            see("read_unknown");
            reads("The trust list on this device is too old.");
            verify(texts().some(text => /^Judged by the trust list of \d+\s\w+\s\d+, \d\d:\d\d\.$/.test(text)));
            tap("readAnother");
            see("preset_over-18");
            verify(!texts().some(text => text.startsWith("Judged by")));
        }
        function test_it_names_no_trust_list_where_there_is_none() {
            reading({verdict: "unknown", reasons: ["trust_list_missing"], claims: {family_name: "CHAN"}});

            reads("There is no trust list on this device yet.");
            verify(!texts().some(text => text.startsWith("Judged by")));
        }
        function test_what_is_not_genuine_is_said_in_words() {
            reading({verdict: "invalid", reasons: ["signature_bad"], claims: {}});

            see("read_invalid");
            reads("Do not rely on this. It is not genuine, or not good any more.");
            reads("The issuer's signature does not fit.");
        }
        function test_an_age_is_answered_by_the_element_that_tells_it() {
            reading({verdict: "valid", reasons: ["signature_good"], ages: {age_over_16: true}, claims: {age_over_18: true}});

            see("read_valid");
            compare(see("readAnswer").text, "Aged 16 or over: Yes");
            compare([see("readFact").label, see("readFact").value], ["Aged 18 or over", "Yes"]);
            verify(!isSeen("notShown"));
        }
        function test_an_age_that_is_not_reached_is_answered_by_a_lower_one() {
            reading({verdict: "valid", reasons: ["signature_good"], ages: {age_over_65: false}, claims: {age_over_21: false}});

            compare(see("readAnswer").text, "Aged 65 or over: No");
            compare(see("readAnswer").iconName, "cross");
        }
        function test_what_was_asked_for_and_not_shown_is_named() {
            reading({verdict: "unknown", reasons: ["signature_good", "not_all_given"], ages: {}, missing: ["age_over_21", "portrait"], claims: {age_over_18: true}});

            see("read_unknown");
            reads("What was shown does not answer what you asked. Do not rely on it.");
            reads("Not everything that was asked for was shown.");
            compare(see("notShown").value, "Aged 21 or over, Photograph");
            verify(!isSeen("readAnswer"));
            verify(!isSeen("notAllShown"));
        }
        function test_what_is_missing_hides_no_other_doubt() {
            reading({verdict: "unknown", reasons: ["trust_list_missing", "not_all_given"], ages: {}, missing: ["age_over_18"], claims: {family_name: "CHAN"}});

            reads("It cannot be told at the moment whether this is genuine. Do not rely on it.");
            compare(see("notShown").value, "Aged 18 or over");
        }
        function test_a_certificate_that_nobody_asked_for_answers_nothing() {
            reading({type: "org.example.club.1", verdict: "unknown", reasons: ["signature_good", "not_asked_for"], ages: {}, claims: {age_over_18: true}});

            see("read_unknown");
            reads("You did not ask for this certificate.");
            compare(see("notAllShown").meaning, "Driving licence: Aged 18 or over, Photograph");
            compare(see("readFact").label, "org.iso.18013.5.1/age_over_18");
            verify(!isSeen("readAnswer"));
            tap("readAnother");
            compare(Stage.readNear.missing, []);
        }
        function test_what_the_phone_says_itself_is_called_that() {
            const picture = "data:image/png;base64,iVBORw0KGgo=";
            reading({verdict: "valid", reasons: ["signature_good"], claims: {age_over_18: false}, own: {age_over_18: true, portrait: picture}});

            compare(see("readAnswer").text, "Aged 18 or over: No");
            compare(see("readFact").label, "The phone itself says: org.iso.18013.5.1/age_over_18");
            compare(Stage.readNear.documents[0].portrait, "");
        }
        function test_nothing_shown_is_no_verdict() {
            reading(null);

            reads("Nothing was shown. The person declined, or has no such certificate: the phone does not say which.");
            tap("readAnother");
            see("preset_over-18");
        }
        function test_another_code_is_no_phone() {
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            tap("scanPhone");
            see("linkField").text = "openid4vp://?1";
            tap("openLink");

            reads("The other side was not understood");
            verify(isSeen("scanPage"));
        }
        function test_waiting_for_the_person_is_called_off() {
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("readNearRow");
            see("readNearPage");
            Stage.hold();
            Stage.readNear.read(Stage.phoneCode());
            see("waitingForPhone");
            tap("cancelButton");

            see("preset_over-18");
            Stage.release();
            settle();
            compare(Stage.readNear.step, ReadNearViewModel.Choosing);
        }
    }
}
