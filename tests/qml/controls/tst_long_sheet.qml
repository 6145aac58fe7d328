import QtQuick
import QtQuick.Layouts
import QtTest
import Causeway.Theme
import Causeway.Controls

// A sheet that is longer than its window.
Item {
    id: root

    width: 390
    height: 844

    Appearance { id: look }
    Sheet {
        id: longSheet
        title: "A long question"
        iconName: "warning"
        footer: Button {
            id: yes
            Layout.fillWidth: true
            text: "Yes"
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 2000
        }
    }

    TestCase {
        name: "LongSheet"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function cleanup() {
            longSheet.close();
            tryCompare(longSheet, "visible", false);
            look.simple = false;
        }

        function openLong(): Item {
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

        function test_keys_reach_the_very_top_of_a_sheet() {
            const more = openLong();
            const view = flickableOf(more);
            tryVerify(() => more.visible);
            keyClick(Qt.Key_PageDown);
            verify(view.contentY > 0);

            keyClick(Qt.Key_Home);

            verify(view.topMargin > 0);
            compare(view.contentY, -view.topMargin);
        }

        function test_keys_move_a_sheet_from_its_footer() {
            const more = openLong();
            const view = flickableOf(more);
            tryVerify(() => more.visible);
            yes.forceActiveFocus();

            keyClick(Qt.Key_PageDown);
            verify(view.contentY > 0);
            keyClick(Qt.Key_End);

            compare(view.contentY, view.lowest);
            verify(yes.activeFocus);
        }

        function test_the_button_that_moves_a_sheet_on_makes_it_no_higher() {
            look.simple = true;
            const view = flickableOf(openLong());
            tryVerify(() => view.paged);

            compare(view.implicitHeight, view.columnHeight + view.topMargin);
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
    }
}
