import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A certificate in the proportion of an ID card. `seed` is its type; the issuer stands in words, never as an emblem.
T.AbstractButton {
    id: root

    property string seed
    property string title
    property string issuer
    property string holder
    property string validUntil
    property url photo
    property int status: StatusLabel.Valid
    property string statusText: Words.status(root.status)
    readonly property string untilText: validUntil ? qsTr("Until %1").arg(validUntil) : ""
    property bool interactive: true
    readonly property bool stacked: root.width < 300 * Theme.textScale
    readonly property color ink: Theme.certificateTint(root.seed, 3)

    implicitWidth: 343
    implicitHeight: Math.max(Math.round(width * 53.98 / 85.6), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.cardPadding
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    enabled: root.interactive
    Accessible.role: root.interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: Words.spoken(root.title, root.issuer, root.holder, statusText, untilText)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Guilloche {
        seed: root.seed

        Rectangle {
            anchors.fill: parent
            radius: Theme.cardRadius
            color: root.down ? Theme.pressedTint : "transparent"
            border.width: Theme.lineWidth
            border.color: Theme.contrast ? Theme.ink : Theme.certificateTint(root.seed, 2)
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.cardRadius
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.smallGap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.itemGap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: root.title
                    role: Label.Title
                    color: root.ink
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    text: root.issuer
                    role: Label.Caption
                    color: root.ink
                    Accessible.ignored: true
                }
            }
            Portrait {
                visible: !root.stacked
                Layout.alignment: Qt.AlignTop
                seed: root.seed
                source: root.photo
                Accessible.ignored: true
            }
        }
        Item { Layout.fillHeight: true }
        Portrait {
            visible: root.stacked
            seed: root.seed
            source: root.photo
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.holder
            strong: true
            color: root.ink
            Accessible.ignored: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.itemGap
            rowSpacing: Theme.tinyGap

            StatusLabel {
                Layout.maximumWidth: root.availableWidth
                status: root.status
                text: root.statusText
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.untilText
                role: Label.Note
                color: root.ink
                horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
