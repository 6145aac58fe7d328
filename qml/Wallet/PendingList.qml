pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// What departments promised and have not sent yet. It comes by itself; the person may stop waiting for it. What will not come after all stays until it was read.
ListCard {
    id: root

    property var certificates: []
    property bool busy: false
    signal givingUp(certificate: var)
    signal dismissed(certificate: var)

    Repeater {
        model: root.certificates

        Item {
            id: row
            required property var modelData
            readonly property bool ended: (row.modelData.ended ?? "") !== ""
            readonly property ErrorWords reason: ErrorWords { failure: row.modelData.ended ?? "" }
            // Elsewhere that error is a login that was declined.
            readonly property string why: row.modelData.ended === "identity.oauth_refused" ? qsTr("The department did not grant it.") : row.reason.sentence
            readonly property string words: row.ended ? qsTr("It will not come: %1").arg(row.why)
                : row.modelData.nextTry === "" ? qsTr("We could not finish this yet. It is tried again when you unlock the app.")
                : qsTr("The department is still working on it. We ask again when you unlock the app after %1.").arg(row.modelData.nextTry)

            objectName: "pendingCertificate"
            width: parent?.width ?? 0
            implicitHeight: column.height + 2 * Theme.cardPadding
            Accessible.role: Accessible.StaticText
            Accessible.name: [row.modelData.title, row.modelData.issuer, row.words].join(", ").replace(/\u2060/g, "")

            Icon {
                id: clock
                x: Theme.cardPadding
                y: Theme.cardPadding
                icon: row.ended ? "warning" : "clock"
                color: row.ended ? Theme.warn : Theme.inkSoft
            }
            Column {
                id: column
                x: clock.x + clock.width + Theme.itemGap
                y: Theme.cardPadding
                width: row.width - x - Theme.cardPadding

                Label {
                    width: parent.width
                    text: row.modelData.title
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: row.modelData.issuer
                    role: Label.Note
                    soft: true
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: row.words
                    role: Label.Note
                    soft: true
                    Accessible.ignored: true
                }
                Item {
                    width: 1
                    height: Theme.itemGap
                }
                Button {
                    objectName: "dismiss"
                    width: Math.min(implicitWidth, parent.width)
                    visible: row.ended
                    kind: Button.Quiet
                    busy: root.busy
                    text: qsTr("Remove")
                    Accessible.name: qsTr("Remove %1 from this list").arg(row.modelData.title).replace(/\u2060/g, "")
                    onClicked: root.dismissed(row.modelData)
                }
                Button {
                    objectName: "stopWaiting"
                    visible: !row.ended
                    width: Math.min(implicitWidth, parent.width)
                    kind: Button.Quiet
                    busy: root.busy
                    text: qsTr("Stop waiting")
                    Accessible.name: qsTr("Stop waiting for %1").arg(row.modelData.title).replace(/\u2060/g, "")
                    onClicked: root.givingUp(row.modelData)
                }
            }
        }
    }
}
