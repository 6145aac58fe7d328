import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// The number that must stand on the other device too.
Rectangle {
    id: root

    property string number

    implicitHeight: row.implicitHeight + 2 * Theme.itemGap
    radius: Theme.controlRadius
    color: Theme.sunken
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(qsTr("Number to compare: %1").arg(root.number))

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.cardPadding
        anchors.rightMargin: Theme.cardPadding
        spacing: Theme.cardPadding

        Label {
            objectName: "number"
            text: root.number
            role: Label.Display
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("The other screen must show the same number.")
            role: Label.Note
        }
    }
}
