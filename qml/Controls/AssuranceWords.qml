import QtQuick

// How it was checked who asks, in words; an unknown way counts as not checked.
QtObject {
    id: root

    readonly property var table: ({
        "on_trust_list": qsTr("Its signature was checked against the trust list"),
        "certified": qsTr("A trusted authority certified its name or address; it is not on the trust list"),
        "vouched": qsTr("Registered with the identity provider, which signed this request"),
        "first_party": qsTr("This app itself"),
        "unknown": qsTr("Nobody confirms who this is")
    })

    function sentence(assurance: string): string {
        return root.table[assurance] ?? root.table["unknown"];
    }
}
