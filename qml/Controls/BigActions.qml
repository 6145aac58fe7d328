pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import "words.js" as Words

// A few big buttons: in two columns, each an icon over its word; in one, beside it, where letters leave no room for two.
GridLayout {
    id: root

    property var actions: []            // [{key, text, icon, says}]
    signal chosen(key: string)

    columns: widest.advanceWidth + 2 * Theme.cardPadding > (width - columnSpacing) / 2 ? 1 : 2
    columnSpacing: Theme.itemGap
    rowSpacing: Theme.itemGap
    Accessible.role: Accessible.Grouping

    TextMetrics {
        id: widest
        font.family: Theme.fontFamily
        font.hintingPreference: Theme.fontHinting
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        // The longest word decides; it is never broken.
        text: root.actions.map(action => action.text).reduce((longest, word) => word.length > longest.length ? word : longest, "")
    }
    Repeater {
        model: root.actions

        T.AbstractButton {
            id: action
            required property var modelData
            objectName: "big_" + modelData.key
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            padding: Theme.itemGap
            implicitHeight: Math.max((root.columns === 1 ? 1.5 : 2.5) * Theme.touchTarget, implicitContentHeight + 2 * Theme.cardPadding)
            text: modelData.text
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.Button
            Accessible.name: Words.spoken(text)
            Accessible.description: Words.spoken(modelData.says)
            Keys.onReturnPressed: action.clicked()
            Keys.onEnterPressed: action.clicked()
            onClicked: root.chosen(modelData.key)
            background: Rectangle {
                radius: Theme.cardRadius
                color: action.down ? Theme.accentSoft : Theme.surface
                border.width: Theme.lineWidth
                border.color: Theme.outline
                FocusRing {
                    visible: action.visualFocus
                    around: Theme.cardRadius
                }
            }
            contentItem: IconOverText {
                text: action.text
                iconName: action.modelData.icon
                iconSize: root.columns === 1 ? Theme.iconSize : Math.round(1.5 * Theme.iconSize)
                role: Label.Title
                beside: root.columns === 1
            }
        }
    }
}
