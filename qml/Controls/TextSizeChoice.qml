import QtQuick

// How large letters are. Large and simple mode begins at 150 %, so it offers nothing smaller.
SegmentedChoice {
    id: root

    property bool simple: false
    property real size: 1
    readonly property var sizes: root.simple ? [1.5, 2] : [1, 1.25, 1.5, 2]
    signal sizeChosen(size: real)

    objectName: "textSize"
    name: qsTr("Text size")
    options: root.sizes.map(size => ({key: String(size), text: Math.round(size * 100) + " %"}))
    current: String(root.size)
    onChosen: key => root.sizeChosen(Number(key))
}
