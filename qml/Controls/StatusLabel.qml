import QtQuick
import Causeway.Theme
import "words.js" as Words

// How something stands, as a word and a shape; the colour only repeats it.
Rectangle {
    id: root

    enum Status { Valid, Soon, Unknown, Invalid, Overdue, Neutral } // the last says its own word: it judges nothing

    property int status: StatusLabel.Valid
    property string text: Words.status(root.status)
    property string iconName: ["check-circle", "clock", "question", "cross", "warning", "info"][root.status]
    readonly property color tone: [Theme.accent, Theme.warn, Theme.warn, Theme.bad, Theme.bad, Theme.inkSoft][root.status]

    implicitWidth: icon.width + Math.ceil(measure.advanceWidth) + 1 + 2 * Theme.itemGap
    implicitHeight: label.implicitHeight + 2 * Theme.tinyGap
    radius: Math.min(height / 2, Theme.controlRadius + 2)
    color: [Theme.accentSoft, Theme.warnSoft, Theme.warnSoft, Theme.badSoft, Theme.badSoft, Theme.sunken][root.status]
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(root.text)

    // Measured apart: a text that wraps says another width whenever it is given one.
    TextMetrics {
        id: measure
        font: label.font
        text: root.text
    }
    Icon {
        id: icon
        x: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        icon: root.iconName
        size: Math.round(Theme.note * 1.25)
        color: root.tone
    }
    Label {
        id: label
        anchors.left: icon.right
        anchors.leftMargin: Theme.tinyGap
        anchors.right: parent.right
        anchors.rightMargin: Theme.itemGap
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        role: Label.Note
        strong: true
        color: root.tone
        Accessible.ignored: true
    }
}
