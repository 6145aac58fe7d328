import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// The body of a page that lists what a model holds, be it thousands: only what is in sight exists. What stands above and below the rows scrolls with them. Rows are as wide
// as the view and draw between `columnX` and `columnX + columnWidth`. Head and foot are items and not components: Qt 6.4's views cannot make bound ones.
ListView {
    id: root

    property Item head: null
    property Item foot: null
    property bool footShown: true
    property real margin: Theme.margin
    readonly property real columnWidth: Math.max(0, Math.min(Theme.contentWidth, root.width - 2 * root.margin))
    readonly property real columnX: Math.max(root.margin, (root.width - root.columnWidth) / 2)
    readonly property real wholeHeight: root.contentHeight + headSlot.height + footSlot.height
    readonly property bool paged: Theme.simple && root.wholeHeight > root.height + 1
    readonly property real room: root.height - (root.paged ? more.height : 0)
    readonly property real highest: root.originY - root.topMargin
    readonly property real lowest: Math.max(root.highest, root.originY + root.contentHeight + footSlot.height - root.room)
    property real topBefore: 0          // the height of the head before it changed

    currentIndex: -1
    keyNavigationEnabled: false
    topMargin: headSlot.height
    bottomMargin: footSlot.height + (root.paged ? more.height : 0)
    spacing: Theme.groupGap
    cacheBuffer: 480
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollBar {}
    onTopMarginChanged: {
        const atTop = root.contentY <= root.originY - root.topBefore + 1;
        root.topBefore = root.topMargin;
        if (atTop)
            root.contentY = root.originY - root.topMargin; // `highest` may not know yet
    }
    Keys.onPressed: event => {
        const before = root.contentY;
        root.goTo(event.key);
        event.accepted = root.contentY !== before;
    }

    // To an end by way of its rows: where those are that do not exist yet the view only guesses.
    function goTo(key: int): void {
        if (key === Qt.Key_Home)
            root.positionViewAtBeginning();
        else if (key === Qt.Key_End)
            root.positionViewAtEnd();
        root.contentY = root.placeFor(key);
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
    // The keyboard goes to that row, which may have to be made first; before the first one to the end of the head, behind the last one to the foot.
    function focusRow(index: int): void {
        if (index < 0)
            headEnd.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
        else if (index >= root.count)
            footSlot.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else
            root.focusMade(index);
    }
    function focusMade(index: int): void {
        root.positionViewAtIndex(index, ListView.Contain);
        root.itemAtIndex(index)?.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        id: headSlot
        parent: root.contentItem
        x: root.columnX
        y: root.originY - height
        width: root.columnWidth
        height: headContent.height > 0 ? root.margin + headContent.height + (root.count > 0 ? Theme.groupGap : 0) : root.margin

        Item {
            id: headContent
            y: root.margin
            width: parent.width
            height: root.head?.height ?? 0
            data: root.head ? [root.head] : []
        }
        Item { id: headEnd }
    }
    // Beside the content and not in it, so that the keyboard comes here after the rows.
    Item {
        id: footSlot
        parent: root
        x: root.columnX
        y: root.originY + root.contentHeight - root.contentY
        width: root.columnWidth
        height: footContent.height > 0 ? footContent.y + footContent.height + root.margin : root.margin

        Item {
            id: footContent
            y: root.count > 0 || headContent.height > 0 ? Theme.groupGap : 0
            width: parent.width
            height: root.footShown && root.foot ? root.foot.height : 0
            visible: root.footShown
            data: root.foot ? [root.foot] : []
        }
    }
    // In large and simple mode a page can be moved on by a button, too.
    MoreButton {
        id: more
        parent: root
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.paged
        atEnd: root.contentY >= root.lowest - 1
        onClicked: root.contentY = atEnd ? root.highest : root.placeFor(Qt.Key_PageDown)
    }
    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem;
            for (let above = item; above; above = above.parent)
                if (above === root.contentItem || above === footSlot)
                    root.reveal(item);
        }
    }
}
