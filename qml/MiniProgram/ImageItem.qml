import QtQuick
import Causeway.MiniProgramEngine

// A picture out of a mini-program's package.
Item {
    id: root

    property ProgramCanvas canvas: null
    property int node: 0
    property url picture
    property string label: ""
    readonly property string spoken: root.label

    Accessible.role: Accessible.Graphic
    Accessible.name: root.label
    Accessible.ignored: root.label === ""

    Image {
        anchors.fill: parent
        source: root.picture
        fillMode: Image.PreserveAspectFit
        sourceSize.width: Math.min(2048, 2 * root.width)
        sourceSize.height: Math.min(2048, 2 * root.height)
        asynchronous: false
    }
}
