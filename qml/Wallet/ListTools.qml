import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What stands above a list of certificates: the search, how many there are, how they are grouped, and putting them in order.
ColumnLayout {
    id: root

    required property HeldModel list
    required property int count         // on the list, whatever is searched for
    property bool arrangeable: false
    property bool arranging: false
    readonly property bool searching: root.list.text !== ""

    spacing: Theme.itemGap
    onCountChanged: if (root.count < 2) root.arranging = false

    SearchField {
        objectName: "certificateSearch"
        Layout.fillWidth: true
        visible: !root.arranging
        name: qsTr("Search certificates")
        text: root.list.text
        onTextChanged: root.list.search(text)
    }
    Label {
        objectName: "certificateCount"
        Layout.fillWidth: true
        text: root.searching ? qsTr("%1 of %n certificate(s)", "", root.count).arg(root.list.found) : qsTr("%n certificate(s)", "", root.count)
        role: Label.Note
        soft: true
        Accessible.role: Accessible.StaticText
    }
    Label {
        Layout.fillWidth: true
        visible: root.arranging
        text: qsTr("Move certificates with the buttons. Favourites stay before the others.")
    }
    ActionPair {
        Layout.fillWidth: true
        visible: root.arrangeable && !root.searching && !root.arranging
        first.objectName: "groupButton"
        first.text: root.list.byType ? qsTr("Do not group") : qsTr("Group by kind")
        second.objectName: "arrangeButton"
        second.iconName: "arrange"
        second.text: qsTr("Arrange")
        onFirstClicked: root.list.groupByType(!root.list.byType)
        onSecondClicked: {
            root.list.groupByType(false);
            root.arranging = true;
        }
    }
    Button {
        objectName: "arrangedButton"
        Layout.fillWidth: true
        visible: root.arranging
        iconName: "check"
        text: qsTr("Done")
        onClicked: root.arranging = false
    }
    EmptyState {
        objectName: "nothingFound"
        Layout.fillWidth: true
        Layout.topMargin: Theme.itemGap
        visible: root.searching && root.list.found === 0 && root.list.known
        iconName: "search"
        text: qsTr("No certificate matches. Try another word.")
        actionText: qsTr("Clear the search")
        onAction: root.list.search("")
    }
}
