pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// What to ask issuers for again, each with one action; and the way to want none of it.
ColumnLayout {
    id: root

    required property BackupViewModel viewModel
    property bool titled: true
    readonly property var items: root.viewModel.restorable

    spacing: Theme.groupGap

    SectionHeader {
        Layout.fillWidth: true
        visible: root.titled && root.items.length > 0
        text: qsTr("To ask for again")
    }
    ErrorBanner {
        objectName: "restorableFailure"
        Layout.fillWidth: true
        failure: root.viewModel.listError
        actionText: qsTr("Try again")
        onAction: root.viewModel.refresh()
    }
    EmptyState {
        objectName: "nothingToAskFor"
        Layout.fillWidth: true
        visible: root.items.length === 0 && root.viewModel.known && root.viewModel.listError === ""
        iconName: "check"
        text: qsTr("There is nothing left to ask for again.")
    }
    ListCard {
        Layout.fillWidth: true
        visible: root.items.length > 0

        Repeater {
            model: root.items

            Item {
                id: row
                required property var modelData
                objectName: "restorableRow"
                width: parent?.width ?? 0
                implicitHeight: column.height + 2 * Theme.cardPadding

                Column {
                    id: column
                    x: Theme.cardPadding
                    y: Theme.cardPadding
                    width: row.width - 2 * x
                    spacing: Theme.smallGap

                    Label {
                        width: parent.width
                        text: row.modelData.title
                    }
                    Label {
                        width: parent.width
                        text: row.modelData.issuer
                        role: Label.Note
                        soft: true
                    }
                    Label {
                        objectName: "restorableCount"
                        width: parent.width
                        visible: row.modelData.count > 1
                        text: qsTr("%n certificate(s) of this kind", "", row.modelData.count)
                        role: Label.Note
                        soft: true
                    }
                    Label {
                        width: parent.width
                        visible: !row.modelData.askable
                        text: qsTr("Ask on the issuer's own pages: the backup does not say how.")
                        role: Label.Note
                    }
                    Button {
                        objectName: "askAgain"
                        width: Math.min(implicitWidth, parent.width)
                        visible: row.modelData.askable
                        kind: Button.Quiet
                        busy: root.viewModel.busy
                        text: qsTr("Ask for it")
                        Accessible.name: qsTr("Ask for %1").arg(row.modelData.title).replace(/\u2060/g, "")
                        onClicked: root.viewModel.askFor(row.modelData.id)
                    }
                }
            }
        }
    }
    Button {
        objectName: "askForNone"
        Layout.fillWidth: true
        visible: root.items.length > 0
        kind: Button.Quiet
        text: qsTr("I want none of these")
        onClicked: confirmation.open()
    }
    Sheet {
        id: confirmation
        title: qsTr("Forget this list?")
        Label {
            Layout.fillWidth: true
            text: qsTr("Departments are not told. You can restore the backup again as long as you have it.")
        }
        footer: ButtonPair {
            firstText: qsTr("Keep")
            secondText: qsTr("Forget the list")
            secondKind: Button.Danger
            onFirstClicked: confirmation.close()
            onSecondClicked: {
                confirmation.close();
                root.viewModel.dropAll();
            }
        }
    }
    Component.onCompleted: root.viewModel.refresh()
}
