import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// A service that has a web page of its own: whose it is and where one would go, before one goes.
Page {
    id: root

    required property var service       // {name, department, value}

    objectName: "servicePage"
    title: root.service.name
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Department")
                    value: root.service.department
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Address")
                    value: root.service.value
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("This service has its own page, which opens in your browser. When it asks you to log in, scan the code that it shows.")
        }
        Button {
            objectName: "openService"
            Layout.fillWidth: true
            iconName: "globe"
            text: qsTr("Open in the browser")
            onClicked: Qt.openUrlExternally(root.service.value)
        }
    }
}
