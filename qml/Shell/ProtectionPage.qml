import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// How well this device keeps what is on it, said plainly.
Page {
    id: root

    required property DeviceViewModel device
    readonly property bool software: root.device.protection === "software"

    objectName: "protectionPage"
    title: qsTr("Protection of this device")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent

        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap

                StatusLabel {
                    objectName: "protection"
                    Layout.maximumWidth: parent.width
                    status: root.software ? StatusLabel.Soon : StatusLabel.Valid
                    iconName: root.software ? "warning" : "shield"
                    text: root.software ? qsTr("Software protection") : qsTr("Hardware protection")
                }
                Label {
                    Layout.fillWidth: true
                    text: root.software
                        ? qsTr("Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.")
                        : qsTr("Keys are held by this device's security chip.")
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Encryption")
                    value: root.device.cipher
                }
            }
        }
    }
}
