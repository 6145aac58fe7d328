import QtQuick
import Causeway.Theme

// A list and what was chosen from it. With room both stand side by side; without, what was chosen covers the list. Neither
// is made anew when the window changes its width, so nobody loses their place.
FocusScope {
    id: root

    property bool wide: false
    property string emptyText
    property string emptyIcon
    property alias list: listStack
    property alias detail: detailStack
    property string subject             // what was chosen from the list, for the list to mark
    readonly property bool chosen: detailStack.depth > 0
    readonly property bool listShown: root.wide || !root.chosen
    readonly property real listWidth: Math.round(Math.max(360, Math.min(460, root.width * 0.4)))

    // Something chosen from the list takes the place of what was there; only without room does the keyboard go along.
    function open(page: Component, subject: string): void {
        detailStack.restart(page);
        root.subject = subject;
        root.settleFocus();
    }
    // One step further from what is open.
    function show(page: Component): void {
        detailStack.show(page);
        detailStack.forceActiveFocus();
    }
    // Another list, one step further or from the beginning; what was chosen before belongs to the old one.
    function enter(page: Component): void {
        root.clear();
        listStack.show(page);
    }
    function restart(page: Component): void {
        root.clear();
        listStack.restart(page);
    }
    function leave(): void {
        root.clear();
        listStack.pop();
    }
    function back(): void {
        if (detailStack.depth > 1)
            detailStack.pop();
        else
            root.clear();
    }
    function clear(): void {
        detailStack.clear();
        root.subject = "";
        listStack.focus = true; // not by force: a sheet that just opened keeps the keyboard
    }
    function settleFocus(): void {
        if (!root.listShown)
            detailStack.forceActiveFocus();
    }
    onListShownChanged: {
        root.settleFocus();
        if (!root.wide)
            (root.listShown ? listIn : detailIn).restart();
    }

    PageStack {
        id: listStack
        objectName: "stack"
        width: root.wide ? root.listWidth : root.width
        height: root.height
        visible: root.listShown
        focus: true
    }
    Rectangle {
        x: root.listWidth
        width: Theme.lineWidth
        height: root.height
        visible: root.wide
        color: Theme.line
    }
    EmptyState {
        objectName: "emptyPane"
        x: root.listWidth + Theme.groupGap
        y: Math.round((root.height - height) / 2)
        width: root.width - x - Theme.groupGap
        visible: root.wide && !root.chosen
        iconName: root.emptyIcon
        text: root.emptyText
    }
    PageStack {
        id: detailStack
        objectName: "stack"
        x: root.wide ? root.listWidth + Theme.lineWidth : 0
        width: root.width - x
        height: root.height
        visible: root.chosen
        closable: root.wide
    }
    NumberAnimation { id: listIn; target: listStack; property: "opacity"; from: 0; to: 1; duration: Theme.motionIn; easing.type: Theme.easing }
    NumberAnimation { id: detailIn; target: detailStack; property: "opacity"; from: 0; to: 1; duration: Theme.motionIn; easing.type: Theme.easing }
}
