pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What each thing does, and what to do when in doubt, in short answers.
Page {
    id: root

    readonly property var answers: [
        {icon: "scan", title: qsTr("Scan"), text: qsTr("Reads the code on a bill, on a certificate offer or on a service's login page. Nothing is sent before you agree.")},
        {icon: "code", title: qsTr("My code"), text: qsTr("Shows who you are, to staff or a reader. It changes every 30 seconds and works once.")},
        {icon: "bill", title: qsTr("Pay"), text: qsTr("Lists your bills. You see the payee and the amount, and confirm with your PIN.")},
        {icon: "card", title: qsTr("Certificates"), text: qsTr("Keeps your certificates, such as the driving licence, and says whether each is believed.")},
        {icon: "ledger", title: qsTr("Ledger"), text: qsTr("Under Me. It lists every answer you gave, also those you declined.")},
        {icon: "lock", title: qsTr("Lock now"), text: qsTr("Under Me. The app also locks by itself when nobody touches it.")},
        {icon: "warning", title: qsTr("When something seems wrong"), text: qsTr("Decline, and ask at a counter. Never tell anybody your PIN: nobody needs it, no officer and no bank.")}
    ]

    objectName: "helpPage"
    title: qsTr("Help")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.itemGap

        Repeater {
            model: root.answers

            Card {
                id: answer
                required property var modelData
                Layout.fillWidth: true
                Column {
                    width: parent.width
                    spacing: Theme.tinyGap

                    IconText {
                        width: parent.width
                        iconName: answer.modelData.icon
                        text: answer.modelData.title
                        role: Label.Title
                    }
                    Label {
                        width: parent.width
                        text: answer.modelData.text
                    }
                }
            }
        }
    }
}
