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
        return ({"approved": "check", "settled": "check", "declined": "cross", "failed:payment.pending": "clock", "unconfirmed": "clock"})[root.ended(entry)] ?? "warning";
    }
    function outcome(entry: var): string {
        return ({"approved": qsTr("approved"), "declined": qsTr("declined"), "settled": qsTr("went through"), "unconfirmed": qsTr("no answer yet"), "refused": qsTr("sent, and not accepted"),
            "failed:payment.pending": root.cameLater(entry) ? qsTr("no answer at first") : qsTr("no answer yet")})[root.ended(entry)] ?? qsTr("failed");
    }
    // The outcome. Of a certificate that was shown a failure may come once it has left: "refused" by who got it, or "unconfirmed".
    function ended(entry: var): string {
        const code = entry.kind === "presentation" ? root.failure(entry) : "";
        if (code === "net.response_unexpected")
            return "refused";
        return /^(net\.(unreachable|timeout|server_error|response_too_large)|base\.cancelled|wallet\.proximity_ended)$/.test(code) ? "unconfirmed" : entry.outcome;
    }
    // Whether an answer that was missing came after all.
    function cameLater(entry: var): bool {
        return (entry.followedBy ?? "") !== "" && entry.followedBy !== entry.outcome;
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
    // One payment may stand here several times: what was answered, and what became of it. Nobody is to take that for two payments.
    function course(entry: var): string {
        if (entry.foundOutLater)
            return qsTr("Found out later. It is the same payment, not another one.");
        if (!entry.followedBy)
            return "";
        return ({"settled": qsTr("It is one payment, and it went through."), "approved": "",
            "failed:payment.pending": qsTr("It is one payment, and its answer is missing.")})[entry.followedBy] ?? qsTr("It is one payment, and it failed.");
    }
    function detail(entry: var): string {
        return [entry.at, root.asker(entry), entry.amount, root.shared(entry), root.course(entry)].filter(part => part !== "").join("\n");
    }
}
