import QtQuick
import QtQuick.Shapes
import Causeway.Theme

// Our mark: a causeway, two arches over one line of water.
Item {
    id: root

    implicitWidth: 56
    implicitHeight: 56
    Accessible.role: Accessible.Graphic
    Accessible.name: "Causeway"

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.accent
    }
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.accentInk
            strokeWidth: 3.5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: "M10 22 H46 M14 36 V32 A7 7 0 0 1 28 32 V36 M28 36 V32 A7 7 0 0 1 42 32 V36" }
        }
        ShapePath {
            strokeColor: Theme.accentInk
            strokeWidth: 2.5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathSvg { path: "M10 43 q4.5 -3 9 0 t9 0 t9 0 t9 0" }
        }
    }
}
