import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme

// The body of most pages: a column that scrolls, no wider than is comfortable to read, and that follows the keyboard.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real margin: Theme.margin
    property real maximumWidth: Theme.contentWidth

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * root.margin
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    clip: true
    T.ScrollBar.vertical: ScrollBar {}

    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        if (top < root.contentY)
            root.contentY = Math.max(0, top - Theme.itemGap);
        else if (top + item.height > root.contentY + root.height)
            root.contentY = Math.min(root.contentHeight - root.height, top + item.height + Theme.itemGap - root.height);
    }

    ColumnLayout {
        id: column
        x: Math.max(root.margin, (root.width - width) / 2)
        y: root.margin
        width: Math.min(root.maximumWidth, root.width - 2 * root.margin)
        spacing: Theme.groupGap
    }
    // In large and simple mode a page can be moved on by a button, too.
    MoreButton {
        parent: root
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.itemGap
        visible: Theme.simple && root.contentHeight > root.height + 1
        atEnd: root.atYEnd
        onClicked: root.contentY = root.atYEnd ? 0 : Math.min(root.contentHeight - root.height, root.contentY + root.height * 0.8)
    }
    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem;
            for (let above = item; above; above = above.parent)
                if (above === column)
                    root.reveal(item);
        }
    }
}
