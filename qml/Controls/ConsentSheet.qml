pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The one sheet on which a person answers a request, whoever asks and for whatever. From top to bottom: who asks and how
// that was checked; the number to compare; what exactly; what for and until when; Decline and the deed, of equal weight.
Sheet {
    id: root

    property string requester
    property string verification
    property bool verified: false
    property string number              // two digits when another device is involved
    property var fields: []             // [{key, label, value, optional}]
    property string amount
    property string payee
    property string documentName
    property string purpose
    property string until
    property string verb: qsTr("Share")
    property string declineText: qsTr("Decline")
    property bool busy: false
    property var leftOut: []            // keys of the optional fields that the person took out
    signal approved(leftOut: var)

    function setIncluded(key: string, included: bool): void {
        const others = root.leftOut.filter(one => one !== key);
        root.leftOut = included ? others : others.concat([key]);
    }

    title: root.requester
    onAboutToShow: root.leftOut = []

    ConsentRequester {
        Layout.fillWidth: true
        verification: root.verification
        verified: root.verified
    }
    ConsentNumber {
        Layout.fillWidth: true
        visible: root.number !== ""
        number: root.number
    }
    ConsentPayment {
        Layout.fillWidth: true
        visible: root.amount !== ""
        amount: root.amount
        payee: root.payee
    }
    Label {
        Layout.fillWidth: true
        visible: root.documentName !== ""
        text: root.documentName
        role: Label.Title
    }
    Card {
        Layout.fillWidth: true
        visible: root.fields.length > 0
        topPadding: Theme.tinyGap
        bottomPadding: Theme.tinyGap

        ColumnLayout {
            width: parent.width
            spacing: 0

            Repeater {
                model: root.fields

                ConsentField {
                    required property var modelData
                    required property int index
                    Layout.fillWidth: true
                    label: modelData.label
                    value: modelData.value
                    optional: modelData.optional === true
                    included: !root.leftOut.includes(modelData.key)
                    line: index > 0
                    onToggled: on => root.setIncluded(modelData.key, on)
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.smallGap

        KeyValueRow {
            Layout.fillWidth: true
            visible: root.purpose !== ""
            label: qsTr("What for")
            value: root.purpose
        }
        KeyValueRow {
            Layout.fillWidth: true
            visible: root.until !== ""
            label: qsTr("Until")
            value: root.until
        }
    }

    footer: ButtonPair {
        objectName: "answers"
        Layout.fillWidth: true
        firstText: root.declineText
        secondText: root.verb
        busy: root.busy
        onFirstClicked: root.decline()
        onSecondClicked: root.approved(root.leftOut)
    }
}
