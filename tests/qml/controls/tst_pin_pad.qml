import QtQuick
import QtTest
import Causeway.Controls

Item {
    id: root

    property string typed

    width: 390
    height: 844

    PinPad {
        id: pad
        width: parent.width
        onDigitEntered: digit => {
            root.typed += digit;
            ++filled;
        }
        onErased: {
            root.typed = root.typed.slice(0, -1);
            --filled;
        }
    }

    TestCase {
        name: "PinPad"
        when: windowShown

        function init() {
            root.typed = "";
            pad.filled = 0;
            pad.error = "";
            pad.busy = false;
            pad.forceActiveFocus();
        }

        function test_a_keyboard_types_a_pin() {
            for (const digit of [Qt.Key_1, Qt.Key_9, Qt.Key_0])
                keyClick(digit);

            compare(root.typed, "190");
        }

        function test_backspace_takes_the_last_digit() {
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_5);
            keyClick(Qt.Key_Backspace);

            compare(root.typed, "4");
        }

        function test_a_finger_types_on_the_keys() {
            mouseClick(findChild(pad, "key7"));
            mouseClick(findChild(pad, "key3"));
            mouseClick(findChild(pad, "key-2"));

            compare(root.typed, "7");
        }

        function test_a_seventh_digit_and_a_letter_are_ignored() {
            for (let i = 0; i < 8; ++i)
                keyClick(Qt.Key_2);
            keyClick(Qt.Key_A);

            compare(root.typed, "222222");
        }

        function test_nothing_is_taken_while_busy() {
            pad.busy = true;
            keyClick(Qt.Key_1);
            mouseClick(findChild(pad, "key5"));

            compare(root.typed, "");
        }

        function test_a_digit_key_keeps_the_keyboard_on_the_pad() {
            mouseClick(findChild(pad, "key7"));
            keyClick(Qt.Key_8);

            compare(root.typed, "78");
        }

        function test_a_screen_reader_hears_the_count_and_never_a_digit() {
            keyClick(Qt.Key_7);
            keyClick(Qt.Key_7);
            const dots = findChild(pad, "dots");

            compare(dots.Accessible.name, "PIN, 2 of 6 digits entered");
            verify(!shownText(pad).some(text => text.length > 1 && text.includes("77")));
        }

        function test_an_error_is_said_in_words() {
            pad.error = "That PIN is not right.";
            const message = findChild(pad, "pinError");

            verify(message.visible);
            compare(message.Accessible.name, "That PIN is not right.");
            compare(findChild(pad, "dots").Accessible.description, "That PIN is not right.");
        }

        function shownText(item: Item): var {
            let texts = typeof item.text === "string" ? [item.text] : [];
            for (let i = 0; i < item.children.length; ++i)
                texts = texts.concat(shownText(item.children[i]));
            return texts;
        }
    }
}
