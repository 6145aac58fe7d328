import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls

// A list and what was chosen from it, at every width.
Item {
    id: root

    width: 1200
    height: 700

    Appearance { id: look; reduceMotion: true }
    Component {
        id: list
        Page {
            objectName: "list"
            Button {
                objectName: "row"
                text: "A row"
                onClicked: panes.open(first, "one")
            }
        }
    }
    Component {
        id: first
        Page {
            objectName: "first"
            title: "First"
            canGoBack: true
            onBack: panes.back()
            TextField {
                objectName: "field"
                width: 300
                label: "A field"
            }
        }
    }
    Component {
        id: second
        Page {
            objectName: "second"
            title: "Second"
            canGoBack: true
            onBack: panes.back()
        }
    }
    TwoPanes {
        id: panes
        height: root.height
        wide: width >= Theme.panesFrom
        emptyText: "Choose something."
        emptyIcon: "card"
    }

    TestCase {
        name: "TwoPanes"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function init() {
            panes.width = 1200;
            panes.restart(list);
        }
        // Pages that left are still children for a moment, so one asks the page that is there.
        function find(name: string): Item {
            const there = [panes.detail.currentItem, panes.list.currentItem].filter(page => page !== null);
            return there.find(page => page.objectName === name) ?? there.map(page => findChild(page, name)).find(item => item !== null) ?? null;
        }
        function wayOut(): Item {
            const bar = (panes.detail.currentItem as Page).topBar;
            const seen = [];
            const walk = item => {
                if (item.objectName === "backButton" && item.visible)
                    seen.push(item);
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i]);
            };
            walk(bar);
            compare(seen.length, 1);
            return seen[0];
        }
        function emptyPane(): Item {
            return findChild(panes, "emptyPane");
        }
        function test_with_room_both_stand_side_by_side() {
            verify(emptyPane().visible);

            panes.open(first, "one");

            tryVerify(() => find("first") !== null && find("first").visible);
            verify(find("list").visible);
            verify(!emptyPane().visible);
            compare(panes.subject, "one");
            const edge = find("list").mapToItem(panes, find("list").width, 0).x;
            verify(find("first").mapToItem(panes, 0, 0).x >= edge);
        }
        function test_without_room_what_was_chosen_covers_the_list() {
            panes.width = 390;

            panes.open(first, "one");

            tryVerify(() => find("first") !== null && find("first").visible);
            verify(!find("list").visible);
            compare(find("first").width, 390);
            verify(!emptyPane().visible);
        }
        function test_a_new_width_loses_neither_the_page_nor_what_was_typed() {
            panes.open(first, "one");
            tryVerify(() => find("first") !== null);
            find("field").text = "half-written";
            const page = find("first");

            panes.width = 390;
            verify(page.visible);
            verify(page.activeFocus || page.Window.activeFocusItem !== null);
            verify(!find("list").visible);
            panes.width = 1200;

            compare(find("first"), page);
            compare(find("field").text, "half-written");
            verify(find("list").visible);
        }
        function test_choosing_again_replaces_and_one_step_further_keeps() {
            panes.open(first, "one");
            panes.show(second);
            compare(panes.detail.depth, 2);
            compare(panes.subject, "one");

            panes.open(first, "two");

            compare(panes.detail.depth, 1);
            compare(panes.subject, "two");
        }
        function test_back_goes_a_step_and_then_to_the_list() {
            panes.width = 390;
            panes.open(first, "one");
            panes.show(second);

            panes.back();
            compare(panes.detail.depth, 1);
            panes.back();

            compare(panes.detail.depth, 0);
            compare(panes.subject, "");
            verify(find("list").visible);
        }
        function test_the_first_page_beside_a_list_is_closed_and_not_gone_back_from() {
            panes.open(first, "one");
            tryVerify(() => find("first") !== null);
            compare(wayOut().text, "Close");

            panes.width = 390;
            compare(wayOut().text, "Back");
            mouseClick(wayOut());

            compare(panes.detail.depth, 0);
        }
        function test_the_keyboard_stays_with_the_list_where_there_is_room() {
            find("row").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(find("row").activeFocus);

            panes.width = 390;
            verify(panes.detail.activeFocus);
            panes.back();

            verify(panes.list.activeFocus);
        }
        function test_the_tab_key_goes_from_the_list_to_what_was_chosen() {
            panes.open(first, "one");
            tryVerify(() => find("first") !== null);
            find("row").forceActiveFocus();

            keyClick(Qt.Key_Tab);

            verify(panes.detail.activeFocus);
            keyClick(Qt.Key_Backtab);
            verify(find("row").activeFocus);
        }
        function test_another_list_forgets_what_was_chosen_from_the_old_one() {
            panes.open(first, "one");

            panes.enter(list);
            compare(panes.list.depth, 2);
            compare(panes.detail.depth, 0);
            panes.leave();

            compare(panes.list.depth, 1);
        }
    }
}
