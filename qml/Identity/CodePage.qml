import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The personal code: a new one every 30 seconds, each good once.
Page {
    id: root

    required property CodeViewModel viewModel
    required property string holder
    property bool concealed: false
    readonly property color ground: root.viewModel.rows.length > 0 && !root.concealed ? Theme.dimmed : Theme.page

    objectName: "codePage"
    title: qsTr("My code")
    canGoBack: true
    background: Rectangle { color: root.ground }
    topBar.color: root.ground

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        QrCodeView {
            objectName: "personalCode"
            Layout.fillWidth: true
            rows: root.viewModel.rows
            holder: root.holder
            name: qsTr("Your personal code")
            caption: qsTr("Shows who you are, once. It changes by itself.")
            remaining: root.viewModel.lifetime > 0 ? root.viewModel.secondsLeft / root.viewModel.lifetime : -1
            seconds: root.viewModel.secondsLeft
            hidden: root.concealed
            onHideToggled: root.concealed = !root.concealed
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Show it to staff or a reader you trust. A photo of it is of no use: it is refused after 30 seconds or when it was used.")
            soft: true
            horizontalAlignment: Text.AlignHCenter
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.viewModel.error.code
        }
    }
    Component.onCompleted: root.viewModel.show()
    Component.onDestruction: root.viewModel.hide()
}
