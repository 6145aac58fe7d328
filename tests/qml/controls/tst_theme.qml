import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 400

    Appearance { id: look }
    Label {
        id: label
        text: "Aa"
    }
    Text {
        id: figures
        font.family: Theme.fontFamily
        font.hintingPreference: Theme.fontHinting
        font.pixelSize: Theme.display
    }

    TestCase {
        name: "Theme"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }
        function init() {
            look.scheme = Appearance.Light;
            look.textScale = 1;
            look.language = "en";
            look.reduceMotion = false;
        }

        function luminance(color: color): real {
            const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
            return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
        }
        function ratio(one: color, other: color): real {
            const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
            return (bright + 0.05) / (dim + 0.05);
        }

        function test_text_reads_on_its_ground_data() {
            const pairs = [];
            for (const text of ["ink", "inkSoft", "accent", "warn", "bad", "info"])
                for (const ground of ["page", "surface", "sunken"])
                    pairs.push([text, ground, 4.5]);
            for (const tone of ["accent", "warn", "bad"])
                pairs.push([tone, tone + "Soft", 4.5], ["ink", tone + "Soft", 4.5]);
            pairs.push(["ink", "dimmed", 4.5], ["inkSoft", "dimmed", 4.5]);
            pairs.push(["accentInk", "accent", 4.5], ["badInk", "bad", 4.5], ["surface", "ink", 4.5]);
            for (const ground of ["page", "surface", "sunken"])
                pairs.push(["outline", ground, 3]);
            const rows = [];
            for (const [text, ground, least] of pairs)
                for (const scheme of [Appearance.Light, Appearance.Dark, Appearance.Contrast])
                    rows.push({tag: ["light", "dark", "contrast"][scheme] + " " + text + " on " + ground, text, ground, least, scheme});
            return rows;
        }
        function test_text_reads_on_its_ground(row) {
            look.scheme = row.scheme;

            const found = ratio(Theme[row.text], Theme[row.ground]);

            verify(found >= row.least, found.toFixed(2));
        }

        function test_words_read_on_every_card_data() {
            return ["driving-licence", "vaccination", "student", "permit", "a", "b", "c", "d", "e", "f"].map(seed => ({tag: seed}));
        }
        function test_words_read_on_every_card(row) {
            for (const scheme of [Appearance.Light, Appearance.Dark]) {
                look.scheme = scheme;
                for (const step of [0, 1, 2])
                    verify(ratio(Theme.certificateTint(row.tag, 3), Theme.certificateTint(row.tag, step)) >= 4.5, scheme + " " + step);
            }
        }

        function test_text_sizes_grow_together() {
            look.textScale = 2;

            compare([Theme.caption, Theme.note, Theme.body, Theme.title, Theme.heading, Theme.display], [26, 30, 34, 40, 48, 64]);
            compare(label.font.pixelSize, 34);
        }

        function test_reduced_motion_moves_nothing() {
            look.reduceMotion = true;

            compare([Theme.motionIn, Theme.motionOut, Theme.pageShift], [0, 0, 0]);
        }

        function test_letters_are_noto_sans() {
            compare(label.fontInfo.family, "Noto Sans");
        }

        function test_figures_are_tabular() {
            const widths = [];
            for (let digit = 0; digit < 10; ++digit) {
                figures.text = String(digit).repeat(10);
                widths.push(figures.implicitWidth);
            }

            compare(Math.max(...widths), Math.min(...widths));
        }

        function test_each_chinese_has_its_own_letter_forms() {
            figures.text = "骨直誤，角";
            look.language = "zh_HK";
            const hongKong = grabImage(figures);
            look.language = "zh_CN";
            const simplified = grabImage(figures);

            verify(!hongKong.equals(simplified));
        }
    }
}
