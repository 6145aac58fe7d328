import QtQuick
import QtQuick.Layouts
import Causeway.Theme

Rectangle {
    implicitHeight: Theme.lineWidth
    Layout.fillWidth: true
    color: Theme.line
    Accessible.ignored: true
}
