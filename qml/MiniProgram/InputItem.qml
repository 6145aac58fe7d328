import QtQuick
import Causeway.Theme
import Causeway.MiniProgramEngine

// A one-line field of a mini-program's page.
Rectangle {
    id: root

    property ProgramCanvas canvas: null
    property int node: 0
    property color fill: "transparent"
    property real corner: 0
    property real line: 0
    property color lineColor: "transparent"
    property color ink: Theme.ink
    property int pixelSize: 17
    property string family: ""
    property real leftSpace: 0
    property real rightSpace: 0
    property string placeholder: ""
    property string label: ""
    property bool secret: false
    property string value: ""
    readonly property string spoken: ""
    property var reported: []           // what was typed and has not come back yet, oldest first
    property int patience: 3000         // a program that is silent for so long is stopped: what it says later is no answer any more

    function report(): void {
        root.reported = root.reported.concat(field.text).slice(-field.maximumLength);
        silence.restart();
        root.canvas.report(root.node, "input", field.text);
    }
    // A program that answers each letter with the text so far is behind the person: what comes back late takes no letter away. Whatever
    // is no answer is the program's own wish.
    function take(value: string): void {
        const echoed = root.reported.indexOf(value);
        root.reported = root.reported.slice(echoed < 0 ? root.reported.length : echoed + 1);
        if (echoed >= 0)
            silence.restart();
        else if (field.text !== value)
            field.text = value;
    }
    function leave(): void {
        root.reported = [];             // nobody types any more: what the program says now stands
        root.canvas.report(root.node, "blur", field.text);
    }

    color: root.fill
    radius: Math.min(root.corner, width / 2, height / 2)
    border.width: field.activeFocus ? Theme.focusWidth : root.line
    border.color: field.activeFocus ? Theme.accent : root.lineColor
    onValueChanged: root.take(root.value)

    Timer {
        id: silence
        interval: root.patience
        onTriggered: root.reported = []
    }
    TextInput {
        id: field

        objectName: "field"
        anchors.fill: parent
        anchors.leftMargin: root.leftSpace
        anchors.rightMargin: root.rightSpace
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        color: root.ink
        font.pixelSize: root.pixelSize
        font.family: root.family
        selectByMouse: true
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        activeFocusOnTab: true
        maximumLength: 1000
        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        onTextEdited: root.report()
        onAccepted: root.canvas.report(root.node, "confirm", field.text)
        onActiveFocusChanged: {
            if (field.activeFocus)
                root.canvas.report(root.node, "focus", field.text);
            else
                root.leave();
        }

        Accessible.role: Accessible.EditableText
        Accessible.name: root.label !== "" ? root.label : root.placeholder
        Accessible.passwordEdit: root.secret
    }

    Text {
        anchors.fill: field
        visible: field.text === ""
        text: root.placeholder
        textFormat: Text.PlainText
        color: Theme.inkSoft
        font: field.font
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
