import QtQuick
import QtQuick.Layouts
import Causeway.Controls

// Why an answer did not do what it should, or why a link opened nothing.
Sheet {
    id: root

    property string kind                // of the request that was answered; empty where there was none
    property string code
    readonly property ErrorWords words: ErrorWords { failure: root.code }
    // What a link could not do is told until something else asks; what became of an answer until it was read.
    readonly property bool passing: root.visible && root.kind === ""

    function tell(kind: string, code: string): void {
        root.kind = kind;
        root.code = code;
        root.open();
    }

    objectName: "failureSheet"
    title: root.words.happened

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
    Label {
        Layout.fillWidth: true
        objectName: "failureCode"
        text: qsTr("Code: %1").arg(root.code)
        role: Label.Caption
        soft: true
    }
    footer: Button {
        Layout.fillWidth: true
        objectName: "failureClose"
        text: qsTr("Close")
        onClicked: root.close()
    }
}
