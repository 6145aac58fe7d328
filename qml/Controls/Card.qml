import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// A sheet of paper on the page: put one layout into it.
T.Pane {
    id: root

    property bool selected: false       // the other pane shows what belongs to it

    padding: Theme.cardPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: root.selected ? Theme.focusWidth : Theme.lineWidth
        border.color: root.selected ? Theme.accent : Theme.line
    }
}
