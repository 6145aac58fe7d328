pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// Six digits by big keys or a keyboard. The pad keeps no digit: each goes up as it is typed and `filled` comes back, so
// that the PIN lives only where memory can be wiped.
FocusScope {
    id: root

    property string title
    property string error
    property int length: 6
    property int filled: 0
    property bool busy: false
    signal digitEntered(digit: int)
    signal erased

    readonly property bool accepting: root.enabled && !root.busy

    function enter(digit: int): void {
        if (root.accepting && root.filled < root.length)
            root.digitEntered(digit);
    }
    function erase(): void {
        if (root.accepting && root.filled > 0)
            root.erased();
    }

    implicitWidth: 320
    implicitHeight: column.implicitHeight
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.enter(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
            root.erase();
        else
            event.accepted = false;
    }

    ColumnLayout {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 340)
        spacing: Theme.cardPadding

        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.title
            role: Label.Title
            horizontalAlignment: Text.AlignHCenter
        }
        PinDots {
            objectName: "dots"
            Layout.alignment: Qt.AlignHCenter
            focus: true
            length: root.length
            filled: root.filled
            error: root.error
        }
        IconText {
            objectName: "pinError"
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.width
            visible: root.error !== ""
            iconName: "warning"
            text: root.error
            color: Theme.bad
            alert: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.itemGap
            rowSpacing: Theme.itemGap

            Repeater {
                model: [1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0, -2]

                PinKey {
                    required property int modelData
                    objectName: "key" + modelData
                    Layout.fillWidth: true
                    opacity: modelData === -1 ? 0 : 1
                    enabled: root.accepting && modelData !== -1
                    text: modelData >= 0 ? modelData : modelData === -2 ? qsTr("Delete the last digit") : ""
                    iconName: modelData === -2 ? "backspace" : ""
                    onClicked: modelData === -2 ? root.erase() : root.enter(modelData)
                }
            }
        }
    }
}
