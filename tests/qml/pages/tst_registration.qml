import QtQuick
import QtTest
import Causeway.Identity
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// From nothing to an open vault.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: registration
        RegistrationFlow {
            id: flow
            viewModel: Stage.registration
            session: Stage.session
            settings: Stage.settings
            scan: Stage.scan
            scanPage: Component {
                ScanPage {
                    viewModel: Stage.scan
                    wanted: ScanViewModel.Document
                    onBack: flow.pop()
                }
            }
        }
    }
    SignalSpy {
        id: enrolled
        target: Stage.registration
        signalName: "enrolled"
    }

    PageTest {
        id: test
        name: "Registration"
        ground: root

        function agreeToTerms(): void {
            tap("continueButton");
            tap("agreeCheck");
            tap("acceptButton");;
            see("documentPage");
        }

        function scanDocument(number: string): void {
            tap("scanDocument");
            see("linkField").text = 'causeway:document:{"type":"hkid","number":"' + number + '","name_en":"CHAN Siu Ming","birth_date":"1988-04-12"}';
            tap("openLink");
        }

        function test_a_scanned_card_fills_the_fields_and_can_be_corrected() {
            put(registration);
            agreeToTerms();
            scanDocument("A1234563");
            see("scannedBanner");
            compare(see("numberField").text, "A123456(3)");
            compare(see("nameField").text, "CHAN Siu Ming");
            compare(see("birthField").date, "1988-04-12");
            compare([see("birthYear").text, see("birthMonth").text, see("birthDay").text], ["1988", "4", "12"]);

            see("nameField").text = "CHAN Tai Man";
            tap("documentContinue");

            see("pinPage");
        }

        function test_a_card_whose_check_digit_does_not_fit_fills_nothing() {
            put(registration);
            agreeToTerms();
            scanDocument("A1234564");
            compare(see("errorBanner").failure, "identity.identity_number_invalid");

            tap("backButton");

            compare(see("numberField").text, "");
        }

        function enter(field: string, text: string): void {
            const item = see(field);
            reveal(item);
            item.input.forceActiveFocus();
            item.text = "";
            type(text);
        }

        function enterBirth(year: string, month: string, day: string): void {
            enter("birthYear", year);
            enter("birthMonth", month);
            enter("birthDay", day);
        }

        function enterDocument(number: string): void {
            enter("numberField", number);
            enter("nameField", "CHAN Siu Ming");
            enterBirth("1988", "4", "12");
            tap("documentContinue");
        }

        function choosePin(first: string, second: string): void {
            see("pinPad").forceActiveFocus();
            type(first);
            tryCompare(see("pinPage"), "repeating", true);
            type(second);
        }

        function test_the_way_through_registration_ends_in_an_open_vault() {
            enrolled.clear();
            put(registration);
            agreeToTerms();
            enterDocument("A1234563");
            choosePin("271828", "271828");

            tryCompare(enrolled, "count", 1);
            compare(enrolled.signalArguments[0][0], "CHAN Siu Ming");
            tryCompare(Stage.session, "state", SessionViewModel.Open);
        }

        function test_nobody_gets_on_without_agreeing() {
            put(registration);
            tap("continueButton");
            see("termsPage");

            verify(!see("acceptButton").enabled);
        }

        function test_each_field_says_what_is_wrong_with_it_data() {
            return [
                {tag: "check digit", number: "A1234560", words: "The digit in brackets does not fit the number. Check both."},
                {tag: "form", number: "12", words: "One or two letters, six digits, and the digit in brackets, such as A123456(3)."}
            ];
        }
        function test_each_field_says_what_is_wrong_with_it(row) {
            put(registration);
            agreeToTerms();
            enterDocument(row.number);

            compare(see("numberField").error, row.words);
            reads(row.words);
            verify(!isSeen("pinPage"));
        }

        function test_two_different_pins_are_noticed_and_one_may_try_again() {
            put(registration);
            agreeToTerms();
            enterDocument("A1234563");
            choosePin("271828", "271829");

            reads("The two are not the same. Enter the PIN again, or go back to choose another.");
            compare(Stage.registration.repeatedPin.count, 0);
            verify(Stage.vaultIsAbsent());
        }

        function test_a_pin_that_is_easy_to_guess_is_refused_and_leaves_nothing() {
            put(registration);
            agreeToTerms();
            enterDocument("A1234563");
            choosePin("123456", "123456");

            reads("This PIN is too easy to guess");
            reads("Code: vault.pin_unacceptable");
            verify(Stage.vaultIsAbsent());
        }

        function test_a_person_who_is_not_matched_goes_back_to_the_document() {
            Stage.fail("enrol", "identity.person_not_matched");
            put(registration);
            agreeToTerms();
            enterDocument("A1234563");
            choosePin("271828", "271828");

            reads("The details do not match our records");
            reads("Nothing was kept on this device.");
            verify(Stage.vaultIsAbsent());
            tap("enrolAgain");
            compare(see("documentPage").visible, true);
        }

        function test_waiting_for_the_identity_provider_can_be_called_off() {
            put(registration);
            agreeToTerms();
            enterDocument("A1234563");
            Stage.hold();
            choosePin("271828", "271828");
            const skeleton = see("skeleton");
            tryCompare(skeleton, "slow", true, 6000);

            tap("cancelButton");

            reads("Code: base.cancelled");
            Stage.release();
            verify(Stage.vaultIsAbsent());
        }
    }
}
