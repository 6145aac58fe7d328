pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// What became of a certificate: to whom, when, which fields, how it ended. The newest few at first. A positioner, because it stands in a layout.
Column {
    id: root

    property var lines: []              // as HoldingViewModel.history
    property string failure             // the code of why they cannot be told
    property bool cut: false            // there are older ones that are not told here
    property bool whole: false
    readonly property bool told: root.lines.length > 0 || root.failure !== ""
    readonly property int few: 4
    readonly property LedgerWords words: LedgerWords {}

    function outcome(line: var): string {
        if (line.kind === "issuance")
            return qsTr("Issued to you");
        const ended = root.words.ended(line);
        if (ended === "approved")
            return qsTr("Shown");
        if (ended === "unconfirmed")
            return qsTr("Sent, but nobody confirmed that it arrived");
        if (ended === "refused")
            return qsTr("Sent, and not accepted");
        return ended === "declined" ? qsTr("You declined: nothing was shown") : qsTr("It did not go through");
    }
    function about(line: var): string {
        const parts = [root.outcome(line) + "\n" + line.at];
        if (line.kind !== "issuance" && ["approved", "unconfirmed", "refused"].includes(root.words.ended(line)))
            parts.push(qsTr("Given: %1").arg(root.words.shared(line)));
        if (line.purpose !== "")
            parts.push(qsTr("For: %1").arg(line.purpose));
        return parts.join("\n");
    }

    spacing: Theme.itemGap

    ErrorBanner {
        objectName: "historyFailure"
        width: root.width
        failure: root.failure
    }
    ListCard {
        width: root.width
        visible: root.failure === ""

        Repeater {
            model: root.whole ? root.lines : root.lines.slice(0, root.few)

            Item {
                id: row
                required property var modelData
                objectName: "historyLine"
                width: parent?.width ?? 0
                implicitHeight: texts.height + 2 * Theme.itemGap
                Accessible.role: Accessible.StaticText
                Accessible.name: (root.words.asker(row.modelData) + ", " + root.about(row.modelData)).replace(/\n/g, ", ").replace(/\u2060/g, "")

                Icon {
                    id: sign
                    x: Theme.cardPadding
                    y: Theme.itemGap
                    icon: row.modelData.kind === "issuance" ? "download" : root.words.icon(row.modelData)
                    color: Theme.inkSoft
                }
                Column {
                    id: texts
                    x: sign.x + sign.width + Theme.itemGap
                    y: Theme.itemGap
                    width: row.width - x - Theme.cardPadding

                    Label {
                        width: parent.width
                        text: root.words.asker(row.modelData)
                        Accessible.ignored: true
                    }
                    Label {
                        objectName: "historyWords"
                        width: parent.width
                        text: root.about(row.modelData)
                        role: Label.Note
                        soft: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Button {
        objectName: "wholeHistory"
        width: Math.min(implicitWidth, root.width)
        visible: root.failure === "" && !root.whole && root.lines.length > root.few
        kind: Button.Quiet
        text: qsTr("Show all %n", "", root.lines.length)
        onClicked: root.whole = true
    }
    Label {
        objectName: "historyCut"
        width: root.width
        visible: root.failure === "" && root.cut
        text: qsTr("Older entries are in the ledger.")
        role: Label.Note
        soft: true
    }
}
