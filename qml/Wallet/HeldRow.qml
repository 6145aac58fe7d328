import QtQuick
import Causeway.Theme
import Causeway.Controls

// One certificate on the list, as a card; the first of its group below the group's name. Tab and the arrows go from row to row, also to those that are out of sight.
FocusScope {
    id: root

    required property int index
    required property var card
    required property string group
    required property bool groupStart
    property bool grouped: false
    property bool selected: false
    readonly property ScrollList list: ListView.view as ScrollList
    readonly property Verdict verdict: Verdict {
        verdict: root.card.verdict
        expiresSoon: root.card.expiresSoon
    }
    signal chosen

    width: root.list?.width ?? 0
    implicitHeight: column.height

    Column {
        id: column
        x: root.list?.columnX ?? 0
        width: root.list?.columnWidth ?? 0
        spacing: Theme.itemGap

        Label {
            objectName: "groupName"
            width: parent.width
            visible: root.grouped && root.groupStart
            text: root.group === "" ? qsTr("Favourites") : root.group
            role: Label.Title
        }
        CertificateCard {
            objectName: "certificateCard"
            width: parent.width
            focus: true
            seed: root.card.type
            title: root.card.title
            issuer: root.card.issuer
            holder: root.card.holder
            validUntil: root.card.expires
            photo: root.card.portrait
            status: root.verdict.status
            favourite: root.card.favourite
            selected: root.selected
            onClicked: root.chosen()
            Keys.onDownPressed: root.list.focusRow(root.index + 1)
            Keys.onUpPressed: root.list.focusRow(root.index - 1)
            Keys.onTabPressed: root.list.focusRow(root.index + 1)
            Keys.onBacktabPressed: root.list.focusRow(root.index - 1)
        }
    }
}
