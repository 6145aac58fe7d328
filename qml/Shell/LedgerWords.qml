import QtQuick
import Causeway.Controls

// Words for the entries of the ledger.
QtObject {
    id: root

    readonly property FieldWords fields: FieldWords {}
    readonly property var kinds: ({
        "enrolment": qsTr("Registered this device"), "login": qsTr("Logged in"), "service_login": qsTr("Login to a service"),
        "issuance": qsTr("Certificate accepted"), "personal_code": qsTr("Personal code shown"), "payment": qsTr("Payment"),
        "mini_program": qsTr("Mini-program")
    })

    function icon(entry: var): string {
        return entry.outcome === "approved" ? "check" : entry.outcome === "declined" ? "cross" : "warning";
    }
    function outcome(entry: var): string {
        return entry.outcome === "approved" ? qsTr("approved") : entry.outcome === "declined" ? qsTr("declined") : qsTr("failed");
    }
    function title(entry: var): string {
        const kind = root.kinds[entry.kind] ?? entry.kind;
        return qsTr("%1: %2").arg(kind).arg(root.outcome(entry));
    }
    function detail(entry: var): string {
        const shared = entry.fields.map(name => root.fields.label(name)).join(", ");
        return [entry.at, entry.requester, entry.amount, shared].filter(part => part !== "").join("\n");
    }
}
