import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Large and simple mode: what it does, and the switch.
Page {
    id: root

    required property Settings settings

    objectName: "simpleSettingPage"
    title: qsTr("Large and simple")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Label {
            Layout.fillWidth: true
            text: qsTr("Home shows six big buttons, and text is at least half as large again. Whatever can be done by dragging has a button as well.")
        }
        Switch {
            objectName: "simpleSwitch"
            Layout.fillWidth: true
            text: qsTr("Large and simple")
            checked: root.settings.simple
            onToggled: root.settings.simple = checked
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Every button has a name and a description that the screen reader of this device speaks, when it is on.")
            role: Label.Note
            soft: true
        }
    }
}
