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
    property bool selected: false       // the other pane shows it
    property bool favourite: false
    readonly property bool stacked: root.width < 300 * Theme.textScale
    readonly property color ink: Theme.certificateTint(root.seed, 3)

    implicitWidth: 343
    implicitHeight: Math.max(Math.round(width * 53.98 / 85.6), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.cardPadding
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    enabled: root.interactive
    Accessible.role: root.interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: Words.spoken(root.title, root.favourite ? qsTr("Favourite") : "", root.issuer, root.holder, statusText, untilText)
    Accessible.selected: root.selected
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Guilloche {
        seed: root.seed

        Rectangle {
            anchors.fill: parent
            radius: Theme.cardRadius
            color: root.down ? Theme.pressedTint : "transparent"
            border.width: root.selected ? Theme.focusWidth : Theme.lineWidth
            border.color: root.selected ? Theme.accent : Theme.contrast ? Theme.ink : Theme.certificateTint(root.seed, 2)
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
            Icon {
                Layout.alignment: Qt.AlignTop
                visible: root.favourite
                icon: "star-filled"
                color: root.ink
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
        CertificateFoot {
            Layout.fillWidth: true
            status: root.status
            statusText: root.statusText
            untilText: root.untilText
            stacked: root.stacked
            ink: root.ink
        }
    }
}
