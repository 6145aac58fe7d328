import QtQuick
import QtTest
import Causeway.Identity
import Causeway.Stage

// Chinese lines end where a reader would end them; whoever listens hears nothing of that.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: terms
        TermsPage {}
    }

    PageTest {
        id: test
        name: "Chinese"
        ground: root

        readonly property string joiner: "\u2060"

        function found(pattern: var): var {
            const items = [];
            walk(everything(), item => {
                if (item instanceof Text && pattern.test(item.text))
                    items.push(item);
            });
            return items;
        }

        function test_our_own_words_end_no_line_with_one_letter_data() {
            return [{tag: "zh_HK"}, {tag: "zh_CN"}];
        }
        function test_our_own_words_end_no_line_with_one_letter(row) {
            speak(row.tag);
            put(terms);
            const sentences = found(/。$/);
            verify(sentences.length > 3);

            compare(sentences.filter(item => item.text.slice(0, -1).slice(-5).split(test.joiner).length !== 3).map(item => item.text), []);
        }
        function test_who_listens_hears_whole_words() {
            speak("zh_HK");
            put(terms);
            const joined = found(/\u2060/);
            verify(joined.length > 3);

            compare(joined.filter(item => item.Accessible.name.includes(test.joiner)), []);
            verify(see("agreeCheck").text.includes(test.joiner));
            verify(!see("agreeCheck").Accessible.name.includes(test.joiner));
        }
        function test_english_is_left_as_it_is() {
            put(terms);

            compare(found(/\u2060/).length, 0);
        }
    }
}
