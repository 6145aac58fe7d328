import QtQuick

// How it was checked who asks, in words, and how far that goes; an unknown way counts as not checked.
QtObject {
    id: root

    readonly property var table: ({
        "on_trust_list": qsTr("Its signature was checked against the trust list"),
        "certified": qsTr("A trusted authority certified its name or address; it is not on the trust list"),
        "vouched": qsTr("Registered with the identity provider, which signed this request"),
        "first_party": qsTr("This app itself"),
        "unknown": qsTr("Nobody confirms who this is")
    })

    readonly property var trusts: ({
        "on_trust_list": ConsentRequester.Full, "vouched": ConsentRequester.Full, "first_party": ConsentRequester.Full,
        "certified": ConsentRequester.Partial
    })

    function sentence(assurance: string): string {
        return root.table[assurance] ?? root.table["unknown"];
    }
    function trust(assurance: string): int {
        return root.trusts[assurance] ?? ConsentRequester.None;
    }
}
