import QtQuick
import Causeway.Theme

// What stands in a row. Places are computed here and not by nested layouts, which give up on text that wraps twice.
Item {
    id: root

    property string text
    property string detail
    property string value
    property string iconName
    property color iconColor: Theme.accent
    property bool chevron: true
    property bool stacked: false
    property bool iconTells: false      // it says how something stands, so it makes room and does not go
    property Component trailing: null

    readonly property bool crowded: root.stacked && Theme.textScale > 1.25
    readonly property bool iconAbove: root.crowded && root.iconTells && root.iconName !== ""
    readonly property bool iconBeside: !root.crowded && root.iconName !== ""
    readonly property real start: root.iconBeside ? Theme.iconSize + Theme.itemGap : 0
    readonly property real wordsTop: root.iconAbove ? Theme.iconSize + Theme.tinyGap : 0
    readonly property real stop: root.width - (root.chevron ? Theme.iconSize + Theme.smallGap : 0)
    readonly property real valueHeight: root.value === "" ? 0 : end.height // its own height is left to it: a value that comes later would turn it in a circle
    readonly property real endWidth: end.width + (end.width > 0 ? Theme.itemGap : 0) + extra.width + (extra.width > 0 ? Theme.itemGap : 0)

    implicitWidth: 240
    implicitHeight: root.stacked ? root.wordsTop + words.height + root.valueHeight + extra.height + (extra.height > 0 ? Theme.tinyGap : 0)
        : Math.max(words.height, root.valueHeight, extra.height, Theme.iconSize)

    TextMetrics {
        id: measure
        font: end.font
        text: root.value
    }
    Icon {
        objectName: "rowIcon"
        y: root.iconAbove ? 0 : (root.height - height) / 2
        visible: root.iconAbove || root.iconBeside
        icon: root.iconName
        color: root.iconColor
    }
    Column {
        id: words
        x: root.start
        y: root.stacked ? root.wordsTop : (root.height - height) / 2
        width: root.stop - x - (root.stacked ? 0 : root.endWidth)

        Label {
            width: parent.width
            text: root.text
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: root.detail !== ""
            text: root.detail
            role: Label.Note
            soft: true
            Accessible.ignored: true
        }
    }
    Label {
        id: end
        x: root.stacked ? root.start : root.stop - width - (extra.width > 0 ? extra.width + Theme.itemGap : 0)
        y: root.stacked ? root.wordsTop + words.height : (root.height - height) / 2
        width: root.value === "" ? 0 : root.stacked ? root.stop - x : Math.min(Math.ceil(measure.advanceWidth) + 1, root.width * 0.5)
        visible: root.value !== ""
        text: root.value
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        Accessible.ignored: true
    }
    Loader {
        id: extra
        x: root.stacked ? root.start : root.stop - width
        y: root.stacked ? root.wordsTop + words.height + root.valueHeight + Theme.tinyGap : (root.height - height) / 2
        active: root.trailing !== null
        sourceComponent: root.trailing
    }
    Icon {
        x: root.width - width
        y: (root.height - height) / 2
        visible: root.chevron
        icon: "chevron"
        color: Theme.inkSoft
    }
}
