pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Controls

// Mini-programs one can open.
ListCard {
    id: root

    required property var programs
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
            onClicked: root.chosen(modelData.id)
        }
    }
}
