pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// Whether a certificate is believed, and why.
Card {
    id: root

    required property var detail        // as WalletViewModel.detail
    required property Verdict verdict

    ColumnLayout {
        width: parent.width
        spacing: Theme.itemGap

        StatusLabel {
            objectName: "belief_" + root.verdict.verdict
            status: root.verdict.status
        }
        Label {
            objectName: "beliefMeaning"
            Layout.fillWidth: true
            text: root.verdict.meaning
            strong: true
        }
        Repeater {
            model: root.detail.reasons ?? []
            RowLayout {
                id: reason
                required property string modelData
                Layout.fillWidth: true
                spacing: Theme.smallGap
                Icon {
                    Layout.alignment: Qt.AlignTop
                    icon: root.verdict.icon(reason.modelData)
                    color: Theme.inkSoft
                }
                Label {
                    Layout.fillWidth: true
                    text: root.verdict.reasons[reason.modelData] ?? reason.modelData
                    role: Label.Note
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: (root.detail.trustListFrom ?? "") !== ""
            text: qsTr("Checked against the trust list of %1.").arg(root.detail.trustListFrom ?? "")
            role: Label.Caption
            soft: true
        }
        Label {
            objectName: "statusFrom"
            Layout.fillWidth: true
            visible: (root.detail.statusFrom ?? "") !== ""
            text: qsTr("Last checked on %1 whether it was withdrawn.").arg(root.detail.statusFrom ?? "")
            role: Label.Caption
            soft: true
        }
    }
}
