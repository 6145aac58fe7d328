import QtQuick
import Causeway.Controls

// Words for what a counter asks for, and for why it may or may not believe what it is shown.
QtObject {
    id: root

    property string verdict
    property var findings: []           // of a document: its reasons
    readonly property FieldWords fields: FieldWords {}
    readonly property int status: root.verdict === "valid" ? StatusLabel.Valid : root.verdict === "unknown" ? StatusLabel.Unknown : StatusLabel.Invalid
    readonly property string meaning: root.verdict === "valid" ? qsTr("You can rely on this. Compare the photograph with the person.")
        : root.verdict === "unknown" && root.incomplete ? qsTr("What was shown does not answer what you asked. Do not rely on it.")
        : root.verdict === "unknown" ? qsTr("It cannot be told at the moment whether this is genuine. Do not rely on it.")
        : qsTr("Do not rely on this. It is not genuine, or not good any more.")

    readonly property var presets: ({
        "over-16": [qsTr("Aged 16 or over"), qsTr("With a photograph, without the date of birth")],
        "over-18": [qsTr("Aged 18 or over"), qsTr("With a photograph, without the date of birth")],
        "over-21": [qsTr("Aged 21 or over"), qsTr("With a photograph, without the date of birth")],
        "over-65": [qsTr("Aged 65 or over"), qsTr("With a photograph, without the date of birth")],
        "may-drive": [qsTr("May drive"), qsTr("Name, photograph, vehicle classes, last day valid")],
        "identity": [qsTr("Who the person is"), qsTr("Name, photograph, date of birth")]
    })
    readonly property var ages: ({"age_over_16": root.presets["over-16"][0], "age_over_18": root.presets["over-18"][0],
        "age_over_21": root.presets["over-21"][0], "age_over_65": root.presets["over-65"][0]})
    readonly property var types: ({"org.iso.18013.5.1.mDL": qsTr("Driving licence")})
    readonly property var reasons: ({
        "issuer_on_trust_list": qsTr("The issuer is on the trust list."),
        "issuer_not_on_trust_list": qsTr("The issuer is not on the trust list."),
        "trust_list_missing": qsTr("There is no trust list on this device yet."),
        "trust_list_stale": qsTr("The trust list on this device is too old."),
        "signature_good": qsTr("The issuer's signature is good."),
        "signature_bad": qsTr("The issuer's signature does not fit."),
        "holder_bound": qsTr("The phone proved that the certificate belongs to it."),
        "holder_not_bound": qsTr("The phone did not prove that the certificate belongs to it."),
        "holder_not_checked": qsTr("Whether the certificate belongs to the phone was not checked."),
        "not_bound": qsTr("It is not tied to a device: whoever has a copy can show it."),
        "not_expired": qsTr("It has not expired."),
        "expired": qsTr("It has expired."),
        "not_yet_valid": qsTr("It is not valid yet."),
        "changed": qsTr("Something in it was changed."),
        "issuing_country_differs": qsTr("It says another country than its issuer's."),
        "algorithm_unsupported": qsTr("It is signed in a way that cannot be checked here."),
        "malformed": qsTr("It cannot be read."),
        "status_valid": qsTr("The issuer has not withdrawn it."),
        "status_withdrawn": qsTr("The issuer has withdrawn it."),
        "status_suspended": qsTr("The issuer has suspended it for now."),
        "status_unknown": qsTr("Whether the issuer has withdrawn it cannot be told."),
        "not_all_given": qsTr("Not everything that was asked for was shown."),
        "not_asked_for": qsTr("You did not ask for this certificate.")
    })
    readonly property var good: ["issuer_on_trust_list", "signature_good", "holder_bound", "not_expired", "status_valid"]
    readonly property var unclear: ["trust_list_missing", "trust_list_stale", "holder_not_checked", "algorithm_unsupported", "status_unknown"]
    readonly property var neutral: ["not_bound"]   // a fault only where a proof was asked for
    readonly property var lacking: ["not_all_given", "not_asked_for"]
    // Genuine as far as can be told, and yet not what was asked for.
    readonly property bool incomplete: root.findings.some(reason => root.lacking.includes(reason)) && !root.findings.some(reason => root.unclear.includes(reason))

    function icon(reason: string): string {
        if (root.neutral.includes(reason))
            return root.status === StatusLabel.Invalid ? "cross" : "info";
        return root.good.includes(reason) ? "check" : root.unclear.includes(reason) || root.lacking.includes(reason) ? "question" : "cross";
    }
    function label(name: string): string {
        const own = "device:";
        return name.startsWith(own) ? qsTr("The phone itself says: %1").arg(root.label(name.slice(own.length)))
            : root.ages[name] ?? root.fields.label(name);
    }
    function listed(names: var): string {
        return Array.from(names).map(name => root.label(name)).join(qsTr(", "));
    }
    function typeName(name: string): string {
        return root.types[name] ?? name;
    }
}
