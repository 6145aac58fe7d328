import QtQuick
import QtTest
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 844

    Column {
        width: parent.width

        TextField {
            id: field
            width: parent.width
            label: "Passphrase"
            help: "At least eight letters."
            password: true
        }
        SearchField {
            id: search
            width: parent.width
        }
        LanguagePicker {
            id: picker
            width: parent.width
            current: "en"
        }
    }
    SignalSpy {
        id: chosen
        target: picker
        signalName: "chosen"
    }

    TestCase {
        name: "Fields"
        when: windowShown

        function init() {
            field.text = "";
            field.error = "";
            search.text = "";
            chosen.clear();
        }

        function test_a_password_is_hidden_until_asked_for() {
            mouseClick(field.input);
            keyClick(Qt.Key_A);

            compare(field.text, "a");
            compare(field.input.echoMode, TextInput.Password);
            field.revealed = true;
            compare(field.input.echoMode, TextInput.Normal);
            field.revealed = false;
        }

        function test_an_error_takes_the_place_of_the_help() {
            compare(field.input.Accessible.description, "Passphrase, At least eight letters.");
            field.error = "Too short.";

            compare(field.input.Accessible.description, "Passphrase, Too short.");
            verify(findChild(field, "message").visible);
        }

        function test_esc_empties_the_search_first() {
            search.forceActiveFocus();
            keyClick(Qt.Key_B);
            keyClick(Qt.Key_Escape);

            compare(search.text, "");
        }

        function test_a_language_is_chosen_by_a_tap() {
            mouseClick(findChild(picker, "language_zh_HK"));

            compare(chosen.signalArguments[0][0], "zh_HK");
        }
    }
}
