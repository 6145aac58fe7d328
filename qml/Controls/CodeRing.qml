import QtQuick
import Causeway.Theme
import "words.js" as Words

// A ring that empties as a code ages: `remaining` goes from 1 to 0.
Item {
    id: root

    property real remaining: 1
    property int seconds: 0
    property color color: root.remaining > 0.2 ? Theme.light.accent : Theme.light.bad
    property color trackColor: Theme.light.sunken
    property color textColor: Theme.codeInk

    implicitWidth: Math.max(Theme.touchTarget, Theme.note * 3)
    implicitHeight: implicitWidth
    onRemainingChanged: canvas.requestPaint()
    onColorChanged: canvas.requestPaint()
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Words.spoken(qsTr("New code in %n second(s)", "", root.seconds))

    Canvas {
        id: canvas
        anchors.fill: parent
        onPaint: {
            const line = 4;
            const middle = width / 2;
            const context = getContext("2d");
            context.reset();
            context.lineWidth = line;
            context.lineCap = "round";
            context.strokeStyle = root.trackColor;
            context.beginPath();
            context.arc(middle, middle, middle - line, 0, 2 * Math.PI, false);
            context.stroke();
            if (root.remaining <= 0)
                return;
            context.strokeStyle = root.color;
            context.beginPath();
            context.arc(middle, middle, middle - line, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(root.remaining, 0.9999), false);
            context.stroke();
        }
    }
    Label {
        anchors.centerIn: parent
        text: root.seconds
        role: Label.Note
        strong: true
        color: root.textColor
        Accessible.ignored: true
    }
}
