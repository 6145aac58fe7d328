import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls
import Causeway.Gallery

// Walks every page of the gallery, as a screen reader and a keyboard do.
Item {
    id: root

    width: 320
    height: 900

    Appearance { id: look }
    GalleryPages { id: pages }
    Loader {
        id: loader
        anchors.fill: parent
    }

    TestCase {
        name: "Access"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function cleanup() { loader.sourceComponent = null; }

        function walk(item: Item, visit: var): void {
            if (!item.visible)
                return;
            visit(item);
            for (let i = 0; i < item.children.length; ++i)
                walk(item.children[i], visit);
        }
        function everything(): Item {
            let top = root;
            while (top.parent)
                top = top.parent;
            return top;
        }
        function described(item: Item): string {
            return item + " " + (item.objectName || item.text || "");
        }
        function pageRows(): var {
            return pages.names.map((name, index) => ({tag: name, index}));
        }

        function test_everything_that_takes_the_keyboard_has_a_name_data() { return pageRows(); }
        function test_everything_that_takes_the_keyboard_has_a_name(row) {
            look.textScale = 1;
            loader.sourceComponent = pages.components[row.index];
            waitForRendering(loader.item);
            const nameless = [];
            walk(everything(), item => {
                if (item.activeFocusOnTab && item.enabled && !item.Accessible.name && !item.Accessible.passwordEdit)
                    nameless.push(described(item));
            });

            compare(nameless, []);
        }

        function test_everything_to_touch_is_big_enough_data() { return pageRows(); }
        function test_everything_to_touch_is_big_enough(row) {
            look.textScale = 1;
            loader.sourceComponent = pages.components[row.index];
            waitForRendering(loader.item);
            const small = [];
            walk(everything(), item => {
                if (item.activeFocusOnTab && item.enabled && (item.height < 48 || item.width < 48))
                    small.push(described(item) + " " + item.width + "x" + item.height);
            });

            compare(small, []);
        }

        function test_nothing_is_cut_or_wider_than_a_small_phone_data() {
            const rows = [];
            for (const scale of [1, 1.5, 2])
                for (const language of ["en", "zh_HK"])
                    for (const row of pageRows())
                        rows.push({tag: row.tag + " " + scale + " " + language, index: row.index, scale, language});
            return rows;
        }
        function test_nothing_is_cut_or_wider_than_a_small_phone(row) {
            look.textScale = row.scale;
            look.language = row.language;
            loader.sourceComponent = pages.components[row.index];
            waitForRendering(loader.item);
            wait(50);
            const wrong = [];
            walk(everything(), item => {
                if (item.truncated || item instanceof Text && item.text && item.contentWidth > item.width + 1)
                    wrong.push("cut: " + described(item));
                const right = item.mapToItem(root, item.width, 0).x;
                if (item instanceof Text && item.text && right > root.width + 1)
                    wrong.push("outside: " + described(item));
                if (item instanceof Text && item.text && item.height + 1 < item.contentHeight && item.fontSizeMode === Text.FixedSize)
                    wrong.push("flat: " + described(item) + " " + item.height + "<" + item.contentHeight);
            });
            look.textScale = 1;
            look.language = "en";

            compare(wrong, []);
        }
    }
}
