import QtQuick
import QtQuick.Controls.impl
import Causeway.Theme

// One of our own line icons (icons/*.svg) in a colour of the theme. Decoration: the control around it has the name.
IconImage {
    property string icon
    property real size: Theme.iconSize

    source: icon ? Qt.resolvedUrl("icons/" + icon + ".svg") : ""
    sourceSize.width: size
    sourceSize.height: size
    width: size
    height: size
    color: Theme.ink
    Accessible.ignored: true
}
