import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtTest
import Causeway.Theme
import Causeway.Controls

// Large and simple mode: big actions, no size below 150 %, no page that only a gesture moves.
Item {
    id: root

    width: 390
    height: 600

    Appearance { id: look }
    ScrollColumn {
        id: page
        width: root.width
        height: 600
        Rectangle { Layout.fillWidth: true; implicitHeight: 1500 }
    }
    BigActions {
        id: big
        width: 350
        actions: ["One", "Two", "Three", "Four", "Five", "Six"].map(word => ({key: word, text: word, icon: "scan", says: "Does " + word}))
    }
    TextSizeChoice {
        id: sizes
        width: 350
    }
    SignalSpy { id: chosen; target: big; signalName: "chosen" }
    SignalSpy { id: sized; target: sizes; signalName: "sizeChosen" }

    TestCase {
        name: "Simple"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function init() {
            page.height = 600;
            look.simple = false;
            look.textScale = 1;
            chosen.clear();
            sized.clear();
        }
        function buttons(): var {
            return ["One", "Two", "Three", "Four", "Five", "Six"].map(word => findChild(big, "big_" + word));
        }
        function more(): Item {
            for (let i = 0; i < page.children.length; ++i)
                if (page.children[i] instanceof MoreButton)
                    return page.children[i];
            return null;
        }

        function test_a_big_action_says_what_it_does_and_does_it() {
            const button = buttons()[2];
            compare(button.Accessible.name, "Three");
            compare(button.Accessible.description, "Does Three");

            button.forceActiveFocus();
            keyClick(Qt.Key_Return);

            compare(chosen.signalArguments[0][0], "Three");
        }
        function test_two_columns_become_one_before_a_word_would_break() {
            compare(big.columns, 2);

            look.textScale = 2;
            big.actions = [{key: "long", text: "Certificates", icon: "card", says: ""}].concat(big.actions);

            compare(big.columns, 1);
            for (const button of buttons())
                verify(button.height >= 72);
        }
        function test_sizes_below_150_percent_are_not_offered() {
            verify(findChild(sizes, "option_1") !== null);

            sizes.simple = true;
            sizes.size = 1.5;

            compare(findChild(sizes, "option_1"), null);
            verify(findChild(sizes, "option_1.5").checked);
            findChild(sizes, "option_2").clicked();
            compare(sized.signalArguments[0][0], 2);
        }
        function test_a_long_page_moves_by_a_button() {
            verify(!more().visible);
            look.simple = true;
            verify(more().visible);
            verify(more().Accessible.name !== "");

            for (let i = 0; i < 10 && !page.atYEnd; ++i)
                more().clicked();
            verify(page.atYEnd);
            more().clicked();

            compare(page.contentY, 0);
        }
        function test_a_scrollbar_at_rest_says_that_a_page_goes_on() {
            const bar = page.T.ScrollBar.vertical;
            tryVerify(() => bar.visible && !bar.active);
            compare(bar.contentItem.opacity, 1);

            page.height = 1600;

            tryVerify(() => !bar.visible);
        }
        function test_a_short_page_has_no_such_button() {
            look.simple = true;
            page.height = 1600;
            verify(!more().visible);
        }
    }
}
