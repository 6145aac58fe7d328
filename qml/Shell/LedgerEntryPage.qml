import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// One answer: to whom, how that was checked, what for, what was given, and its place in the chain.
Page {
    id: root

    required property var entry
    readonly property LedgerWords words: LedgerWords {}
    readonly property AssuranceWords assurance: AssuranceWords {}
    readonly property ErrorWords failure: ErrorWords { failure: root.words.failure(root.entry) }

    objectName: "ledgerEntryPage"
    title: root.words.kind(root.entry)
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap

                StatusLabel {
                    Layout.maximumWidth: parent.width
                    status: root.entry.outcome === "approved" || root.entry.outcome === "settled" ? StatusLabel.Valid : root.entry.outcome === "declined" ? StatusLabel.Unknown : StatusLabel.Invalid
                    iconName: root.words.icon(root.entry)
                    text: root.entry.outcome === "settled" ? qsTr("It went through") : root.entry.outcome === "approved" ? qsTr("You approved") : root.entry.outcome === "declined" ? qsTr("You declined") : qsTr("Failed")
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.failure.happened
                    strong: true
                }
                AmountText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.entry.amount
                }
                Fact { label: qsTr("To"); value: root.words.asker(root.entry) }
                Fact { label: qsTr("Checked"); value: root.assurance.sentence(root.entry.assurance) }
                Fact { label: qsTr("About"); value: root.entry.subject === root.entry.requester ? "" : root.entry.subject }
                Fact { label: qsTr("What for"); value: root.entry.purpose }
                Fact { label: qsTr("Given"); value: root.words.shared(root.entry) }
                Fact { label: qsTr("When"); value: root.entry.at }
            }
        }
        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap

                Fact { label: qsTr("Entry"); value: qsTr("Number %1").arg(root.entry.number) }
                Fact { label: qsTr("Seal"); value: root.entry.hash }
                Label {
                    Layout.fillWidth: true
                    text: qsTr("The seal is computed from this entry and the one before. The export carries it, so that anybody can check it.")
                    role: Label.Note
                    soft: true
                }
            }
        }
    }
    component Fact: KeyValueRow {
        Layout.fillWidth: true
        visible: value !== ""
    }
}
