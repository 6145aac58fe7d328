import QtQuick
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// One line of a list: icon, text with a second line, a value or a control at the end. The value goes below the text when
// letters are large or the row is narrow.
T.ItemDelegate {
    id: root

    property string detail
    property string value
    property string iconName
    property color iconColor: Theme.accent
    property bool iconTells: false      // it says how something stands: it stays where there is little room
    property bool chevron: true
    property bool selected: false       // the other pane shows what belongs to it
    property Component trailing: null
    readonly property bool stacked: root.width < 300 * Theme.textScale

    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchTarget + Theme.smallGap, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.itemGap
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    leftInset: Theme.tinyGap
    rightInset: Theme.tinyGap
    topInset: Theme.tinyGap / 2
    bottomInset: Theme.tinyGap / 2
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text, root.detail, root.value)
    Accessible.selected: root.selected
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ListRowContent {
        text: root.text
        detail: root.detail
        value: root.value
        iconName: root.iconName
        iconColor: root.iconColor
        iconTells: root.iconTells
        chevron: root.chevron
        stacked: root.stacked
        trailing: root.trailing
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.down ? Theme.pressedTint : root.selected ? Theme.accentSoft : root.hovered ? Theme.hoverTint : "transparent"
        border.width: root.selected && Theme.contrast ? Theme.focusWidth : 0
        border.color: Theme.ink

        FocusRing {
            visible: root.visualFocus
            gap: -Theme.focusWidth
        }
    }
}
