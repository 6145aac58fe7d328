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

    // A place has a fifth of the width: words shrink, all to one size, before one would be cut or touch the next.
    readonly property real room: (width - 2 * Theme.tinyGap) / 5 - Theme.tinyGap
    readonly property int labelSize: Math.max(11, Math.floor(Theme.caption * Math.min(1, root.room / widest.width)))

    implicitHeight: row.implicitHeight + Theme.tinyGap
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main places")

    // As wide as the longest word; nobody sees it.
    Column {
        id: widest
        visible: false
        Repeater {
            model: root.places
            Label {
                required property var modelData
                text: modelData.text
                role: Label.Caption
                strong: true
                wrapMode: Text.NoWrap
            }
        }
    }
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
        labelSize: root.labelSize
        checked: modelData.key === root.current
        onClicked: root.chosen(modelData.key)
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
}
