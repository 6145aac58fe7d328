pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Controls

// Mini-programs one can open.
Card {
    id: root

    required property var programs
    signal chosen(id: string)

    padding: 0

    ColumnLayout {
        width: parent.width
        spacing: 0

        Repeater {
            model: root.programs
            ListRow {
                required property var modelData
                objectName: "programRow"
                Layout.fillWidth: true
                iconName: "bus"
                text: modelData.name
                detail: modelData.summary
                onClicked: root.chosen(modelData.id)
            }
        }
    }
}
