import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// A sheet from the bottom edge. It keeps the keyboard until it is answered, and Esc is a no (`declined`), never a yes.
// Items go into a scrolling column; `footer` stays in sight below it.
T.Popup {
    id: root

    property string title
    property alias iconName: body.iconName
    property alias iconColor: body.iconColor
    property alias footer: body.footer
    default property alias content: body.content
    property Item before: null          // where the keyboard was, to go back there
    signal declined

    onAboutToShow: {
        root.before = root.parent ? root.parent.Window.activeFocusItem : null;
        body.rewind(); // what was read last may have been scrolled
    }
    onClosed: if (root.before && !root.isTaken()) root.before.forceActiveFocus(Qt.PopupFocusReason)

    // Whether another sheet that opened meanwhile has the keyboard.
    function isTaken(): bool {
        let item = root.parent ? root.parent.Window.activeFocusItem : null;
        while (item && item !== root.parent)
            item = item.parent;
        return item !== null;
    }
    function decline(): void {
        root.close();
        root.declined();
    }

    // How far it is pushed below the edge. Animating y itself would leave it there for the next opening.
    property real slide: 0

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    width: parent ? Math.min(parent.width, Theme.contentWidth + 2 * Theme.margin) : 0
    height: parent ? Math.min(implicitHeight, parent.height - Theme.groupGap) : 0
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height + slide : 0
    implicitHeight: body.implicitHeight
    padding: 0
    enter: Transition {
        NumberAnimation { target: root; property: "slide"; from: root.height; to: 0; duration: Theme.motionIn; easing.type: Theme.easing }
    }
    exit: Transition {
        NumberAnimation { target: root; property: "slide"; to: root.height; duration: Theme.motionOut; easing.type: Theme.easing }
    }
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Item {
        clip: true

        Rectangle {
            width: parent.width
            height: parent.height + Theme.sheetRadius
            radius: Theme.sheetRadius
            color: Theme.surface
            border.width: Theme.lineWidth
            border.color: Theme.line
        }
    }
    readonly property Item bodyItem: SheetBody {
        id: body
        focus: true
        title: root.title
        onEscaped: root.decline()
    }
    contentItem: root.bodyItem
}
