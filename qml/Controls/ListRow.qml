import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// One line of a list: icon, text with a second line, a value or a control at the end. The value goes below the text when
// letters are large or the row is narrow.
T.ItemDelegate {
    id: root

    property string detail
    property string value
    property string iconName
    property color iconColor: Theme.accent
    property bool chevron: true
    property Component trailing: null
    readonly property bool stacked: root.width < 300 * Theme.textScale

    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchTarget + Theme.smallGap, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.itemGap
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Words.spoken(root.text, root.detail, root.value)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.itemGap

        Icon {
            visible: root.iconName !== ""
            icon: root.iconName
            color: root.iconColor
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.itemGap
            rowSpacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: root.text
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.detail !== ""
                    text: root.detail
                    role: Label.Note
                    soft: true
                    Accessible.ignored: true
                }
            }
            Label {
                Layout.fillWidth: root.stacked
                Layout.maximumWidth: root.stacked ? -1 : root.availableWidth * 0.45
                visible: root.value !== ""
                text: root.value
                horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true
            }
        }
        Loader {
            active: root.trailing !== null
            visible: active
            sourceComponent: root.trailing
        }
        Icon {
            visible: root.chevron
            icon: "chevron"
            color: Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.down ? Theme.pressedTint : root.hovered ? Theme.hoverTint : "transparent"

        FocusRing {
            visible: root.visualFocus
            gap: -4
        }
    }
}
