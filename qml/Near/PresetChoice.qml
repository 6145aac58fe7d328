pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What a counter asks for: one of a few, no more than is needed.
ColumnLayout {
    id: root

    required property ReadNearViewModel viewModel
    readonly property ReaderWords words: ReaderWords {}

    spacing: Theme.smallGap

    T.ButtonGroup { id: group }
    Repeater {
        model: root.viewModel.presets

        RadioRow {
            required property string modelData
            objectName: "preset_" + modelData
            Layout.fillWidth: true
            T.ButtonGroup.group: group
            text: root.words.presets[modelData][0]
            detail: root.words.presets[modelData][1]
            checked: root.viewModel.preset === modelData
            onClicked: root.viewModel.choose(modelData)
        }
    }
}
