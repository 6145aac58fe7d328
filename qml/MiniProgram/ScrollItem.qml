import QtQuick
import Causeway.Theme
import Causeway.MiniProgramEngine

// A page, or a part of one, that scrolls when its content is longer. What gets the keyboard's focus comes into sight.
Flickable {
    id: root

    property ProgramCanvas canvas: null
    property int node: 0
    property color fill: "transparent"
    readonly property Item focused: root.Window.activeFocusItem

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    interactive: contentHeight > height
    onFocusedChanged: root.reveal(root.focused)

    function reveal(item: Item) {
        for (let above = item; above; above = above.parent) {
            if (above !== root.contentItem)
                continue;
            const top = item.mapToItem(root.contentItem, 0, 0).y;
            const highest = Math.max(0, Math.min(top - Theme.smallGap, root.contentHeight - root.height));
            if (top < root.contentY || top + item.height > root.contentY + root.height)
                root.contentY = highest;
            return;
        }
    }

    Rectangle {
        parent: root
        z: -1
        anchors.fill: parent
        color: root.fill
    }
}
