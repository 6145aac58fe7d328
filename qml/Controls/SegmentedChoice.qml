pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A choice among two to four short words, side by side; one below the other when they do not fit.
Rectangle {
    id: root

    property var options: []            // [{key, text}]
    property string current
    property string name
    readonly property bool stacked: words.width + options.length * 28 > width
    signal chosen(key: string)

    implicitWidth: 280
    implicitHeight: grid.implicitHeight + 2 * Theme.tinyGap
    radius: Theme.controlRadius
    color: Theme.sunken
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.outline
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.spoken(root.name)

    TextMetrics {
        id: words
        font.family: Theme.fontFamily
        font.hintingPreference: Theme.fontHinting
        font.pixelSize: Theme.note
        font.weight: Font.Bold
        text: root.options.map(option => option.text).join("")
    }
    T.ButtonGroup { id: group }
    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: Theme.tinyGap
        columns: root.stacked ? 1 : root.options.length
        columnSpacing: Theme.tinyGap
        rowSpacing: Theme.tinyGap

        Repeater {
            model: root.options

            T.RadioButton {
                id: option
                required property var modelData
                objectName: "option_" + modelData.key
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitWidth: implicitContentWidth + 2 * Theme.itemGap
                implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + Theme.itemGap)
                focusPolicy: Qt.StrongFocus
                T.ButtonGroup.group: group
                text: modelData.text
                checked: root.current === modelData.key
                onClicked: root.chosen(modelData.key)
                Accessible.role: Accessible.RadioButton
                Accessible.name: Words.spoken(root.name ? root.name + ": " + text : text)
                Accessible.checked: checked
                contentItem: Label {
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    text: option.text
                    role: Label.Note
                    strong: option.checked
                    color: option.checked ? Theme.accent : Theme.inkSoft
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.controlRadius - Theme.tinyGap
                    color: option.checked ? Theme.surface : option.hovered ? Theme.hoverTint : "transparent"
                    border.width: option.checked ? Theme.lineWidth : 0
                    border.color: Theme.contrast ? Theme.ink : Theme.line

                    FocusRing {
                        visible: option.visualFocus
                        around: parent.radius
                        gap: -2
                    }
                }
            }
        }
    }
}
