import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// Seen at rest too: it says that a page goes on.
T.ScrollBar {
    id: root

    padding: 2
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    visible: policy !== T.ScrollBar.AlwaysOff && size < 0.99 // less than that is rounding
    minimumSize: 0.08
    focusPolicy: Qt.NoFocus
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: root.active ? Theme.inkSoft : Theme.outline
    }
}
