import QtQuick

// Words for what to beware of before answering. A warning without words here is still a warning.
QtObject {
    id: root

    property string address             // where the answer goes; a reader near by has none

    readonly property var table: ({
        "asker_unknown": root.address !== "" ? qsTr("Nobody confirms who asks. Share only if you know this address.") : qsTr("Nobody confirms who asks. Share only if you know who it is."),
        "answer_unencrypted": qsTr("The answer is protected on its way, but not sealed for the asker alone."),
        "will_be_kept": qsTr("The asker will keep a copy of what you share."),
        "asks_more_than_registered": qsTr("It asks for more than it registered for.")
    })

    function sentence(warning: string): string {
        return root.table[warning] ?? qsTr("Something about this request is unusual. Share only if you trust the asker.");
    }
}
