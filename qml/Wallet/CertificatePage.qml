pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// One certificate: what it says, apart from whether it is believed and why; where it was shown; then how it is kept and what can be done with it.
Page {
    id: root

    required property WalletViewModel viewModel
    required property HoldingViewModel holding
    readonly property var detail: root.viewModel.detail
    readonly property bool favourite: root.detail.favourite ?? false
    readonly property var changes: root.detail.changes ?? []
    readonly property int copies: root.detail.copiesLeft ?? -1
    readonly property FieldWords words: FieldWords {}
    readonly property Verdict verdict: Verdict {
        verdict: root.detail.verdict ?? "unknown"
        expiresSoon: root.detail.expiresSoon ?? false
    }

    property bool gone: false           // from this device; what stands over this page is read first
    readonly property bool leaving: root.gone && !root.covered
    signal copyChosen

    objectName: "certificatePage"
    title: root.detail.title ?? ""
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        CertificateCard {
            Layout.fillWidth: true
            interactive: false
            seed: root.detail.type ?? ""
            title: root.detail.title ?? ""
            issuer: root.detail.issuer ?? ""
            holder: root.detail.holder ?? ""
            validUntil: root.detail.expires ?? ""
            photo: root.detail.portrait ?? ""
            favourite: root.favourite
            status: root.verdict.status
        }
        Banner {
            objectName: "changesBanner"
            Layout.fillWidth: true
            visible: root.changes.length > 0
            title: qsTr("It was renewed and says something else now")
            meaning: qsTr("What changed: %1").arg(root.changes.map(change => root.words.named(change.name, change.said)).join(qsTr(", ")))
            advice: qsTr("If that is wrong, ask the issuer.")
            actionText: qsTr("I have seen it")
            onAction: root.holding.acknowledgeChanges(root.detail.id)
        }
        ErrorBanner {
            Layout.fillWidth: true
            failure: root.holding.error.code
        }
        Button {
            objectName: "favouriteButton"
            Layout.fillWidth: true
            visible: root.detail.id !== undefined
            kind: Button.Quiet
            iconName: root.favourite ? "star-filled" : "star"
            busy: root.holding.busy
            text: root.favourite ? qsTr("No favourite any more") : qsTr("Make it a favourite")
            onClicked: root.holding.setFavourite(root.detail.id, !root.favourite)
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Whether it is believed")
        }
        BeliefCard {
            Layout.fillWidth: true
            detail: root.detail
            verdict: root.verdict
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.copies >= 0
            text: qsTr("When you show it")
        }
        Card {
            Layout.fillWidth: true
            visible: root.copies >= 0
            IconText {
                objectName: "copiesLeft"
                width: parent.width
                iconName: root.copies > 0 ? "shield" : "info"
                text: root.copies > 0 ? qsTr("The next %n time(s), a different copy is shown each time, so that the certificate itself does not link them.", "", root.copies)
                    : qsTr("No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked.")
            }
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("What it says")
        }
        Card {
            Layout.fillWidth: true
            ColumnLayout {
                width: parent.width
                spacing: Theme.itemGap
                Repeater {
                    model: root.detail.claims ?? []
                    ClaimRow {
                        required property var modelData
                        Layout.fillWidth: true
                        label: root.words.named(modelData.name, modelData.said)
                        value: root.words.value(modelData.value)
                        picture: modelData.picture ?? ""
                    }
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Stored on this device since %1").arg(root.detail.added ?? "")
            role: Label.Caption
            soft: true
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.holding.history.length > 0
            text: qsTr("Where it was shown")
        }
        HistoryList {
            Layout.fillWidth: true
            visible: root.holding.history.length > 0
            lines: root.holding.history
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("How you keep it")
        }
        KeepingCard {
            Layout.fillWidth: true
            holding: root.holding
            detail: root.detail
        }
        ExportButton {
            Layout.fillWidth: true
            holding: root.holding
            detail: root.detail
        }
        Button {
            objectName: "makeCopy"
            Layout.fillWidth: true
            kind: Button.Quiet
            iconName: "download"
            text: qsTr("Make an annotated copy")
            onClicked: root.copyChosen()
        }
        Button {
            objectName: "removeCertificate"
            Layout.fillWidth: true
            kind: Button.Danger
            iconName: "trash"
            text: qsTr("Delete from this device")
            onClicked: confirmation.open()
        }
    }
    Sheet {
        id: confirmation
        title: qsTr("Delete this certificate?")
        Label {
            Layout.fillWidth: true
            text: qsTr("It and its key are destroyed on this device. The department is not told, and can issue it again.")
        }
        footer: ButtonPair {
            firstText: qsTr("Keep")
            secondText: qsTr("Delete")
            secondKind: Button.Danger
            onFirstClicked: confirmation.close()
            onSecondClicked: {
                confirmation.close();
                root.viewModel.remove(root.detail.id);
            }
        }
    }
    Timer {
        interval: 0                     // not while another page is still on its way
        running: root.leaving
        onTriggered: root.back()
    }
    Component.onCompleted: root.holding.forgetSaved()
    Connections {
        target: root.viewModel
        function onRemoved(): void {
            root.gone = true;
        }
    }
}
