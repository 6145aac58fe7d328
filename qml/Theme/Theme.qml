pragma Singleton
import QtQuick

// The tokens of the visual language. No state of its own: everything follows from `appearance`, which the root window
// sets once. Nothing outside this folder writes a colour, a font size or a duration.
QtObject {
    id: root

    property Appearance appearance: null
    readonly property int scheme: root.appearance ? root.appearance.scheme : Appearance.Light
    readonly property real textScale: root.appearance ? root.appearance.textScale : 1
    readonly property bool reduceMotion: root.appearance ? root.appearance.reduceMotion : false
    readonly property bool simple: root.appearance ? root.appearance.simple : false
    readonly property string language: root.appearance ? root.appearance.language : "en"

    readonly property bool dark: root.scheme === Appearance.Dark
    readonly property bool contrast: root.scheme === Appearance.Contrast
    readonly property bool chinese: root.language.startsWith("zh")

    // Colour
    readonly property ColorSet light: LightColors {}
    readonly property ColorSet night: DarkColors {}
    readonly property ColorSet plain: ContrastColors {}
    readonly property ColorSet colors: root.contrast ? root.plain : root.dark ? root.night : root.light
    readonly property color page: root.colors.page
    readonly property color surface: root.colors.surface
    readonly property color sunken: root.colors.sunken
    readonly property color ink: root.colors.ink
    readonly property color inkSoft: root.colors.inkSoft
    readonly property color line: root.colors.line
    readonly property color outline: root.colors.outline
    readonly property color accent: root.colors.accent
    // onAccent and onBad of the visual language: QML takes a name that starts with "on" for a signal handler.
    readonly property color accentInk: root.colors.accentInk
    readonly property color accentSoft: root.colors.accentSoft
    readonly property color warn: root.colors.warn
    readonly property color warnSoft: root.colors.warnSoft
    readonly property color bad: root.colors.bad
    readonly property color badInk: root.colors.surface
    readonly property color badSoft: root.colors.badSoft
    readonly property color info: root.colors.info
    readonly property color scrim: root.colors.scrim
    readonly property color pressedTint: Qt.rgba(root.ink.r, root.ink.g, root.ink.b, 0.10)
    readonly property color hoverTint: Qt.rgba(root.ink.r, root.ink.g, root.ink.b, 0.05)
    // The page around a code that is shown: darker than paper, and the words on it are still read.
    readonly property color dimmed: root.contrast ? root.page : root.dark ? root.sunken : root.line
    // A code is black on white in every scheme, because a camera reads it.
    readonly property color codePaper: "#FFFFFF"
    readonly property color codeInk: "#000000"

    // Type
    readonly property string fontFamily: root.fontFamilyFor(root.language)
    readonly property int fontHinting: root.fontHintingFor(root.language)
    readonly property real lineHeight: root.chinese ? 1.6 : 1.4
    readonly property int caption: Math.round(13 * root.textScale)
    readonly property int note: Math.round(15 * root.textScale)
    readonly property int body: Math.round(17 * root.textScale)
    readonly property int title: Math.round(20 * root.textScale)
    readonly property int heading: Math.round(24 * root.textScale)
    readonly property int display: Math.round(32 * root.textScale)

    // Space and shape, on a 4-point grid
    readonly property int margin: 20
    readonly property int groupGap: 24
    readonly property int itemGap: 12
    readonly property int smallGap: 8
    readonly property int tinyGap: 4
    readonly property int cardPadding: 16
    readonly property int cardRadius: 16
    readonly property int controlRadius: 12
    readonly property int sheetRadius: 24
    readonly property int touchTarget: 48
    readonly property int lineWidth: 1
    readonly property int focusWidth: 2
    readonly property int iconSize: Math.round(24 * Math.min(root.textScale, 1.5))
    readonly property int contentWidth: 560
    readonly property int railFrom: 600
    readonly property int panesFrom: 1000

    // Motion
    readonly property int motionIn: root.reduceMotion ? 0 : 160
    readonly property int motionOut: root.reduceMotion ? 0 : 120
    readonly property int easing: Easing.OutCubic
    readonly property int pageShift: root.reduceMotion ? 0 : 8
    readonly property int skeletonAfter: 300
    readonly property int slowAfter: 3000

    // The families are names for "Noto Sans, then the CJK forms of this language"; app/fonts says so to Qt.
    function fontFamilyFor(language: string): string {
        return language === "zh_CN" ? "Causeway SC" : "Causeway HK";
    }

    // Qt keeps one engine for each first family, with the fallbacks of whoever came first; another hinting is another
    // engine. Every text that sets the family sets this too, or the wrong Chinese forms may show.
    function fontHintingFor(language: string): int {
        return language === "zh_CN" ? Font.PreferVerticalHinting : Font.PreferDefaultHinting;
    }

    // Two tints of the one hue that belongs to a kind of certificate; step 0 is the paper, 1 and 2 the lines, 3 the ink.
    function certificateTint(seed: string, step: int): color {
        if (root.contrast)
            return step === 0 ? root.page : step === 3 ? root.ink : Qt.rgba(root.ink.r, root.ink.g, root.ink.b, 0.16);
        const hue = root.hash(seed) % 360 / 360;
        const lightness = root.dark ? [0.17, 0.26, 0.33, 0.90] : [0.94, 0.84, 0.74, 0.17];
        const saturation = root.dark ? [0.28, 0.32, 0.34, 0.30] : [0.42, 0.42, 0.38, 0.55];
        return Qt.hsla(hue, saturation[step], lightness[step], 1);
    }

    // A small stable number from a text (FNV-1a), for patterns; nothing secret depends on it.
    function hash(text: string): int {
        let value = 0x811c9dc5;
        for (let i = 0; i < text.length; ++i)
            value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
        return (value >>> 0) & 0x7fffffff;
    }
}
