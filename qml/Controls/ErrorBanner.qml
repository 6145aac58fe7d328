import QtQuick

// A failure in words: what happened, what it means, what to do, and its code in small type. Give it the error's code.
Banner {
    id: root

    property string failure             // "net.unreachable"; empty hides the banner
    property int wait: 0                // seconds, where the failure says to wait
    property bool erasing: false        // as in ErrorWords

    readonly property ErrorWords words: ErrorWords {
        failure: root.failure
        wait: root.wait
        erasing: root.erasing
    }

    objectName: "errorBanner"
    visible: root.failure !== ""
    kind: root.words.unknown ? Banner.Warning : Banner.Error
    title: root.words.happened
    meaning: root.words.meaning
    advice: root.words.advice
    code: root.failure
    Accessible.role: Accessible.AlertMessage
}
