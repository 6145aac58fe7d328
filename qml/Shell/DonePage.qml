import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What was done, in a sentence. Where the asker wants the person back at its own page, that page opens.
Page {
    id: root

    property string kind
    property string link
    property bool waits: false

    function sentence(): string {
        if (root.kind === "service_login")
            return qsTr("You are logged in on the other screen.");
        if (root.kind === "presentation")
            return qsTr("Your certificate was shown.");
        if (root.kind === "declined")
            return qsTr("You declined. Nothing was shown.");
        if (root.waits)
            return qsTr("The issuer is still preparing the certificate. It will come by itself.");
        return qsTr("Your answer was sent.");
    }

    function icon(): string {
        if (root.waits)
            return "clock";
        return root.kind === "declined" ? "cross" : "check";
    }

    objectName: "donePage"
    title: root.waits ? qsTr("Waiting") : root.kind === "declined" ? qsTr("Declined") : qsTr("Done")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            iconName: root.icon()
            text: root.sentence()
            actionText: root.link === "" ? qsTr("Close") : qsTr("Continue on their page")
            onAction: root.link === "" ? root.back() : Qt.openUrlExternally(root.link)
        }
    }
    Component.onCompleted: {
        if (root.link !== "")
            Qt.openUrlExternally(root.link);
    }
}
