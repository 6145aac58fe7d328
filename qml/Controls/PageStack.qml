import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// Where pages come and go: they fade and move eight points, or do neither when motion is reduced.
T.StackView {
    id: root

    property bool closable: false       // beside a list: the first page is closed rather than gone back from

    // Pages are made here and destroyed when they leave (Page does that): Qt 6.4's view cannot make a bound component.
    function show(page: Component): Item {
        return root.push(page.createObject(root) as Item);
    }
    // Forgets all that is open and begins again with this page.
    function restart(page: Component): Item {
        return root.replace(null, page.createObject(root) as Item);
    }

    component Appear: Transition {
        id: appear
        property int shift: Theme.pageShift
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motionIn; easing.type: Theme.easing }
        NumberAnimation { property: "x"; from: appear.shift; to: 0; duration: Theme.motionIn; easing.type: Theme.easing }
    }
    component Vanish: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motionOut; easing.type: Theme.easing }
    }

    pushEnter: Appear {}
    pushExit: Vanish {}
    popEnter: Appear { shift: -Theme.pageShift }
    popExit: Vanish {}
    replaceEnter: Appear {}
    replaceExit: Vanish {}
}
