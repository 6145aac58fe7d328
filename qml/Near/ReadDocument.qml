pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// One certificate as the phone showed it: whether to rely on it, whose it is, what it says and why it is believed.
Card {
    id: root

    required property var document      // of ReadNearViewModel.documents
    readonly property ReaderWords words: ReaderWords {
        verdict: root.document.verdict
        findings: Array.from(root.document.reasons)
    }

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
        KeyValueRow {
            objectName: "notShown"
            width: parent.width
            visible: value !== ""
            label: qsTr("Not shown")
            value: root.words.listed(root.document.missing)
        }
        Portrait {
            visible: root.document.portrait !== ""
            width: 144
            height: 180
            seed: root.document.type
            source: root.document.portrait
        }
        Repeater {
            model: root.document.answers
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
            value: root.words.typeName(root.document.type)
        }
        KeyValueRow {
            width: parent.width
            visible: value !== ""
            label: qsTr("Issued by")
            value: root.document.issuer
        }
        Repeater {
            model: root.document.claims
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
