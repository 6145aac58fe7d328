import QtQuick
import Causeway.Controls

// Words and shape for whether a certificate is believed, and for each reason why.
QtObject {
    id: root

    property string verdict
    property bool expiresSoon: false

    readonly property int status: root.verdict === "valid" ? (root.expiresSoon ? StatusLabel.Soon : StatusLabel.Valid)
        : root.verdict === "unknown" ? StatusLabel.Unknown : StatusLabel.Invalid
    readonly property string meaning: root.verdict === "valid" ? qsTr("This certificate is believed.")
        : root.verdict === "unknown" ? qsTr("We cannot tell at the moment whether this certificate is believed. Do not rely on it.")
        : qsTr("This certificate is not believed. Do not rely on it.")

    readonly property var reasons: ({
        "signature_good": qsTr("The issuer's signature is good and nothing was changed."),
        "signature_bad": qsTr("The signature does not fit: something was changed."),
        "issuer_on_trust_list": qsTr("The issuer is on the trust list."),
        "issuer_not_on_trust_list": qsTr("The issuer is not on the trust list."),
        "trust_list_missing": qsTr("There is no trust list on this device yet."),
        "trust_list_stale": qsTr("The trust list on this device is too old."),
        "not_expired": qsTr("It has not expired."),
        "expired": qsTr("It has expired."),
        "not_yet_valid": qsTr("It is not valid yet."),
        "expires_soon": qsTr("It expires soon. Ask for a new one in time."),
        "bound_to_this_device": qsTr("It belongs to this device: a copy elsewhere is of no use."),
        "key_missing": qsTr("Its key is not on this device any more."),
        "status_valid": qsTr("The issuer has not withdrawn it."),
        "status_revoked": qsTr("The issuer has withdrawn it."),
        "status_suspended": qsTr("The issuer has suspended it for now."),
        "status_unknown": qsTr("We could not find out whether the issuer has withdrawn it."),
        "not_bound": qsTr("It is not tied to a device: whoever has a copy can show it.")
    })

    readonly property var failing: ["signature_bad", "issuer_not_on_trust_list", "expired", "not_yet_valid", "key_missing", "status_revoked", "status_suspended"]
    readonly property var neutral: ["not_bound"]
    readonly property var unclear: ["trust_list_missing", "trust_list_stale", "expires_soon", "status_unknown"]

    function icon(reason: string): string {
        return root.failing.includes(reason) ? "cross" : root.unclear.includes(reason) ? "question"
            : root.neutral.includes(reason) ? "info" : "check";
    }
}
