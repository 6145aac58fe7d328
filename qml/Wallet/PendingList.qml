pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.Controls

// What departments promised and have not sent yet. It comes by itself; the person may stop waiting for it.
ListCard {
    id: root

    property var certificates: []
    property bool busy: false
    signal givingUp(certificate: var)

    Repeater {
        model: root.certificates

        Item {
            id: row
            required property var modelData
            readonly property string words: qsTr("The department is still working on it. We ask again when you unlock the app after %1.").arg(row.modelData.nextTry)

            objectName: "pendingCertificate"
            width: parent?.width ?? 0
            implicitHeight: column.height + 2 * Theme.cardPadding
            Accessible.role: Accessible.StaticText
            Accessible.name: [row.modelData.title, row.modelData.issuer, row.words].join(", ")

            Icon {
                id: clock
                x: Theme.cardPadding
                y: Theme.cardPadding
                icon: "clock"
                color: Theme.inkSoft
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
                    objectName: "stopWaiting"
                    width: Math.min(implicitWidth, parent.width)
                    kind: Button.Quiet
                    busy: root.busy
                    text: qsTr("Stop waiting")
                    Accessible.name: qsTr("Stop waiting for %1").arg(row.modelData.title)
                    onClicked: root.givingUp(row.modelData)
                }
            }
        }
    }
}
