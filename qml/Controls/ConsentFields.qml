pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// What is asked for out of one source; the source is named where there is more than one.
ColumnLayout {
    id: root

    property string source
    property var fields: []             // [{key, label, value, optional}]
    property var leftOut: []
    signal toggled(key: string, on: bool)

    spacing: Theme.smallGap

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.source
        role: Label.Title
    }
    Card {
        Layout.fillWidth: true
        topPadding: Theme.tinyGap
        bottomPadding: Theme.tinyGap

        ColumnLayout {
            width: parent.width
            spacing: 0

            Repeater {
                model: root.fields

                ConsentField {
                    required property var modelData
                    required property int index
                    Layout.fillWidth: true
                    label: modelData.label
                    value: modelData.value
                    optional: modelData.optional === true
                    included: !root.leftOut.includes(modelData.key)
                    line: index > 0
                    onToggled: on => root.toggled(modelData.key, on)
                }
            }
        }
    }
}
