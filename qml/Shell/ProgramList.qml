pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Controls

// Mini-programs one can open.
ListCard {
    id: root

    required property var programs
    property string selected            // the id of the one that the other pane shows
    signal chosen(id: string)

    Repeater {
        model: root.programs
        ListRow {
            required property var modelData
            objectName: "programRow"
            width: parent?.width ?? 0
            iconName: "bus"
            text: modelData.name
            detail: modelData.summary
            selected: root.selected === modelData.id
            onClicked: root.chosen(modelData.id)
        }
    }
}
