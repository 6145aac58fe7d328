pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The same places at the left edge, for windows from Theme.railFrom; the scan button stands on top.
Rectangle {
    id: root

    property var places: []             // [{key, text, icon}]
    property string current
    property alias scanText: scanButton.text
    signal chosen(key: string)
    signal scan

    implicitWidth: Math.round(96 * Math.min(Theme.textScale, 1.5))
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main places")

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.smallGap
        spacing: Theme.smallGap

        ScanButton {
            id: scanButton
            objectName: "scanButton"
            Layout.fillWidth: true
            text: qsTr("Scan")
            onClicked: root.scan()
        }
        Repeater {
            model: root.places

            NavigationItem {
                required property var modelData
                objectName: "place_" + modelData.key
                Layout.fillWidth: true
                text: modelData.text
                iconName: modelData.icon
                checked: modelData.key === root.current
                onClicked: root.chosen(modelData.key)
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: Theme.lineWidth
        height: parent.height
        color: Theme.line
    }
}
