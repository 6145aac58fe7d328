pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// Services that a search found, or one sentence when there is none.
ListCard {
    id: root

    required property var services
    signal chosen(kind: string, value: string)

    Label {
        width: parent.width
        padding: Theme.cardPadding
        visible: root.services.length === 0
        text: qsTr("No service matches. Try another word.")
        soft: true
    }
    Repeater {
        model: root.services
        ListRow {
            required property var modelData
            objectName: "serviceRow"
            width: parent?.width ?? 0
            iconName: ({"bills": "bill", "program": "services", "certificate": "card"})[modelData.kind] ?? "globe"
            text: modelData.name
            detail: modelData.department
            onClicked: root.chosen(modelData.kind, modelData.value)
        }
    }
}
