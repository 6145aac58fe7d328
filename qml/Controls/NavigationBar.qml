pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The four places of the app and the scan button in the middle; for windows under Theme.railFrom.
Rectangle {
    id: root

    property var places: []             // [{key, text, icon}], four of them
    property string current
    property alias scanText: scanButton.text
    signal chosen(key: string)
    signal scan

    implicitHeight: row.implicitHeight + Theme.tinyGap
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main places")

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.tinyGap
        anchors.rightMargin: Theme.tinyGap
        spacing: 0

        Repeater {
            model: root.places.slice(0, 2)
            delegate: Place {}
        }
        ScanButton {
            id: scanButton
            objectName: "scanButton"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            text: qsTr("Scan")
            onClicked: root.scan()
        }
        Repeater {
            model: root.places.slice(2, 4)
            delegate: Place {}
        }
    }
    component Place: NavigationItem {
        required property var modelData
        objectName: "place_" + modelData.key
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        text: modelData.text
        iconName: modelData.icon
        checked: modelData.key === root.current
        onClicked: root.chosen(modelData.key)
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
}
