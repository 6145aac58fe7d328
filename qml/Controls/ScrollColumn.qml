import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme

// The body of most pages: a column that scrolls, no wider than is comfortable to read, and that follows the keyboard. What takes no focus is
// reached by the keys that move a page.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real margin: Theme.margin
    property real maximumWidth: Theme.contentWidth
    property bool pointing: false       // says that there is more below until it has been seen
    property Item lifted: null          // of the column: what stands at the top of the view
    readonly property real columnHeight: column.implicitHeight + 2 * root.margin
    readonly property bool overflows: root.columnHeight > root.height + 1
    readonly property bool paged: Theme.simple && root.overflows
    readonly property bool atEnd: root.lowest - 1 <= root.contentY // read in this order: the first may move the other while the column is made
    readonly property bool moreShown: root.paged || root.pointing && root.overflows && !root.atEnd
    readonly property real room: root.height - (root.moreShown ? more.height : 0)
    readonly property real highest: -root.topMargin
    readonly property real lowest: Math.max(root.highest, root.contentHeight + root.bottomMargin - root.height)
    readonly property real liftedTo: root.lifted ? Math.min(root.lowest, column.y + root.lifted.y - Theme.itemGap) : -1

    contentWidth: width
    contentHeight: root.columnHeight + (root.paged ? more.height : 0)
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    clip: true
    T.ScrollBar.vertical: ScrollBar {}
    onLiftedToChanged: root.keepLifted()
    Keys.onPressed: event => {
        const there = root.placeFor(event.key);
        event.accepted = there !== root.contentY;
        root.contentY = there;
    }

    function keepLifted(): void {
        if (root.lifted)
            root.contentY = root.liftedTo;
    }
    function placeFor(key: int): real {
        const step = root.room * 0.8;
        switch (key) {
        case Qt.Key_PageUp:
            return Math.max(root.highest, root.contentY - step);
        case Qt.Key_PageDown:
            return Math.min(root.lowest, root.contentY + step);
        case Qt.Key_Home:
            return root.highest;
        case Qt.Key_End:
            return root.lowest;
        default:
            return root.contentY;
        }
    }
    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        if (top < root.contentY)
            root.contentY = Math.max(root.highest, top - Theme.itemGap);
        else if (top + item.height > root.contentY + root.room)
            root.contentY = Math.min(root.lowest, top + item.height + Theme.itemGap - root.room);
    }

    ColumnLayout {
        id: column
        x: Math.max(root.margin, (root.width - width) / 2)
        y: root.margin
        width: Math.min(root.maximumWidth, root.width - 2 * root.margin)
        spacing: Theme.groupGap
    }
    // In large and simple mode a page can be moved on by a button, too, and back from its end. One that only points is gone there; the
    // keyboard may still be on it, and does nothing.
    MoreButton {
        id: more
        parent: root
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        objectName: "moreBelow"
        visible: root.moreShown
        atEnd: root.paged && root.atEnd
        onClicked: root.contentY = atEnd ? root.highest : root.placeFor(Qt.Key_PageDown)
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
