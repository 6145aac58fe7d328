import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The person, the ledger, how the app looks and speaks, how this device protects the data, and the lock.
Page {
    id: root

    required property HomeViewModel home
    required property Settings settings
    required property SessionViewModel session
    required property DeviceViewModel device
    property bool numberShown: false
    signal ledgerChosen

    objectName: "mePage"
    title: qsTr("Me")

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.smallGap
                Label {
                    Layout.fillWidth: true
                    text: root.home.name
                    role: Label.Title
                }
                KeyValueRow {
                    Layout.fillWidth: true
                    label: qsTr("Identity card number")
                    value: root.home.identityNumber
                }
            }
        }
        ListCard {
            Layout.fillWidth: true
            ListRow {
                objectName: "ledgerRow"
                width: parent.width
                iconName: "ledger"
                text: qsTr("Ledger")
                detail: qsTr("Every answer you gave")
                onClicked: root.ledgerChosen()
            }
            ListRow {
                objectName: "lockRow"
                width: parent.width
                iconName: "lock"
                chevron: false
                text: qsTr("Lock now")
                onClicked: root.session.lock()
            }
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Language")
        }
        LanguagePicker {
            Layout.fillWidth: true
            current: root.settings.language
            onChosen: language => root.settings.language = language
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Text size")
        }
        SegmentedChoice {
            Layout.fillWidth: true
            name: qsTr("Text size")
            options: [{key: "1", text: "100 %"}, {key: "1.25", text: "125 %"}, {key: "1.5", text: "150 %"}, {key: "2", text: "200 %"}]
            current: String(root.settings.textScale)
            onChosen: key => root.settings.textScale = Number(key)
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Colours")
        }
        SegmentedChoice {
            objectName: "schemeChoice"
            Layout.fillWidth: true
            name: qsTr("Colours")
            options: [{key: "light", text: qsTr("Light")}, {key: "dark", text: qsTr("Dark")}, {key: "contrast", text: qsTr("High contrast")}]
            current: root.settings.scheme
            onChosen: key => root.settings.scheme = key
        }
        Switch {
            Layout.fillWidth: true
            text: qsTr("Reduce motion")
            checked: root.settings.reduceMotion
            onToggled: root.settings.reduceMotion = checked
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Protection of this device")
        }
        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.smallGap
                StatusLabel {
                    objectName: "protection"
                    Layout.maximumWidth: parent.width
                    status: root.device.protection === "software" ? StatusLabel.Soon : StatusLabel.Valid
                    text: root.device.protection === "software" ? qsTr("Software protection") : qsTr("Hardware protection")
                }
                Label {
                    Layout.fillWidth: true
                    text: root.device.protection === "software"
                        ? qsTr("Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.")
                        : qsTr("Keys are held by this device's security chip.")
                    role: Label.Note
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
