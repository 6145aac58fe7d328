pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// Services that a search found, or one sentence when there is none.
ListCard {
    id: root

    required property var services
    property string selected            // the value of the one that the other pane shows
    property bool searching: true       // none found is an answer only to a question
    signal chosen(service: var)

    Label {
        width: parent.width
        padding: Theme.cardPadding
        visible: root.services.length === 0
        text: root.searching ? qsTr("No service matches. Try another word.") : qsTr("The list of services is not on this device yet. It comes with the next connection.")
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
            selected: root.selected !== "" && root.selected === modelData.value
            onClicked: root.chosen(modelData)
        }
    }
}
