import QtQuick

// The colour tokens of one scheme; what each is for stands in the visual language.
QtObject {
    required property color page
    required property color surface
    required property color sunken
    required property color ink
    required property color inkSoft
    required property color line
    required property color outline
    required property color accent
    required property color accentInk
    required property color accentSoft
    required property color warn
    required property color warnSoft
    required property color bad
    required property color badSoft
    required property color info
    required property color scrim
}
