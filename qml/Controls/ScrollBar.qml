import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

T.ScrollBar {
    id: root

    padding: 2
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    minimumSize: 0.08
    focusPolicy: Qt.NoFocus
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: Theme.outline
        opacity: root.active ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.motionOut } }
    }
}
