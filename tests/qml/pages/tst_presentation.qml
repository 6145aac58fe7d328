import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Shell
import Causeway.Stage

// Somebody asks to be shown certificates: what is chosen, what leaves, and where it ends.
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
        name: "Presentation"
        ground: root

        readonly property string shown: "openid4vp://?1"
        readonly property var counter: ({
            name: "Car hire", warnings: ["will_be_kept"], choices: [
                {id: "licence", options: [
                    {id: "l1", title: "Driving licence", fields: {licence_number: "HK-1", portrait: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNYAAAAogCh3I2xzAAAAABJRU5ErkJggg=="}},
                    {id: "l2", title: "International permit", fields: {licence_number: "INT-2"}}]},
                {id: "senior", required: false, options: [{id: "s1", title: "Senior card", fields: {age_over_65: "true"}}]}]
        })

        // Trust is a shape and a colour; the shield is for whoever is known for certain.
        function trusts(sign: string, tone: color): void {
            compare(see("verification").iconName, sign);
            verify(Qt.colorEqual(see("verification").color, tone));
        }
        function askedByTheCounter(): void {
            Stage.addPresentation(test.shown, test.counter, "https://counter.example/done");
            Stage.open();
            put(places);
            paste(test.shown);
            see("answers");
        }

        function test_who_wants_to_be_shown_a_certificate_is_named_with_what_to_beware_of() {
            askedByTheCounter();

            reads("Car hire");
            reads("A trusted authority certified its name or address; it is not on the trust list");
            trusts("info", Theme.warn);
            compare(see("address").value, "counter.example");
            reads("The asker will keep a copy of what you share.");
            compare(see("secondButton").text, "Share");
        }

        function test_what_nothing_fits_can_only_be_declined() {
            Stage.addPresentation(test.shown, {name: "Car hire", answerable: false, linkAfterNo: "https://counter.example/no"}, "");
            Stage.open();
            put(places);
            paste(test.shown);

            reads("You hold nothing that fits");
            verify(!isSeen("answers"));
            Stage.consent.approve([], "");
            verify(Stage.isAtTheDesk(test.shown));
            tap("onlyDecline");

            see("donePage");
            verify(!Stage.isAtTheDesk(test.shown));
            compare(Stage.answers().length, 1);
        }
        function test_what_would_fit_but_is_not_valid_is_named_with_the_reasons() {
            Stage.addPresentation(test.shown, {name: "Car hire", answerable: false, withheld: [
                {title: "Driving licence", reasons: ["status_suspended"]},
                {title: "International permit", reasons: ["expired", "not_heard_of"]}]}, "");
            Stage.open();
            put(places);
            paste(test.shown);

            reads("You hold what fits, but it is not valid now");
            const rows = seeAll("withheld", 2);
            compare(rows[0].Accessible.name, "Driving licence: The issuer has suspended it for now.");
            compare(rows[1].value, "It has expired.\nThis certificate is not believed. Do not rely on it.");
        }
        function askedByAStranger(): void {
            Stage.addPresentation(test.shown, {warnings: ["asker_unknown"], choices: [{id: "card", options: [
                {id: "h1", title: "Health card", fields: {blood_group: "0"}}]}]}, "");
            Stage.open();
            put(places);
            paste(test.shown);
            see("answers");
        }
        function test_a_stranger_is_called_by_the_address_where_the_answer_goes() {
            askedByAStranger();

            compare(see("sheetTitle").text, "counter.example");
            compare(see("address").value, "counter.example");
            reads("Nobody confirms who this is");
            trusts("question", Theme.warn);
            compare(see("purpose").value, "They gave no purpose");
            reads("Nobody confirms who asks. Share only if you know this address.");
        }
        function test_the_ledger_calls_a_stranger_by_the_address_too() {
            askedByAStranger();
            tap("firstButton");
            gone("answers");
            tap("place_me");
            tap("ledgerRow");

            see("chain_whole");
            seeAll("ledgerRow", 1);
            compare(see("ledgerRow").detail.split("\n")[1], "counter.example");
        }

        function test_what_is_asked_for_is_called_what_its_issuer_calls_it() {
            Stage.addPresentation(test.shown, {name: "Clinic", choices: [{id: "card", options: [
                {id: "h1", title: "Health card", fields: {blood_group: "0"}, said: {blood_group: "Group of the blood"}}]}]}, "");
            Stage.open();
            put(places);
            paste(test.shown);

            reads("Group of the blood");
            readsNot("Blood group");
        }

        function test_the_first_certificate_that_fits_is_shown_and_what_is_not_needed_is_not() {
            askedByTheCounter();
            reads("HK-1");
            readsNot("INT-2");
            readsNot("Aged 65 or over");
            tap("secondButton");
            enterPin();

            see("donePage");
            compare(see("doneReceiver").value, "Car hire");
            compare(see("doneGiven").value, "Licence number, Photograph");
            compare(Stage.answers(), [{approved: true, fields: ["licence/l1/licence_number", "licence/l1/portrait"], choices: {licence: ["l1"], senior: []}}]);
        }

        function test_another_certificate_and_one_more_leave_only_when_they_are_chosen() {
            askedByTheCounter();
            tap("option_l2");
            tap("option_s1");
            reads("INT-2");
            readsNot("HK-1");
            reads("Aged 65 or over");
            tap("secondButton");
            enterPin();

            see("donePage");
            compare(Stage.answers(), [{approved: true, fields: ["licence/l2/licence_number", "senior/s1/age_over_65"], choices: {licence: ["l2"], senior: ["s1"]}}]);
        }

        function test_what_was_chosen_can_be_taken_back_before_the_yes() {
            askedByTheCounter();
            tap("option_s1");
            reads("Aged 65 or over");
            tap("optionNone");

            tryVerify(() => !texts().includes("Aged 65 or over"));
            verify(see("optionNone").checked);
        }

        function test_choosing_works_by_keyboard_and_keeps_the_keyboard() {
            askedByTheCounter();
            tabTo("option_l2");
            keyClick(Qt.Key_Space);

            reads("INT-2");
            verify(see("option_l2").activeFocus);
        }

        function test_the_page_of_who_asked_opens_once_after_the_answer() {
            askedByTheCounter();
            compare(Stage.openedOutside(), []);
            tap("secondButton");
            enterPin();

            see("donePage");
            compare(Stage.openedOutside(), ["https://counter.example/done"]);
        }

        function test_declining_shows_nothing_and_opens_nothing() {
            askedByTheCounter();
            tap("firstButton");

            gone("answers");
            compare(Stage.answers(), [{approved: false, fields: []}]);
            compare(Stage.openedOutside(), []);
        }
    }
}
