import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls

// A list that may be long: what stands above and below its rows goes with them, and everything can be reached without a gesture.
Item {
    id: root

    width: 390
    height: 600

    Appearance { id: look }
    ScrollList {
        id: list
        width: root.width
        height: 600
        model: 2000
        head: Button {
            id: above
            width: list.columnWidth
            implicitHeight: 60
            text: "Above"
        }
        foot: Button {
            id: below
            width: list.columnWidth
            implicitHeight: 60
            text: "Below"
        }
        delegate: Item {
            id: row
            required property int index
            width: ListView.view.width
            implicitHeight: 100
            activeFocusOnTab: true
        }
    }

    Page {
        id: reading
        width: 300
        height: 400

        ScrollList {
            id: lines
            anchors.fill: parent
            model: 100
            // What the view guesses of rows that it has not made is wrong: they differ, and an average is rounded.
            delegate: Rectangle {
                id: line
                required property int index
                width: ListView.view.width
                implicitHeight: line.index < 50 ? 20 : 150.5
            }
        }
    }

    TestCase {
        name: "ScrollList"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function init() {
            look.simple = false;
            list.footShown = true;
            above.implicitHeight = 60;
            waitForRendering(list);
            list.contentY = list.highest;
            lines.focus = false;
            lines.positionViewAtBeginning();
            lines.contentY = lines.highest;
        }
        function placeOf(item: Item): real { return item.mapToItem(list, 0, 0).y; }
        function rows(): int {
            let count = 0;
            for (let i = 0; i < list.contentItem.children.length; ++i)
                if (list.contentItem.children[i].index !== undefined)
                    ++count;
            return count;
        }

        function test_only_what_is_in_sight_exists() {
            verify(rows() < 30, rows());
        }
        function test_the_head_stands_above_the_rows_and_is_seen_at_first() {
            compare(placeOf(above), Theme.margin);
            compare(placeOf(list.itemAtIndex(0)), Theme.margin + 60 + Theme.groupGap);
        }
        function test_a_head_that_grows_is_seen_whole() {
            above.implicitHeight = 160;
            tryCompare(list, "topMargin", Theme.margin + 160 + Theme.groupGap);

            compare(placeOf(above), Theme.margin);
        }
        function test_whoever_has_scrolled_stays_there_when_the_head_grows() {
            list.contentY = 5000;
            above.implicitHeight = 160;

            compare(list.contentY, 5000);
        }
        function test_the_foot_stands_below_the_last_row() {
            list.positionViewAtEnd();
            list.contentY = list.lowest;
            tryVerify(() => list.itemAtIndex(1999) !== null);
            list.contentY = list.lowest;

            compare(placeOf(below), placeOf(list.itemAtIndex(1999)) + 100 + Theme.groupGap);
            compare(placeOf(below) + below.height + Theme.margin, 600);
        }
        function test_the_keyboard_goes_from_row_to_row_and_to_what_is_above_and_below() {
            list.focusRow(0);
            verify(list.itemAtIndex(0).activeFocus);
            list.focusRow(900);
            verify(list.itemAtIndex(900).activeFocus);
            verify(placeOf(list.itemAtIndex(900)) >= 0 && placeOf(list.itemAtIndex(900)) + 100 <= 600);

            list.focusRow(2000);
            verify(below.activeFocus);
            list.focusRow(-1);
            verify(above.activeFocus);
        }
        function test_keys_move_it_by_less_than_a_window_and_the_focus_stays() {
            above.forceActiveFocus();
            keyClick(Qt.Key_PageDown);

            verify(list.contentY > list.highest);
            verify(list.contentY - list.highest < list.room, "something was passed over");
            verify(above.activeFocus);
            keyClick(Qt.Key_PageUp);
            compare(list.contentY, list.highest);
        }
        function test_keys_reach_both_ends() {
            above.forceActiveFocus();
            keyClick(Qt.Key_End);

            tryVerify(() => list.itemAtIndex(1999) !== null);
            compare(placeOf(below) + below.height + Theme.margin, 600);
            keyClick(Qt.Key_Home);
            compare(placeOf(above), Theme.margin);
        }
        function test_keys_move_a_list_on_which_nothing_takes_the_focus() {
            reading.forceActiveFocus();

            keyClick(Qt.Key_PageDown);
            verify(lines.contentY > lines.highest);
            keyClick(Qt.Key_End);

            tryVerify(() => lines.itemAtIndex(99) !== null);
            compare(lines.contentY, lines.lowest);
        }
        function test_keys_reach_both_ends_of_rows_that_differ() {
            reading.forceActiveFocus();
            keyClick(Qt.Key_End);

            tryVerify(() => lines.itemAtIndex(99) !== null);
            const last = lines.itemAtIndex(99);
            compare(last.mapToItem(lines, 0, last.height).y, lines.room - Theme.margin);
            keyClick(Qt.Key_Home);
            tryVerify(() => lines.itemAtIndex(0) !== null);
            compare(lines.itemAtIndex(0).mapToItem(lines, 0, 0).y, Theme.margin);
        }
        function test_a_key_on_a_row_moves_the_list_once() {
            lines.itemAtIndex(0).forceActiveFocus();

            keyClick(Qt.Key_PageDown);

            verify(lines.contentY > lines.highest);
            verify(lines.contentY - lines.highest < lines.room, "something was passed over");
        }
        function test_a_foot_that_is_not_shown_takes_no_room() {
            const whole = list.wholeHeight;
            list.footShown = false;

            verify(!below.visible);
            compare(list.wholeHeight, whole - 60 - Theme.groupGap);
        }
        function test_in_large_and_simple_mode_a_button_moves_it() {
            look.simple = true;
            const more = Array.from(list.children).find(item => item instanceof MoreButton);
            verify(more.visible && more.Accessible.name !== "");
            more.clicked();
            verify(list.contentY > list.highest);
            list.contentY = list.lowest;
            tryVerify(() => more.atEnd);
            more.clicked();

            compare(list.contentY, list.highest);
        }
    }
}
