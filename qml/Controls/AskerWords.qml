import QtQuick

// What to call whoever asks, whom nobody may have named.
QtObject {
    id: root

    readonly property string nobody: qsTr("Somebody unknown")

    // `presenting`: certificates are asked for; only a reader near by does so without an address for the answer.
    function named(name: string, address: string, presenting: bool): string {
        if (name !== "")
            return name;
        if (address !== "")
            return address;
        return presenting ? qsTr("A reader near by") : root.nobody;
    }
}
