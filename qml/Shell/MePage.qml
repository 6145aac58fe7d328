pragma ComponentBehavior: Bound
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
    required property BackupViewModel backups
    property string chosen              // the setting that the other pane shows
    signal ledgerChosen
    signal settingChosen(key: string)

    readonly property var languages: ({zh_HK: "繁體中文", zh_CN: "简体中文", en: "English"})
    readonly property var schemes: ({light: qsTr("Light"), dark: qsTr("Dark"), contrast: qsTr("High contrast")})

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
            text: qsTr("Moving to another phone")
        }
        ListCard {
            Layout.fillWidth: true
            Setting {
                key: "backup"
                iconName: "download"
                text: qsTr("Make a backup")
                detail: qsTr("An encrypted file, without keys")
            }
            Setting {
                key: "restore"
                iconName: "phone"
                text: qsTr("Restore a backup")
                detail: qsTr("Of another phone of yours")
            }
            Setting {
                key: "again"
                visible: root.backups.restorable.length > 0 || root.backups.listError !== "" // there it can be tried again
                iconName: "refresh"
                text: qsTr("Certificates to ask for again")
                value: root.backups.restorable.length > 0 ? root.backups.restorable.length : ""
            }
        }
        ListCard {
            Layout.fillWidth: true
            Setting {
                key: "data"
                iconName: "person"
                text: qsTr("Your data")
                detail: qsTr("Take it out, or erase it")
            }
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Settings")
        }
        ListCard {
            Layout.fillWidth: true
            Setting {
                key: "language"
                iconName: "globe"
                text: qsTr("Language")
                detail: root.languages[root.settings.language] ?? ""
            }
            Setting {
                key: "display"
                iconName: "text-size"
                text: qsTr("Text and colours")
                detail: Math.round(Theme.textScale * 100) + " %, " + (root.schemes[root.settings.scheme] ?? "")
            }
            Setting {
                key: "simple"
                iconName: "eye"
                text: qsTr("Large and simple")
                detail: root.settings.simple ? qsTr("On") : qsTr("Off")
            }
            Setting {
                key: "protection"
                iconName: "shield"
                text: qsTr("Protection of this device")
                detail: root.device.protection === "software" ? qsTr("Software protection") : qsTr("Hardware protection")
            }
        }
    }
    Component.onCompleted: root.backups.refresh()
    component Setting: ListRow {
        id: setting
        property string key
        objectName: "setting_" + setting.key
        width: setting.parent?.width ?? 0
        selected: root.chosen === setting.key
        onClicked: root.settingChosen(setting.key)
    }
}
