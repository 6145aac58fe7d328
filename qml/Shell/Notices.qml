import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What concerns every page and stands above it: no connection, what is wrong with the service, a link that is being opened. Long ones
// scroll, so that the page keeps its half of the window.
ScrollColumn {
    id: root

    required property Models app
    readonly property bool offline: !root.app.session.online && !root.app.session.error.present
    readonly property bool speaking: root.offline || root.app.session.error.present || root.app.scan.openingLink

    implicitHeight: columnHeight
    margin: root.speaking ? Theme.smallGap : 0
    maximumWidth: width
    spacing: Theme.smallGap
    pointing: true

    Banner {
        objectName: "offlineBar"
        Layout.fillWidth: true
        visible: root.offline
        kind: Banner.Offline
        foldable: true
        brief: qsTr("No connection")
        readonly property string since: root.app.session.connectedAt
        title: since === "" ? qsTr("No connection: what you see is from before.") : qsTr("No connection: what you see is from %1.").arg(since)
        actionText: qsTr("Try again")
        onAction: root.app.session.connectToService()
    }
    ErrorBanner {
        objectName: "serviceFailure"
        Layout.fillWidth: true
        foldable: true
        failure: root.app.session.error.code
        erasing: root.app.session.eraseFailed
        actionText: qsTr("Try again")
        onAction: root.app.session.connectToService()
    }
    BusyCard {
        objectName: "openingLink"
        Layout.fillWidth: true
        visible: root.app.scan.openingLink
        text: qsTr("A link is being opened.")
        cancellable: true
        onCancelled: root.app.scan.cancelLink()
    }
}
