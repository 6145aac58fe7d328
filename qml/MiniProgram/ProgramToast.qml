import QtQuick
import Causeway.Theme

// What a mini-program says for a moment. Read out, and gone by itself.
Rectangle {
    id: root

    property string said: ""

    implicitWidth: words.implicitWidth + 2 * Theme.cardPadding
    implicitHeight: words.height + 2 * Theme.itemGap
    visible: root.said !== ""
    color: Theme.ink
    radius: Theme.controlRadius
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.said

    Text {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 2 * Theme.cardPadding)
        text: root.said
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.page
        font.family: Theme.fontFamily
        font.pixelSize: Theme.note
        Accessible.ignored: true
    }
}
