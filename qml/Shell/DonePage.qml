import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What was done, in a sentence.
Page {
    id: root

    property string kind

    objectName: "donePage"
    title: qsTr("Done")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            iconName: "check"
            text: root.kind === "service_login" ? qsTr("You are logged in on the other screen.") : qsTr("Your answer was sent.")
            actionText: qsTr("Close")
            onAction: root.back()
        }
    }
}
