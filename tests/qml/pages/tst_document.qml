import QtQuick
import QtTest
import Causeway.Identity
import Causeway.Stage

// The date of birth, in three fields.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: document
        DocumentPage {
            viewModel: Stage.registration
            scan: Stage.scan
        }
    }
    SignalSpy {
        id: completed
        signalName: "completed"
    }

    PageTest {
        id: test
        name: "Document"
        ground: root

        function enter(field: string, text: string): void {
            const item = see(field);
            reveal(item);
            item.input.forceActiveFocus();
            item.text = "";
            type(text);
        }
        function enterBirth(born: var): void {
            enter("birthYear", born[0]);
            enter("birthMonth", born[1]);
            enter("birthDay", born[2]);
        }
        function parts(): var {
            return ["birthYear", "birthMonth", "birthDay"].map(name => see(name).text);
        }
        // All but the date of birth.
        function filledIn(): void {
            completed.target = put(document);
            completed.clear();
            enter("numberField", "A1234563");
            enter("nameField", "CHAN Siu Ming");
        }

        function test_what_is_no_date_of_birth_is_said_once_and_goes_when_it_is_mended_data() {
            return [
                {tag: "nothing", born: ["", "", ""]}, {tag: "no such day", born: ["1988", "2", "30"]}, {tag: "no century", born: ["88", "4", "12"]},
                {tag: "not born yet", born: ["2999", "1", "1"]}, {tag: "a part missing", born: ["1988", "", "12"]}
            ];
        }
        function test_what_is_no_date_of_birth_is_said_once_and_goes_when_it_is_mended(row) {
            const words = "Enter the year, month and day that are printed on the card.";
            filledIn();
            enterBirth(row.born);
            tap("documentContinue");
            reads(words);
            compare(texts().filter(text => text === words).length, 1);
            verify(see("birthYear").faulty && see("birthMonth").faulty && see("birthDay").faulty);
            compare(completed.count, 0);

            enterBirth(["1988", "04", "12"]);

            gone("birthMessage");
            tap("documentContinue");
            compare(completed.count, 1);
        }

        function test_a_month_and_a_day_need_no_nought_in_front_data() {
            return [{tag: "without", born: ["1988", "4", "2"]}, {tag: "with", born: ["1988", "04", "02"]}];
        }
        function test_a_month_and_a_day_need_no_nought_in_front(row) {
            filledIn();
            enterBirth(row.born);

            compare(see("birthField").date, "1988-04-02");
        }

        function test_a_whole_date_that_is_pasted_fills_all_three_fields_data() {
            return [{tag: "1988-04-12"}, {tag: "1988/4/12"}, {tag: "1988年4月12日"}];
        }
        function test_a_whole_date_that_is_pasted_fills_all_three_fields(row) {
            filledIn();
            const month = see("birthMonth");
            month.text = row.tag;
            month.edited(); // as a paste ends

            compare(parts(), ["1988", "4", "12"]);
        }
    }
}
