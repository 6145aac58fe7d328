pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels
import Causeway.Wallet

// Greeting, the one next thing, quick actions, reminders, search, certificates, mini-programs.
Page {
    id: root

    required property HomeViewModel home
    required property WalletViewModel wallet
    required property ProgramsViewModel programs
    required property BackupViewModel backups
    signal go(key: string)
    property string chosen              // what the other pane shows: a program's id or a service's address
    signal programChosen(id: string)
    signal serviceChosen(service: var)
    signal reminderChosen(reminder: var)

    readonly property var reminders: root.home.reminders
    readonly property var services: root.home.services
    readonly property var certificate: root.wallet.first
    readonly property ReminderWords words: ReminderWords {}
    readonly property Verdict verdict: Verdict {
        verdict: root.certificate.verdict ?? "unknown"
        expiresSoon: root.certificate.expiresSoon ?? false
    }

    objectName: "homePage"
    showTitle: false

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap
        lifted: root.home.query === "" ? null : search // or what was found would open below the window

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Label {
                objectName: "greeting"
                Layout.fillWidth: true
                text: root.home.name === "" ? qsTr("Good day") : qsTr("Good day, %1").arg(root.home.name)
                role: Label.Heading
            }
            Label {
                Layout.fillWidth: true
                text: root.home.today
                soft: true
            }
        }
        NextCard {
            visible: root.reminders.length > 0
            reminder: root.reminders.length > 0 ? root.reminders[0] : null
            words: root.words
            onChosen: reminder => root.reminderChosen(reminder)
        }
        RestoreOffer {
            backups: root.backups
            onAccepted: root.go("restore")
        }
        QuickActions { onGo: key => root.go(key) }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.reminders.length > 1
            text: qsTr("Reminders")
        }
        ListCard {
            Layout.fillWidth: true
            visible: root.reminders.length > 1
            Repeater {
                model: root.reminders.slice(1)
                ListRow {
                    required property var modelData
                    objectName: "reminderRow"
                    width: parent?.width ?? 0
                    iconName: root.words.icon(modelData.kind)
                    text: modelData.title
                    detail: root.words.text(modelData)
                    onClicked: root.reminderChosen(modelData)
                }
            }
        }
        SearchField {
            id: search
            objectName: "serviceSearch"
            Layout.fillWidth: true
            name: qsTr("Search services")
            text: root.home.query
            onTextChanged: root.home.query = text
        }
        ServiceList {
            Layout.fillWidth: true
            visible: root.home.query !== ""
            services: root.services.slice(0, 6)
            selected: root.chosen
            onChosen: service => root.serviceChosen(service)
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.certificate.id !== undefined
            text: qsTr("Certificates")
            actionText: qsTr("All")
            onAction: root.go("wallet")
        }
        Repeater {
            model: root.certificate.id !== undefined ? [root.certificate] : []
            CertificateCard {
                required property var modelData
                Layout.fillWidth: true
                seed: modelData.type
                title: modelData.title
                issuer: modelData.issuer
                holder: modelData.holder
                validUntil: modelData.expires
                photo: modelData.portrait
                favourite: modelData.favourite
                status: root.verdict.status
                onClicked: root.go("wallet")
            }
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.programs.programs.length > 0
            text: qsTr("Mini-programs")
        }
        ProgramList {
            Layout.fillWidth: true
            visible: root.programs.programs.length > 0
            programs: root.programs.programs
            selected: root.chosen
            onChosen: id => root.programChosen(id)
        }
    }
}
