import QtQuick
import Causeway.Theme
import Causeway.Controls

// One certificate while the list is put in order: what it is, and a button for each way it can go.
FocusScope {
    id: root

    required property int index
    required property var card
    readonly property ScrollList list: ListView.view as ScrollList
    signal earlier
    signal later

    width: root.list?.width ?? 0
    implicitHeight: sheet.height

    Card {
        id: sheet
        objectName: "arrangedRow"
        x: root.list?.columnX ?? 0
        width: root.list?.columnWidth ?? 0

        Column {
            width: parent.width
            spacing: Theme.itemGap

            IconText {
                width: parent.width
                visible: root.card.favourite
                iconName: "star-filled"
                text: qsTr("Favourite")
            }
            Label {
                width: parent.width
                text: root.card.title
                strong: true
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: [root.card.issuer, root.card.holder].filter(part => part !== "").join("\n")
                role: Label.Note
                soft: true
            }
            ActionPair {
                width: parent.width
                focus: true
                first.objectName: "earlierButton"
                first.iconName: "up"
                first.text: qsTr("Earlier")
                first.Accessible.name: qsTr("Earlier: %1").arg(root.card.title).replace(/\u2060/g, "")
                second.objectName: "laterButton"
                second.iconName: "down"
                second.text: qsTr("Later")
                second.Accessible.name: qsTr("Later: %1").arg(root.card.title).replace(/\u2060/g, "")
                onFirstClicked: root.earlier()
                onSecondClicked: root.later()
            }
        }
    }
}
