import QtQuick
import QtQuick.Templates as T
import QtTest
import Causeway.Stage

// What must hold of every page in every state, in three languages, with letters twice as large, on a narrow phone.
PageTest {
    id: suite

    required property var scenes        // name -> function that puts the page there
    required property var others        // what stands on pages in Latin letters whatever the language
    readonly property var names: Object.keys(suite.scenes)

    function inEveryLanguage(): var {
        const found = [];
        for (const language of ["en", "zh_HK", "zh_CN"])
            for (const name of suite.names)
                found.push({tag: name + ", " + language, scene: name, language});
        return found;
    }
    // Whether a person can act on it: it takes the keyboard, or it can be clicked.
    function isForActing(item: Item): bool {
        return item.enabled && (item.activeFocusOnTab || item instanceof T.AbstractButton) && item.width > 0;
    }

    function shownTexts(): var {
        const found = [];
        walk(everything(), item => {
            if (item instanceof Text && item.text !== "")
                found.push(item);
        });
        return found;
    }
    function cutTexts(): var {
        const wrong = [];
        for (const item of shownTexts()) {
            if (item.truncated || item.contentWidth > item.width + 1)
                wrong.push("cut: " + described(item) + item.text);
            if (item.height + 1 < item.contentHeight && item.fontSizeMode === Text.FixedSize)
                wrong.push("flat: " + described(item) + item.text + " " + item.height + " < " + item.contentHeight);
            if (item.mapToItem(root, item.width, 0).x > suite.ground.width + 1)
                wrong.push("outside: " + described(item) + item.text);
        }
        return wrong;
    }
    // Names with what only keeps letters on one line: a voice may stumble over it.
    function unspeakableNames(): var {
        const wrong = [];
        walk(everything(), item => {
            if ((item instanceof Text || isForActing(item)) && item.Accessible.name.includes("\u2060"))
                wrong.push(described(item) + " " + item.Accessible.name);
        });
        return wrong;
    }
    function foreignTexts(): var {
        return shownTexts().map(item => item.text).filter(text => /[a-z]{3}/.test(text) && !suite.others.some(word => text.includes(word)));
    }

    function test_whatever_can_be_acted_on_has_a_name_and_room_for_a_finger_data() {
        return suite.names.map(name => ({tag: name}));
    }
    function test_whatever_can_be_acted_on_has_a_name_and_room_for_a_finger(row) {
        suite.scenes[row.tag]();
        settle();
        const nameless = [];
        const small = [];
        let count = 0;
        walk(everything(), item => {
            if (!isForActing(item))
                return;
            ++count;
            if (!item.Accessible.name && !item.Accessible.passwordEdit)
                nameless.push(described(item));
            if (item.height < 48 || item.width < 48)
                small.push(described(item) + " " + item.width + "x" + item.height);
        });

        compare(nameless, []);
        compare(small, []);
        verify(count > 0, "nothing can be done here");
    }

    function test_at_200_percent_nothing_is_cut_and_our_words_are_the_persons_data() { return inEveryLanguage(); }
    function test_at_200_percent_nothing_is_cut_and_our_words_are_the_persons(row) {
        speak(row.language);
        look.textScale = 2;
        suite.scenes[row.scene]();
        settle();
        tryVerify(() => cutTexts().length === 0, 10000); // a text takes its height with the frame after its words

        compare(cutTexts(), []);
        compare(unspeakableNames(), []);
        compare(row.language === "en" ? [] : foreignTexts(), []);
    }
}
