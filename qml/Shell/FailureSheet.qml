import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// Why an answer did not do what it should, or why a link opened nothing.
Sheet {
    id: root

    property string kind                // of the request that was answered; empty where there was none
    property string code
    readonly property ErrorWords words: ErrorWords {
        failure: root.code
        kind: root.kind
    }
    // What a link could not do is told until something else asks; what became of an answer until it was read.
    readonly property bool passing: root.visible && root.kind === ""
    // With these a payment ends before its order leaves the device, or by the word of the other side. Any other code leaves it open.
    readonly property bool unpaid: root.kind === "payment" && /^(net|vault|identity)\.|^payment\.refused$|^consent\.request_expired$/.test(root.code)
    property bool seeking: false
    signal remedied

    function tell(kind: string, code: string): void {
        root.kind = kind;
        root.code = code;
        root.open();
    }
    // Once the sheet is gone: the keyboard goes back to where it was first.
    onClosed: {
        const seeking = root.seeking;
        root.seeking = false;
        if (seeking)
            root.remedied();
    }

    objectName: "failureSheet"
    title: root.words.happened
    iconName: root.words.unknown ? "warning" : "cross"
    iconColor: root.words.unknown ? Theme.warn : Theme.bad

    Label {
        Layout.fillWidth: true
        visible: root.unpaid && root.words.meaning !== text
        text: root.words.nothingPaid
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.words.meaning
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.words.advice
    }
    FailureCode {
        Layout.fillWidth: true
        objectName: "failureCode"
        code: root.code
        soft: true
    }
    footer: [
        Button {
            Layout.fillWidth: true
            objectName: "failureRemedy"
            visible: text !== ""
            text: root.words.remedy
            onClicked: {
                root.seeking = true;
                root.close();
            }
        },
        Button {
            Layout.fillWidth: true
            objectName: "failureClose"
            kind: root.words.remedy === "" ? Button.Primary : Button.Quiet
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
