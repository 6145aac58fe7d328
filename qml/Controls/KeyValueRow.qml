import QtQuick
import Causeway.Theme
import "words.js" as Words

// A name and what stands for it; below each other when the row is too narrow for both.
Item {
    id: root

    property string label
    property string value
    readonly property bool stacked: width < 280 * Theme.textScale
    readonly property real labelWidth: stacked ? width : Math.min(width * 0.4, 152 * Theme.textScale)

    implicitWidth: 240
    implicitHeight: stacked ? name.height + what.height : Math.max(name.height, what.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(root.label + ": " + root.value)

    Label {
        id: name
        width: root.labelWidth - (root.stacked ? 0 : Theme.itemGap)
        text: root.label
        role: Label.Note
        soft: true
        Accessible.ignored: true
    }
    Label {
        id: what
        x: root.stacked ? 0 : root.labelWidth
        y: root.stacked ? name.height : 0
        width: root.width - x
        text: root.value
        role: Label.Note
        Accessible.ignored: true
    }
}
