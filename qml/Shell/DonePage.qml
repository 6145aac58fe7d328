import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// What was done, in a sentence, and who received what. Where the asker wants the person back at its own page, that page opens.
Page {
    id: root

    property string kind
    property string link
    property bool waits: false
    property string receiver
    property var given: []              // [{name, said}]
    readonly property FieldWords fieldWords: FieldWords {}
    readonly property AskerWords askerWords: AskerWords {}

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

    function receivedBy(): string {
        if (root.kind === "presentation")
            return root.askerWords.named(root.receiver, "", true);
        return root.kind === "issuance" ? "" : root.receiver;
    }

    objectName: "donePage"
    title: root.waits ? qsTr("Waiting") : root.kind === "declined" ? qsTr("Declined") : qsTr("Done")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        DoneState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            kind: root.waits ? DoneState.Waiting : root.kind === "declined" ? DoneState.Declined : DoneState.Done
            text: root.sentence()
            receiver: root.receivedBy()
            given: root.fieldWords.listed(root.given)
            actionText: root.link === "" ? qsTr("Close") : qsTr("Continue on their page")
            onAction: root.link === "" ? root.back() : Qt.openUrlExternally(root.link)
        }
    }
    Component.onCompleted: {
        if (root.link !== "")
            Qt.openUrlExternally(root.link);
    }
}
