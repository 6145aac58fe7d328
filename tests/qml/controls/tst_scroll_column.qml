import QtQuick
import QtQuick.Layouts
import QtTest
import Causeway.Theme
import Causeway.Controls

// A page's body under the keyboard: what stands between two things that take the focus is reached, too.
Item {
    id: root

    width: 390
    height: 600

    Appearance { id: look }
    ScrollColumn {
        id: page
        width: root.width
        height: 600
        Button {
            id: first
            text: "First"
        }
        TextField {
            id: field
            Layout.fillWidth: true
            label: "Name"
        }
        Rectangle { Layout.fillWidth: true; implicitHeight: 3000 }
        Button { text: "Last" }
    }
    Item {
        id: outside
        width: 1
        height: 1
        property int keys: 0
        Keys.onPressed: outside.keys += 1

        ScrollColumn {
            width: 300
            height: 200
            Button {
                id: only
                text: "Only"
            }
        }
    }

    Page {
        id: reading
        width: 300
        height: 400

        ScrollColumn {
            id: prose
            anchors.fill: parent
            Rectangle { Layout.fillWidth: true; implicitHeight: 2000 }
        }
    }

    TestCase {
        name: "ScrollColumn"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function init() {
            first.forceActiveFocus();
            page.contentY = 0;
        }

        function test_keys_move_by_less_than_a_window_and_the_focus_stays() {
            keyClick(Qt.Key_PageDown);

            verify(page.contentY > 0);
            verify(page.contentY < page.room, "something was passed over");
            verify(first.activeFocus);
            keyClick(Qt.Key_PageUp);
            compare(page.contentY, 0);
        }
        function test_keys_reach_both_ends() {
            keyClick(Qt.Key_End);
            compare(page.contentY, page.lowest);
            keyClick(Qt.Key_PageDown);
            compare(page.contentY, page.lowest);

            keyClick(Qt.Key_Home);

            compare(page.contentY, 0);
        }
        function test_a_field_keeps_home_and_end() {
            field.text = "CHAN";
            field.forceActiveFocus();
            field.input.cursorPosition = 2;
            const before = page.contentY;

            keyClick(Qt.Key_End);
            compare(field.input.cursorPosition, 4);
            keyClick(Qt.Key_Home);
            compare(field.input.cursorPosition, 0);
            compare(page.contentY, before);
            keyClick(Qt.Key_PageDown);

            verify(page.contentY > before);
        }
        function test_keys_move_a_page_on_which_nothing_takes_the_focus() {
            reading.forceActiveFocus();

            keyClick(Qt.Key_PageDown);
            verify(prose.contentY > 0);
            keyClick(Qt.Key_End);

            compare(prose.contentY, prose.lowest);
        }
        function test_a_page_that_is_seen_whole_leaves_the_keys_to_others() {
            only.forceActiveFocus();

            keyClick(Qt.Key_PageDown);
            keyClick(Qt.Key_End);

            compare(outside.keys, 2);
        }
    }
}
