import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// Moves a long page on without a gesture; at its end, back to the top.
T.AbstractButton {
    id: root

    property bool atEnd: false

    text: root.atEnd ? qsTr("Back to the top") : qsTr("More below")
    implicitWidth: Theme.touchTarget + Theme.smallGap
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: width / 2
        color: root.down ? Theme.accentSoft : Theme.surface
        border.width: Theme.focusWidth
        border.color: Theme.accent
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: "chevron"
            rotation: root.atEnd ? -90 : 90
            color: Theme.accent
        }
    }
}
