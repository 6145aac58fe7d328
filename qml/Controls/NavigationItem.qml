import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// One place of the tab bar or the rail: icon over its name.
T.AbstractButton {
    id: root

    property string iconName
    property int labelSize: Theme.caption // the same for all the places of a bar
    readonly property color tone: root.checked ? Theme.accent : Theme.inkSoft

    implicitWidth: Theme.touchTarget + Theme.cardPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.smallGap
    bottomPadding: Theme.smallGap
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: Words.spoken(root.text)
    Accessible.selected: root.checked
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Column {
        spacing: 2

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.iconSize + 2 * Theme.cardPadding
            height: Theme.iconSize + Theme.smallGap
            radius: height / 2
            color: root.checked ? Theme.accentSoft : root.down ? Theme.pressedTint : "transparent"
            border.width: root.checked && Theme.contrast ? Theme.focusWidth : 0
            border.color: Theme.ink

            Icon {
                anchors.centerIn: parent
                icon: root.iconName
                color: root.tone
            }
        }
        Label {
            width: parent.width
            text: root.text
            role: Label.Caption
            font.pixelSize: root.labelSize
            wrapMode: Text.NoWrap
            strong: root.checked
            color: root.tone
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    background: Item {
        FocusRing {
            visible: root.visualFocus
            gap: -4
        }
    }
}
