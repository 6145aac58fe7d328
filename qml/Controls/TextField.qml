import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A labelled line of text. The label stays above, help or the error below; an error is said in words and with a shape.
FocusScope {
    id: root

    property string label
    property string help
    property string error
    property bool faulty: root.error !== "" // what is wrong may be said elsewhere, of several fields at once
    property bool password: false
    property bool numeric: false
    property bool revealed: false
    property alias text: input.text
    property alias placeholder: placeholder.text
    property alias maximumLength: input.maximumLength
    property alias validator: input.validator
    property alias inputMethodHints: input.inputMethodHints
    property alias readOnly: input.readOnly
    property alias input: input
    signal accepted
    signal edited

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.tinyGap

        Label {
            Layout.fillWidth: true
            visible: root.label !== ""
            text: root.label
            role: Label.Note
            strong: true
            Accessible.ignored: true
        }
        T.TextField {
            id: input
            objectName: "input"
            Layout.fillWidth: true
            focus: true
            implicitHeight: Math.max(Theme.touchTarget, contentHeight + topPadding + bottomPadding)
            padding: Theme.itemGap
            leftPadding: Theme.cardPadding
            rightPadding: root.password ? reveal.width : Theme.cardPadding
            verticalAlignment: TextInput.AlignVCenter
            font.family: Theme.fontFamily
            font.hintingPreference: Theme.fontHinting
            font.pixelSize: Theme.body
            renderType: Text.NativeRendering
            color: enabled ? Theme.ink : Theme.inkSoft
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            echoMode: root.password && !root.revealed ? TextInput.Password : TextInput.Normal
            inputMethodHints: (root.numeric ? Qt.ImhDigitsOnly : Qt.ImhNone)
                | (root.password ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone)
            Accessible.role: Accessible.EditableText
            Accessible.name: Words.spoken(root.label || placeholder.text)
            // Qt says no name for a password, so its description carries the label.
            Accessible.description: Words.spoken(root.password ? root.label : "", root.error || root.help)
            onAccepted: root.accepted()
            onTextEdited: root.edited()

            background: Rectangle {
                radius: Theme.controlRadius
                color: Theme.sunken
                border.width: input.activeFocus || root.faulty ? Theme.focusWidth : Theme.lineWidth
                border.color: root.faulty ? Theme.bad : input.activeFocus ? Theme.accent : Theme.outline
            }
            Label {
                id: placeholder
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                anchors.verticalCenter: parent.verticalCenter
                // In high contrast it could not be told from what was typed.
                visible: !input.text && !input.preeditText && !Theme.contrast
                soft: true
                Accessible.ignored: true
            }
            IconButton {
                id: reveal
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.password
                text: root.revealed ? qsTr("Hide") : qsTr("Show")
                iconName: root.revealed ? "eye-off" : "eye"
                onClicked: root.revealed = !root.revealed
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.help !== "" && root.error === ""
            text: root.help
            role: Label.Note
            soft: true
            Accessible.ignored: true
        }
        IconText {
            objectName: "message"
            Layout.fillWidth: true
            visible: root.error !== ""
            iconName: "warning"
            text: root.error
            color: Theme.bad
            alert: true
        }
    }
}
