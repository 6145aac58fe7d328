import QtQuick
import Causeway.Controls

// How a bill stands, as a status and its words; no words where there is no hurry.
QtObject {
    id: root

    property var bill: null
    readonly property string state: root.bill?.status ?? ""
    readonly property int days: root.bill?.days ?? 0
    readonly property int status: root.state === "paid" ? StatusLabel.Valid : root.state === "overdue" ? StatusLabel.Overdue : StatusLabel.Soon
    readonly property string statusText: root.state === "paid" ? qsTr("Paid") : root.state === "overdue" ? qsTr("Overdue")
        : root.state === "" || root.days > 7 ? "" : root.days === 0 ? qsTr("Due today") : qsTr("Due in %n day(s)", "", root.days)
}
