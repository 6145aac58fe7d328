import QtQuick

// Words for the entries of the ledger.
QtObject {
    id: root

    readonly property FieldWords fields: FieldWords {}
    readonly property AskerWords askers: AskerWords {}
    readonly property var kinds: ({
        "enrolment": qsTr("Registered this device"), "login": qsTr("Logged in"), "service_login": qsTr("Login to a service"),
        "issuance": qsTr("Certificate accepted"), "personal_code": qsTr("Personal code shown"), "payment": qsTr("Payment"),
        "mini_program": qsTr("Mini-program"), "presentation": qsTr("Certificate shown")
    })

    function icon(entry: var): string {
        return ({"approved": "check", "settled": "check", "declined": "cross", "failed:payment.pending": "clock"})[entry.outcome] ?? "warning";
    }
    function outcome(entry: var): string {
        return ({"approved": qsTr("approved"), "declined": qsTr("declined"), "settled": qsTr("went through"),
            "failed:payment.pending": qsTr("no answer yet")})[entry.outcome] ?? qsTr("failed");
    }
    function kind(entry: var): string {
        return root.kinds[entry.kind] ?? entry.kind;
    }
    // Only certificates are shown to somebody who may be unknown.
    function asker(entry: var): string {
        return entry.requester === "" && entry.kind === "presentation" ? root.askers.nobody : entry.requester;
    }
    function shared(entry: var): string {
        return entry.fields.map(name => root.fields.label(name)).join(qsTr(", "));
    }
    // The stable code of what went wrong; "" where nothing did.
    function failure(entry: var): string {
        return entry.outcome.startsWith("failed:") ? entry.outcome.slice(7) : "";
    }
    function title(entry: var): string {
        return qsTr("%1: %2").arg(root.kind(entry)).arg(root.outcome(entry));
    }
    function detail(entry: var): string {
        return [entry.at, root.asker(entry), entry.amount, root.shared(entry)].filter(part => part !== "").join("\n");
    }
}
