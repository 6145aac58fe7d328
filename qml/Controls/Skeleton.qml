import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// Waiting: nothing at first, then the outline of what is coming, then a word on what is going on and a way to stop it.
ColumnLayout {
    id: root

    property bool running: false
    property int rows: 3
    property string slowText: qsTr("This is taking longer than usual.")
    property bool cancellable: true
    readonly property bool shown: root.running && root.late
    readonly property bool slow: root.running && root.verySlow
    property bool late: false
    property bool verySlow: false
    signal cancelled

    objectName: "skeleton"
    visible: root.running // or a layout would leave room for it
    spacing: Theme.itemGap
    onRunningChanged: {
        if (root.running)
            return;
        root.late = false;
        root.verySlow = false;
    }

    Timer {
        interval: Theme.skeletonAfter
        running: root.running
        onTriggered: root.late = true
    }
    Timer {
        interval: Theme.slowAfter
        running: root.running
        onTriggered: root.verySlow = true
    }
    Repeater {
        model: root.shown ? root.rows : 0

        Rectangle {
            required property int index
            Layout.fillWidth: true
            implicitHeight: Theme.touchTarget + Theme.cardPadding
            radius: Theme.cardRadius
            color: Theme.sunken
            border.width: Theme.contrast ? Theme.lineWidth : 0
            border.color: Theme.outline

            Rectangle {
                x: Theme.cardPadding
                y: Theme.cardPadding
                width: parent.width * (0.62 - parent.index % 3 * 0.11)
                height: 12
                radius: 6
                color: Theme.line
            }
            Rectangle {
                x: Theme.cardPadding
                y: parent.height - Theme.cardPadding - height
                width: parent.width * (0.34 + parent.index % 2 * 0.08)
                height: 8
                radius: 4
                color: Theme.line
            }
        }
    }
    Label {
        objectName: "slowText"
        Layout.fillWidth: true
        visible: root.slow
        text: root.slowText
        role: Label.Note
        soft: true
        horizontalAlignment: Text.AlignHCenter
    }
    Button {
        objectName: "cancelButton"
        Layout.alignment: Qt.AlignHCenter
        visible: root.slow && root.cancellable
        kind: Button.Quiet
        text: qsTr("Cancel")
        onClicked: root.cancelled()
    }
}
