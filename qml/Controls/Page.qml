import QtQuick
import QtQuick.Templates as T
import Causeway.Theme

// A page: a head with its title, and a body. `back` goes up to whoever navigates.
T.Page {
    id: root

    property string subtitle
    property bool canGoBack: false
    property bool showTitle: true
    property bool inner: false          // back goes to what this page showed before, and not off the page
    readonly property bool closes: !root.inner && root.T.StackView.index === 0 && ((root.T.StackView.view as PageStack)?.closable ?? false)
    readonly property bool covered: (root.T.StackView.view?.currentItem ?? root) !== root
    property Flickable body: null       // found once: what a page holds does not change, and a binding to its children would ask for them while they come
    property alias topBar: bar
    signal back

    function findBody(): Flickable {
        for (let i = 0; i < root.contentChildren.length; ++i)
            if (root.contentChildren[i] instanceof ScrollColumn || root.contentChildren[i] instanceof ScrollList)
                return root.contentChildren[i] as Flickable;
        return null;
    }

    implicitWidth: 390
    implicitHeight: 844
    background: Rectangle { color: Theme.page }
    header: TopBar {
        id: bar
        visible: root.showTitle
        height: visible ? implicitHeight : 0
        title: root.title
        subtitle: root.subtitle
        canGoBack: root.canGoBack
        closes: root.closes
        onBack: root.back()
    }
    Component.onCompleted: root.body = root.findBody()
    T.StackView.onRemoved: root.destroy()
    Keys.forwardTo: root.body ? [root.body] : [] // where nothing in it takes the focus, the keys that move it come here
    Keys.onBackPressed: event => {
        event.accepted = root.canGoBack;
        if (root.canGoBack)
            root.back();
    }
}
