pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// One certificate as the phone showed it: whether to rely on it, whose it is, what it says and why it is believed.
Card {
    id: root

    required property var document      // of ReadNearViewModel.documents
    readonly property ReaderWords words: ReaderWords { verdict: root.document.verdict }
    readonly property var answers: root.document.claims.filter(claim => claim.name in root.words.ages)
    readonly property var facts: root.document.claims.filter(claim => !(claim.name in root.words.ages))

    objectName: "readDocument"

    Column {
        width: parent.width
        spacing: Theme.itemGap

        StatusLabel {
            objectName: "read_" + root.document.verdict
            width: Math.min(implicitWidth, parent.width)
            status: root.words.status
        }
        Label {
            width: parent.width
            text: root.words.meaning
            strong: true
        }
        Portrait {
            visible: root.document.portrait !== ""
            width: 144
            height: 180
            seed: root.document.type
            source: root.document.portrait
        }
        Repeater {
            model: root.answers
            IconText {
                required property var modelData
                objectName: "readAnswer"
                width: parent?.width ?? 0
                iconName: modelData.value === "true" ? "check-circle" : "cross"
                text: qsTr("%1: %2").arg(root.words.label(modelData.name)).arg(root.words.fields.value(modelData.value))
                role: Label.Heading
            }
        }
        KeyValueRow {
            width: parent.width
            label: qsTr("Certificate")
            value: root.words.types[root.document.type] ?? root.document.type
        }
        KeyValueRow {
            width: parent.width
            visible: value !== ""
            label: qsTr("Issued by")
            value: root.document.issuer
        }
        Repeater {
            model: root.facts
            KeyValueRow {
                required property var modelData
                objectName: "readFact"
                width: parent?.width ?? 0
                label: root.words.label(modelData.name)
                value: root.words.fields.value(modelData.value)
            }
        }
        Divider { width: parent.width }
        Repeater {
            model: root.document.reasons
            IconText {
                required property string modelData
                width: parent?.width ?? 0
                iconName: root.words.icon(modelData)
                text: root.words.reasons[modelData] ?? modelData
            }
        }
    }
}
