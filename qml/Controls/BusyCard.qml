import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// A word on what is going on at once, for what is known to take a while; with a way to stop it where there is one.
Card {
    id: root

    property string iconName: "clock"
    property string text
    property bool cancellable: false
    signal cancelled

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.spoken(root.text)

    ColumnLayout {
        width: parent.width
        spacing: Theme.itemGap

        IconText {
            objectName: "busyWords"
            Layout.fillWidth: true
            iconName: root.iconName
            text: root.text
            role: Label.Body
        }
        Button {
            objectName: "cancelButton"
            Layout.fillWidth: true
            visible: root.cancellable
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
    }
}
