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
    readonly property bool known: root.detail.id !== undefined // not before it is read: what stood here before is another certificate
    readonly property string failure: root.holding.error.code || root.viewModel.detailError
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
        lifted: root.failure === "" ? null : failed // or it would be said out of sight of the button that failed

        ErrorBanner {
            id: failed
            Layout.fillWidth: true
            failure: root.failure
        }
        Skeleton {
            Layout.fillWidth: true
            running: !root.known && !root.gone && root.failure === ""
            onCancelled: root.back()
        }
        CertificateCard {
            Layout.fillWidth: true
            visible: root.known
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
        Button {
            objectName: "favouriteButton"
            Layout.fillWidth: true
            visible: root.known
            kind: Button.Quiet
            iconName: root.favourite ? "star-filled" : "star"
            busy: root.holding.busy
            text: root.favourite ? qsTr("No favourite any more") : qsTr("Make it a favourite")
            onClicked: root.holding.setFavourite(root.detail.id, !root.favourite)
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.known
            text: qsTr("Whether it is believed")
        }
        BeliefCard {
            Layout.fillWidth: true
            visible: root.known
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
            visible: root.known
            text: qsTr("What it says")
        }
        Card {
            Layout.fillWidth: true
            visible: root.known
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
            visible: root.known
            text: qsTr("Stored on this device since %1").arg(root.detail.added ?? "")
            role: Label.Caption
            soft: true
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: history.told
            text: qsTr("Where it was shown")
        }
        HistoryList {
            id: history
            Layout.fillWidth: true
            visible: told
            lines: root.holding.history
            failure: root.holding.historyError
            cut: root.holding.historyCut
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.known
            text: qsTr("How you keep it")
        }
        KeepingCard {
            Layout.fillWidth: true
            visible: root.known
            holding: root.holding
            detail: root.detail
        }
        ExportButton {
            Layout.fillWidth: true
            visible: root.known
            holding: root.holding
            detail: root.detail
        }
        Button {
            objectName: "makeCopy"
            Layout.fillWidth: true
            visible: root.known
            kind: Button.Quiet
            iconName: "download"
            text: qsTr("Make an annotated copy")
            onClicked: root.copyChosen()
        }
        RemoveButton {
            Layout.fillWidth: true
            visible: root.known
            viewModel: root.viewModel
            detail: root.detail
        }
    }
    Timer {
        interval: 0                     // not while another page is still on its way
        running: root.leaving
        onTriggered: root.back()
    }
    Component.onCompleted: {
        root.holding.forgetSaved();
        root.holding.forgetFailures(); // with another certificate
    }
    Connections {
        target: root.viewModel
        function onRemoved(): void {
            root.gone = true;
        }
    }
}
