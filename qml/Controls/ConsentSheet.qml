pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The one sheet on which a person answers a request, whoever asks and for whatever. From top to bottom: who asks, how
// that was checked and where the answer goes; the number to compare; what exactly; what for and by when to answer; Decline and the deed, of equal weight.
Sheet {
    id: root

    property string requester
    property string verification
    property int trust: ConsentRequester.None
    property string address             // of whoever asks, where the answer goes
    property string number              // two digits when another device is involved
    property var warnings: []           // sentences
    property bool complete: true        // false while something has to be chosen
    property bool answerable: true      // false: nothing fits, and they are told what they are told when a person declines
    property var withheld: []           // [{title, why}]: what would fit then, but is not valid
    property var choices: []            // [{id, required, several, options: [{id, title, chosen}]}]
    property var fields: []             // [{key, label, value, optional, source}]
    property string amount
    property string payee
    property string documentName
    property string purpose
    property string until               // after this the answer comes too late
    property string verb: qsTr("Share")
    property string declineText: qsTr("Decline")
    property bool busy: false
    property var leftOut: []            // keys of the optional fields that the person took out
    readonly property var sections: root.sectionsOf(root.fields)
    signal approved(leftOut: var)
    signal chose(choice: string, option: string, on: bool)

    function setIncluded(key: string, included: bool): void {
        const others = root.leftOut.filter(one => one !== key);
        root.leftOut = included ? others : others.concat([key]);
    }

    // Fields of one certificate stand together, under its name where several are shown.
    function sectionsOf(fields: var): var {
        const sections = [];
        for (const field of fields) {
            const source = field.source ?? "";
            if (sections.length === 0 || sections[sections.length - 1].source !== source)
                sections.push({source: source, fields: []});
            sections[sections.length - 1].fields.push(field);
        }
        return sections;
    }

    title: root.requester
    onAboutToShow: root.leftOut = []

    ConsentRequester {
        objectName: "verification"
        Layout.fillWidth: true
        verification: root.verification
        trust: root.trust
    }
    KeyValueRow {
        objectName: "address"
        Layout.fillWidth: true
        visible: root.address !== ""
        label: qsTr("Address")
        value: root.address
    }
    Repeater {
        model: root.warnings

        Banner {
            required property string modelData
            Layout.fillWidth: true
            objectName: "warning"
            kind: Banner.Warning
            title: modelData
        }
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
    Banner {
        objectName: "nothingFits"
        Layout.fillWidth: true
        visible: !root.answerable
        title: root.withheld.length > 0 ? qsTr("You hold what fits, but it is not valid now") : qsTr("You hold nothing that fits")
        meaning: qsTr("They only learn that you decline, not why.")
    }
    Repeater {
        model: root.withheld

        KeyValueRow {
            required property var modelData
            objectName: "withheld"
            Layout.fillWidth: true
            label: modelData.title
            value: modelData.why
        }
    }
    Label {
        objectName: "chooseOne"
        Layout.fillWidth: true
        visible: !root.complete
        text: qsTr("Choose at least one, or decline.")
        role: Label.Note
        soft: true
    }
    Repeater {
        model: root.choices.length

        ConsentChoice {
            required property int index
            readonly property var choice: root.choices[index] ?? {id: "", required: true, several: false, options: []}
            Layout.fillWidth: true
            objectName: "choice_" + choice.id
            needed: choice.required
            several: choice.several
            options: choice.options
            onChose: (option, on) => root.chose(choice.id, option, on)
        }
    }
    Repeater {
        model: root.sections

        ConsentFields {
            required property var modelData
            Layout.fillWidth: true
            source: modelData.source === root.documentName ? "" : modelData.source
            fields: modelData.fields
            leftOut: root.leftOut
            onToggled: (key, on) => root.setIncluded(key, on)
        }
    }
    // A positioner: a layout in a layout lays both out over and over.
    Column {
        Layout.fillWidth: true
        spacing: Theme.smallGap

        KeyValueRow {
            objectName: "purpose"
            width: parent.width
            visible: root.purpose !== ""
            label: qsTr("What for")
            value: root.purpose
        }
        KeyValueRow {
            objectName: "answerBy"
            width: parent.width
            visible: root.until !== ""
            label: qsTr("Answer by")
            value: root.until
        }
    }

    footer: [
        ButtonPair {
            objectName: "answers"
            Layout.fillWidth: true
            visible: root.answerable
            firstText: root.declineText
            secondText: root.verb
            secondEnabled: root.complete
            busy: root.busy
            onFirstClicked: root.decline()
            onSecondClicked: root.approved(root.leftOut)
        },
        Button {
            objectName: "onlyDecline"
            Layout.fillWidth: true
            visible: !root.answerable
            busy: root.busy
            text: root.declineText
            onClicked: root.decline()
        }
    ]
}
