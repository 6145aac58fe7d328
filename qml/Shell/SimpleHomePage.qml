pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Home in large and simple mode: who is here, six big actions, and the one next thing.
Page {
    id: root

    required property HomeViewModel home
    required property BackupViewModel backups
    signal go(key: string)
    signal reminderChosen(reminder: var)

    readonly property var reminders: root.home.reminders
    readonly property ReminderWords words: ReminderWords {}
    readonly property var actions: [
        {key: "scan", text: qsTr("Scan"), icon: "scan", says: qsTr("Read a code from a picture, the screen or the camera")},
        {key: "code", text: qsTr("My code"), icon: "code", says: qsTr("Show the code that says who you are")},
        {key: "bills", text: qsTr("Pay"), icon: "bill", says: qsTr("See your bills and pay them")},
        {key: "wallet", text: qsTr("Certificates"), icon: "card", says: qsTr("See your certificates")},
        {key: "services", text: qsTr("Services"), icon: "services", says: qsTr("Find a public service")},
        {key: "help", text: qsTr("Help"), icon: "question", says: qsTr("What each button does")}
    ]

    objectName: "homePage"
    showTitle: false

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            objectName: "greeting"
            Layout.fillWidth: true
            text: root.home.name === "" ? qsTr("Good day") : qsTr("Good day, %1").arg(root.home.name)
            role: Label.Heading
        }
        RestoreOffer {
            backups: root.backups
            onAccepted: root.go("restore")
        }
        BigActions {
            Layout.fillWidth: true
            actions: root.actions
            onChosen: key => root.go(key)
        }
        NextCard {
            visible: root.reminders.length > 0
            reminder: root.reminders.length > 0 ? root.reminders[0] : null
            words: root.words
            onChosen: reminder => root.reminderChosen(reminder)
        }
    }
}
