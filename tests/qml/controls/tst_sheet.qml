import QtQuick
import QtQuick.Layouts
import QtTest
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 844

    Button {
        id: behind
        text: "Behind"
    }
    Sheet {
        id: sheet
        title: "A question"
        footer: ButtonPair {
            Layout.fillWidth: true
            firstText: "No"
            secondText: "Yes"
            onFirstClicked: sheet.decline()
        }
        CheckBox { text: "Really" }
    }
    Sheet {
        id: next
        title: "The next question"
        CheckBox {
            id: nextBox
            text: "Really"
            focus: true
        }
    }
    SignalSpy {
        id: declined
        target: sheet
        signalName: "declined"
    }

    TestCase {
        name: "Sheet"
        when: windowShown

        function init() {
            declined.clear();
            behind.forceActiveFocus();
            sheet.open();
            tryCompare(sheet, "opened", true);
        }

        function cleanup() {
            sheet.close();
            next.close();
            tryCompare(sheet, "visible", false);
            tryCompare(next, "visible", false);
        }

        function isOnSheet(item: Item): bool {
            for (let above = item; above; above = above.parent)
                if (above === sheet.contentItem)
                    return true;
            return false;
        }

        function test_esc_declines() {
            keyClick(Qt.Key_Escape);

            tryCompare(sheet, "visible", false);
            compare(declined.count, 1);
        }

        function test_tab_stays_on_the_sheet_both_ways() {
            const seen = new Set();
            for (let i = 0; i < 7; ++i) {
                keyClick(Qt.Key_Tab);
                verify(isOnSheet(root.Window.activeFocusItem), "tab " + i);
                seen.add(root.Window.activeFocusItem);
            }
            for (let i = 0; i < 5; ++i) {
                keyClick(Qt.Key_Tab, Qt.ShiftModifier);
                verify(isOnSheet(root.Window.activeFocusItem), "backtab " + i);
            }

            verify(seen.size >= 3);
        }

        function test_a_tap_outside_answers_nothing() {
            mouseClick(root, 20, 20);

            verify(sheet.visible);
            compare(declined.count, 0);
        }

        function test_the_two_answers_weigh_the_same() {
            const first = findChild(sheet.contentItem, "firstButton");
            const second = findChild(sheet.contentItem, "secondButton");

            compare(first.height, second.height);
            verify(Math.abs(first.width - second.width) <= 1);
            verify(first.filled && second.filled);
        }

        function test_the_keyboard_returns_to_where_it_was() {
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);

            tryVerify(() => behind.activeFocus);
        }

        function test_a_short_sheet_does_not_say_that_there_is_more() {
            verify(!findChild(sheet.contentItem, "moreBelow").visible);
        }

        function test_the_keyboard_stays_on_a_sheet_that_opened_meanwhile() {
            next.open();
            tryCompare(next, "opened", true);
            nextBox.forceActiveFocus();

            sheet.close();
            tryCompare(sheet, "visible", false);

            compare(root.Window.activeFocusItem, nextBox);
        }
    }
}
