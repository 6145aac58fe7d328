import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import "words.js" as Words

// What stands on a sheet: a title, a column that scrolls when it must, and a footer that stays in sight.
FocusScope {
    id: root

    property string title
    property alias iconName: sign.icon
    property alias iconColor: sign.color
    property alias footer: footerSlot.data
    default property alias content: column.content
    signal escaped

    function rewind(): void {
        column.contentY = -column.topMargin;
    }

    implicitHeight: all.implicitHeight
    Accessible.role: Accessible.Dialog
    Accessible.name: Words.spoken(root.title)
    Keys.forwardTo: [column]            // the sheet itself and its footer have the focus, too
    Keys.onEscapePressed: root.escaped()
    Keys.onBackPressed: root.escaped()

    ColumnLayout {
        id: all
        anchors.fill: parent
        spacing: 0

        ScrollColumn {
            id: column
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: columnHeight + topMargin // without the button that moves it on, which is only there where there is no room for all
            spacing: Theme.cardPadding
            topMargin: Theme.tinyGap
            pointing: true

            Icon {
                id: sign
                visible: icon !== ""
                size: 1.5 * Theme.iconSize
            }
            Label {
                objectName: "sheetTitle"
                Layout.fillWidth: true
                visible: text !== ""
                text: root.title
                role: Label.Title
            }
        }
        Divider { visible: footerSlot.visible && column.contentHeight > column.height + 1 }
        ColumnLayout {
            id: footerSlot
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.itemGap
            Layout.minimumHeight: implicitHeight
            spacing: Theme.itemGap
            visible: children.length > 0
        }
    }
}
