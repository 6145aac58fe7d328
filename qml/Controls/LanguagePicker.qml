pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme

// The three languages, each named in itself and in its own letter forms.
ColumnLayout {
    id: root

    property string current: Theme.language
    signal chosen(language: string)

    spacing: Theme.smallGap

    T.ButtonGroup { id: group }
    Repeater {
        model: [{key: "zh_HK", text: "繁體中文"}, {key: "zh_CN", text: "简体中文"}, {key: "en", text: "English"}]

        RadioRow {
            required property var modelData
            objectName: "language_" + modelData.key
            Layout.fillWidth: true
            T.ButtonGroup.group: group
            text: modelData.text
            language: modelData.key
            checked: root.current === modelData.key
            onClicked: root.chosen(modelData.key)
        }
    }
}
