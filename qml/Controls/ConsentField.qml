import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// One thing that is asked for, with its value; an optional one can be left out.
ColumnLayout {
    id: root

    property string label
    property string value
    property bool optional: false
    property bool included: true
    property bool line: false
    readonly property bool picture: root.value.startsWith("data:image/")
    signal toggled(on: bool)

    spacing: 0

    Divider { visible: root.line }
    RowLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touchTarget + Theme.smallGap
        spacing: Theme.itemGap

        Column {
            Layout.fillWidth: true
            Layout.topMargin: Theme.smallGap
            Layout.bottomMargin: Theme.smallGap

            Label {
                width: parent.width
                text: root.optional ? qsTr("%1 (optional)").arg(root.label) : root.label
                role: Label.Note
                soft: true
            }
            Portrait {
                visible: root.picture && root.included
                source: visible ? root.value : ""
                name: root.label
            }
            Label {
                width: parent.width
                visible: !root.picture || !root.included
                text: root.included ? root.value : qsTr("Left out")
                soft: !root.included
            }
        }
        Switch {
            objectName: "include"
            visible: root.optional
            checked: root.included
            Accessible.name: Words.spoken(qsTr("Include %1").arg(root.label))
            onToggled: root.toggled(checked)
        }
    }
}
