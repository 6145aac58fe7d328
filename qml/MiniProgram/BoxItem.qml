pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.MiniProgramEngine

// A box of a mini-program's page. One that listens to taps is a button for the keyboard and for screen readers.
Rectangle {
    id: root

    property ProgramCanvas canvas: null
    property int node: 0
    property color fill: "transparent"
    property real corner: 0
    property real line: 0
    property color lineColor: "transparent"
    property var sides: undefined // [top, right, bottom, left] where they differ
    property bool tappable: false
    property string label: ""
    property string role: ""

    // The words inside, where nobody gave the box a name.
    function wordsOf(item: var): string {
        const words = [];
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            const said = child.visible ? child.spoken ?? root.wordsOf(child) : "";
            if (said !== "")
                words.push(said);
        }
        return words.join(" ");
    }

    function roleOf(name: string): int {
        switch (name) {
        case "button":
            return Accessible.Button;
        case "heading":
            return Accessible.Heading;
        case "alert":
            return Accessible.AlertMessage;
        case "status":
            return Accessible.StaticText;
        case "list":
            return Accessible.List;
        case "listitem":
            return Accessible.ListItem;
        case "img":
            return Accessible.Graphic;
        default:
            return Accessible.Grouping;
        }
    }

    objectName: root.tappable ? "miniProgramTappable" : ""
    color: tap.pressed ? Theme.accentSoft : root.fill
    radius: Math.min(root.corner, width / 2, height / 2)
    border.width: root.line
    border.color: root.lineColor
    activeFocusOnTab: root.tappable && root.enabled

    Accessible.role: root.tappable ? Accessible.Button : root.roleOf(root.role)
    Accessible.name: root.label !== "" ? root.label : root.tappable ? root.wordsOf(root) : ""
    Accessible.focusable: root.tappable
    Accessible.ignored: !root.tappable && root.label === "" && root.role === ""
    Accessible.onPressAction: root.canvas.tap(root.node)

    Keys.onReturnPressed: event => event.accepted = root.press()
    Keys.onEnterPressed: event => event.accepted = root.press()
    Keys.onSpacePressed: event => event.accepted = root.press()

    function press(): bool {
        if (root.tappable)
            root.canvas.tap(root.node);
        return root.tappable;
    }

    TapHandler {
        id: tap
        enabled: root.tappable
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.canvas.tap(root.node)
    }

    Loader {
        anchors.fill: parent
        active: root.sides !== undefined
        sourceComponent: BoxSides {
            sides: root.sides
            lineColor: root.lineColor
        }
    }

    Rectangle {
        visible: root.activeFocus && root.tappable
        anchors.fill: parent
        anchors.margins: -Theme.focusWidth
        color: "transparent"
        radius: root.radius + Theme.focusWidth
        border.width: Theme.focusWidth
        border.color: Theme.accent
    }
}
