pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// One thing that the person decides before the answer: which of several certificates, or whether to show one at all.
// Rows are found by their place, so that the keyboard stays where it was when a choice changes.
ColumnLayout {
    id: root

    property bool needed: true
    property bool several: false
    property var options: []            // [{id, title, chosen}]
    readonly property bool single: !root.several
    readonly property var nothing: ({id: "", title: "", chosen: false})
    signal chose(option: string, on: bool)

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.spoken(question.text)

    Label {
        id: question
        Layout.fillWidth: true
        text: root.several ? qsTr("Choose what to show") : root.needed ? qsTr("Choose which to show") : qsTr("You may also show this")
        role: Label.Note
        soft: true
    }
    Repeater {
        model: root.single ? root.options.length : 0

        RadioRow {
            required property int index
            readonly property var option: root.options[index] ?? root.nothing
            Layout.fillWidth: true
            objectName: "option_" + option.id
            text: option.title
            checked: option.chosen
            onClicked: root.chose(option.id, true)
        }
    }
    RadioRow {
        Layout.fillWidth: true
        objectName: "optionNone"
        visible: root.single && !root.needed
        text: qsTr("Do not show it")
        checked: !root.options.some(option => option.chosen)
        onClicked: root.options.filter(option => option.chosen).forEach(option => root.chose(option.id, false))
    }
    Repeater {
        model: root.single ? 0 : root.options.length

        CheckBox {
            required property int index
            readonly property var option: root.options[index] ?? root.nothing
            Layout.fillWidth: true
            objectName: "option_" + option.id
            text: option.title
            checked: option.chosen
            onClicked: root.chose(option.id, checked)
        }
    }
}
