import QtQuick
import Causeway.Theme
import Causeway.MiniProgramEngine

// A run of text of a mini-program's page. It is plain unless the host joined several pieces, which it has escaped.
Text {
    id: root

    objectName: "miniProgramText"
    property ProgramCanvas canvas: null
    property int node: 0
    property string content: ""
    property bool richText: false
    property color ink: Theme.ink
    property int pixelSize: 17
    property int weight: 400
    property bool slanted: false
    property int linePixels: 24
    property string alignment: "left"
    property bool wraps: true
    property string decoration: ""
    property string family: ""
    readonly property string spoken: root.richText ? "" : root.content

    text: root.content
    textFormat: root.richText ? Text.RichText : Text.PlainText
    color: root.ink
    font.pixelSize: root.pixelSize
    font.weight: root.weight
    font.italic: root.slanted
    font.family: root.family
    font.underline: root.decoration === "underline"
    font.strikeout: root.decoration === "line-through"
    lineHeightMode: Text.FixedHeight
    lineHeight: root.linePixels
    wrapMode: root.wraps ? Text.Wrap : Text.NoWrap
    elide: root.wraps || root.richText ? Text.ElideNone : Text.ElideRight
    horizontalAlignment: root.alignment === "center" ? Text.AlignHCenter : root.alignment === "right" || root.alignment === "end" ? Text.AlignRight : Text.AlignLeft
    verticalAlignment: Text.AlignVCenter

    Accessible.role: Accessible.StaticText
    Accessible.name: root.content
}
