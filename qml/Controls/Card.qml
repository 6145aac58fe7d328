import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// A sheet of paper on the page: put one layout into it.
T.Pane {
    padding: Theme.cardPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.lineWidth
        border.color: Theme.line
    }
}
