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
    readonly property string ended: root.words.ended(root.entry)
    readonly property bool unanswered: root.ended === "failed:payment.pending" || root.ended === "unconfirmed"
    readonly property bool cameLater: root.words.cameLater(root.entry)
    readonly property ErrorWords failure: ErrorWords { failure: root.ended === "refused" ? "" : root.words.failure(root.entry) }

    function outcome(): string {
        if (root.unanswered)
            return root.cameLater ? qsTr("No answer at first") : qsTr("No answer yet");
        return ({"settled": qsTr("It went through"), "approved": qsTr("You approved"), "declined": qsTr("You declined"), "refused": qsTr("Sent, and not accepted")})[root.ended] ?? qsTr("Failed");
    }
    function status(): int {
        if (root.entry.outcome === "approved" || root.entry.outcome === "settled")
            return StatusLabel.Valid;
        return root.unanswered || root.entry.outcome === "declined" ? StatusLabel.Unknown : StatusLabel.Invalid;
    }

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
                    objectName: "entryStatus"
                    Layout.maximumWidth: parent.width
                    status: root.status()
                    iconName: root.words.icon(root.entry)
                    text: root.outcome()
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== "" && !(root.unanswered && root.cameLater)
                    text: root.failure.happened
                    strong: true
                }
                Label {
                    objectName: "entryCourse"
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.words.course(root.entry)
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
