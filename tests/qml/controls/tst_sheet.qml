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
    Sheet {
        id: longSheet
        title: "A long question"
        iconName: "warning"
        footer: Button {
            Layout.fillWidth: true
            text: "Yes"
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 2000
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
            longSheet.close();
            tryCompare(sheet, "visible", false);
            tryCompare(next, "visible", false);
            tryCompare(longSheet, "visible", false);
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

        function openLong(): Item {
            sheet.close();
            tryCompare(sheet, "visible", false);
            longSheet.open();
            tryCompare(longSheet, "opened", true);
            return findChild(longSheet.contentItem, "moreBelow");
        }
        function flickableOf(item: Item): Flickable {
            while (item && !(item instanceof Flickable))
                item = item.parent;
            return item;
        }

        function test_a_long_sheet_says_that_there_is_more_until_all_was_seen() {
            const more = openLong();
            const view = flickableOf(more);
            tryVerify(() => more.visible);
            compare(more.Accessible.name, "More below");
            compare(more.mapToItem(view, 0, more.height).y, view.height);

            for (let i = 0; i < 20 && more.visible; ++i)
                mouseClick(more);

            verify(!more.visible);
            verify(view.atYEnd);
        }

        function test_the_keyboard_moves_a_long_sheet_on_and_never_back() {
            const more = openLong();
            const view = flickableOf(more);
            tryVerify(() => more.visible);
            more.forceActiveFocus();

            for (let i = 0; i < 20; ++i)
                keyClick(Qt.Key_Return);

            verify(view.atYEnd);
            verify(longSheet.visible);
        }

        function test_a_short_sheet_does_not() {
            verify(!findChild(sheet.contentItem, "moreBelow").visible);
        }

        function test_a_sheet_begins_at_its_top_whatever_was_read_before() {
            const view = flickableOf(openLong());
            view.contentY = 500;
            longSheet.close();
            tryCompare(longSheet, "visible", false);

            longSheet.open();
            tryCompare(longSheet, "opened", true);

            verify(view.contentY <= 0);
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
