import QtQuick
import Causeway.Theme
import "words.js" as Words

// A sign and a sentence that wraps beside it.
Item {
    id: root

    property string iconName
    property string text
    property color color: Theme.ink
    property int role: Label.Note
    property bool alert: false
    readonly property real firstLine: label.lineHeight

    implicitWidth: icon.width + Theme.smallGap + label.implicitWidth
    implicitHeight: Math.max(icon.height, label.height)
    Accessible.role: root.alert ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: Words.spoken(root.text)

    Icon {
        id: icon
        y: Math.max(0, (root.firstLine - height) / 2)
        icon: root.iconName
        size: Math.round(label.font.pixelSize * 1.4)
        color: root.color
    }
    Label {
        id: label
        x: icon.width + Theme.smallGap
        width: root.width - x
        text: root.text
        role: root.role
        color: root.color
        Accessible.ignored: true
    }
}
