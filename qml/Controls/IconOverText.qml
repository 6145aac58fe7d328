import QtQuick
import Causeway.Theme

// What stands in a tile: an icon over its word, or beside it.
Item {
    id: root

    property string text
    property string iconName
    property real iconSize: Theme.iconSize
    property int role: Label.Caption
    property bool beside: false

    implicitHeight: root.beside ? Math.max(picture.height, word.height) : picture.height + Theme.tinyGap + word.height

    Icon {
        id: picture
        x: root.beside ? Theme.smallGap : (root.width - width) / 2
        y: (root.height - (root.beside ? height : root.implicitHeight)) / 2
        icon: root.iconName
        size: root.iconSize
        color: Theme.accent
    }
    Label {
        id: word
        x: root.beside ? picture.x + picture.width + Theme.cardPadding : 0
        y: root.beside ? (root.height - height) / 2 : picture.y + picture.height + Theme.tinyGap
        width: root.width - x
        text: root.text
        role: root.role
        horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
        Accessible.ignored: true
    }
}
