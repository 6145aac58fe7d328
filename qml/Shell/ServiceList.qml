pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// Services that a search found, or one sentence when there is none.
Card {
    id: root

    required property var services
    signal chosen(kind: string, value: string)

    padding: 0

    ColumnLayout {
        width: parent.width
        spacing: 0

        Label {
            Layout.fillWidth: true
            Layout.margins: Theme.cardPadding
            visible: root.services.length === 0
            text: qsTr("No service matches. Try another word.")
            soft: true
        }
        Repeater {
            model: root.services
            ListRow {
                required property var modelData
                objectName: "serviceRow"
                Layout.fillWidth: true
                iconName: ({"bills": "bill", "program": "services", "certificate": "card"})[modelData.kind] ?? "globe"
                text: modelData.name
                detail: modelData.department
                onClicked: root.chosen(modelData.kind, modelData.value)
            }
        }
    }
}
