import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What is agreed to, and the privacy notice: why, who receives it, what must be given, what rights there are.
Page {
    id: root

    signal accepted

    objectName: "termsPage"
    title: qsTr("Before you register")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Part {
            heading: qsTr("Terms of use")
            body: qsTr("Causeway is open software for trying out digital government. It holds your certificates and answers requests in your name, and only after you agree. Keep your PIN to yourself. You may stop and erase everything at any time.")
        }
        Part {
            heading: qsTr("Why we ask for your data")
            body: qsTr("Your identity card number, name and date of birth are used once, to find your record at the identity provider and to register this device for you.")
        }
        Part {
            heading: qsTr("Who receives it")
            body: qsTr("The identity provider only. A service receives what you share on a consent sheet, and nothing else. Each service knows you under a different number.")
        }
        Part {
            heading: qsTr("What you must give")
            body: qsTr("All three are needed to register. If you do not give them, you cannot use the app; counters remain open to you.")
        }
        Part {
            heading: qsTr("Your rights")
            body: qsTr("You may see and correct your data at the identity provider, export the ledger of every answer you gave, and erase everything on this device.")
        }
        CheckBox {
            id: agree
            objectName: "agreeCheck"
            Layout.fillWidth: true
            text: qsTr("I have read this and agree")
        }
        Button {
            objectName: "acceptButton"
            Layout.fillWidth: true
            enabled: agree.checked
            text: qsTr("Continue")
            onClicked: root.accepted()
        }
    }

    component Part: ColumnLayout {
        id: part
        property string heading
        property string body
        Layout.fillWidth: true
        spacing: Theme.tinyGap

        Label {
            Layout.fillWidth: true
            text: part.heading
            role: Label.Title
            strong: true
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: part.body
        }
    }
}
