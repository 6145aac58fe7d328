import QtQuick

// An error's code in small type. A line may end behind its dots and underscores, and nowhere inside a word; it is spoken without what allows that.
Label {
    id: root

    property string code

    text: qsTr("Code: %1").arg(root.code.replace(/[._]/g, "$&\u200b"))
    role: Label.Caption
    Accessible.name: qsTr("Code: %1").arg(root.code)
}
