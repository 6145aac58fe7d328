import QtQuick
import Causeway.Theme
import "words.js" as Words

// Text in one of the six sizes. It wraps and is never cut; it never reads markup, since much of it comes from others.
Text {
    id: root

    enum Role { Caption, Note, Body, Title, Heading, Display }

    property int role: Label.Body
    property bool strong: root.role >= Label.Title
    property bool soft: false
    property string language: Theme.language

    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    color: root.soft ? Theme.inkSoft : Theme.ink
    font.family: Theme.fontFamilyFor(root.language)
    font.hintingPreference: Theme.fontHintingFor(root.language)
    font.pixelSize: [Theme.caption, Theme.note, Theme.body, Theme.title, Theme.heading, Theme.display][root.role]
    font.weight: root.strong ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.font.pixelSize * Theme.lineHeight)
    wrapMode: Text.Wrap
    Accessible.role: root.role >= Label.Title ? Accessible.Heading : Accessible.StaticText
    Accessible.name: Words.spoken(root.text)
}
