import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// A two-dimensional code on a full white card, whole modules only, with whose it is, its age and a button to hide it. `rows`
// are texts of 0 and 1. A page dims around it as long as it is shown: Theme.dimmed.
Rectangle {
    id: root

    property var rows: []
    property string holder              // whose code it is, before anything else
    property string caption
    property string name: qsTr("Code to be scanned")
    property real remaining: -1         // below 0: the code does not age
    property int seconds: 0
    property bool hidden: false
    property bool hideable: true
    signal hideToggled

    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * Theme.margin
    radius: Theme.cardRadius
    color: Theme.codePaper
    border.width: Theme.lineWidth
    border.color: Theme.light.line
    onHiddenChanged: canvas.requestPaint()
    onRowsChanged: canvas.requestPaint()

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.itemGap

        Label {
            objectName: "codeHolder"
            Layout.fillWidth: true
            visible: text !== ""
            text: root.holder
            role: Label.Title
            color: Theme.codeInk
            horizontalAlignment: Text.AlignHCenter
        }
        Canvas {
            id: canvas
            objectName: "code"
            Layout.fillWidth: true
            Layout.maximumWidth: 360
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: width
            antialiasing: false
            onWidthChanged: requestPaint()
            Accessible.role: Accessible.Graphic
            Accessible.name: Words.spoken(root.name)
            onPaint: {
                const context = getContext("2d");
                context.reset();
                if (root.hidden)
                    return;
                const count = root.rows.length;
                const module = Math.floor(width / Math.max(1, count));
                const start = Math.floor((width - module * count) / 2);
                context.fillStyle = Theme.codeInk;
                for (let y = 0; y < count; ++y) {
                    for (let x = 0; x < count; ++x) {
                        if (root.rows[y][x] === "1")
                            context.fillRect(start + x * module, start + y * module, module, module);
                    }
                }
            }

            Icon {
                anchors.centerIn: parent
                visible: root.hidden
                icon: "eye-off"
                size: 2 * Theme.iconSize
                color: Theme.light.outline
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.hidden ? qsTr("The code is hidden.") : root.caption
            role: Label.Note
            color: Theme.codeInk
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(ring.height, hide.height)
            visible: root.hideable || root.remaining >= 0 && !root.hidden

            CodeRing {
                id: ring
                anchors.verticalCenter: parent.verticalCenter
                visible: root.remaining >= 0 && !root.hidden
                remaining: root.remaining
                seconds: root.seconds
            }
            PaperButton {
                id: hide
                objectName: "hideButton"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - (ring.visible ? ring.width + Theme.itemGap : 0))
                visible: root.hideable
                text: root.hidden ? qsTr("Show") : qsTr("Hide")
                iconName: root.hidden ? "eye" : "eye-off"
                Accessible.name: root.hidden ? qsTr("Show the code") : qsTr("Hide the code")
                onClicked: root.hideToggled()
            }
        }
    }
}
