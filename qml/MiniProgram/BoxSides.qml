import QtQuick

// The lines of a box whose four sides differ.
Item {
    id: root

    required property var sides
    required property color lineColor

    Rectangle { color: root.lineColor; width: parent.width; height: root.sides[0] }
    Rectangle { color: root.lineColor; width: root.sides[1]; height: parent.height; anchors.right: parent.right }
    Rectangle { color: root.lineColor; width: parent.width; height: root.sides[2]; anchors.bottom: parent.bottom }
    Rectangle { color: root.lineColor; width: root.sides[3]; height: parent.height }
}
