import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A field that answers while one types; `name` says what is searched.
T.TextField {
    id: root

    property string name: qsTr("Search")

    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchTarget, contentHeight + topPadding + bottomPadding)
    padding: Theme.itemGap
    leftPadding: Theme.iconSize + Theme.itemGap + Theme.smallGap + Theme.tinyGap
    rightPadding: clear.visible ? clear.width : Theme.cardPadding
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.fontFamily
    font.hintingPreference: Theme.fontHinting
    font.pixelSize: Theme.body
    renderType: Text.NativeRendering
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    inputMethodHints: Qt.ImhNoPredictiveText
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: Words.spoken(root.name)
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        root.clear();
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.sunken
        border.width: root.activeFocus ? Theme.focusWidth : Theme.lineWidth
        border.color: root.activeFocus ? Theme.accent : Theme.outline
    }
    Icon {
        x: Theme.itemGap
        anchors.verticalCenter: parent.verticalCenter
        icon: "search"
        color: Theme.inkSoft
    }
    Label {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.text && !root.preeditText
        text: root.name
        soft: true
        Accessible.ignored: true
    }
    IconButton {
        id: clear
        objectName: "clearButton"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text !== ""
        text: qsTr("Clear")
        iconName: "close"
        onClicked: {
            root.clear();
            root.forceActiveFocus();
        }
    }
}
