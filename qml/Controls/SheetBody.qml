import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// What stands on a sheet: a title, a column that scrolls when it must, and a footer that stays in sight.
FocusScope {
    id: root

    property string title
    property alias footer: footerSlot.data
    default property alias content: column.content
    signal escaped

    implicitHeight: all.implicitHeight
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
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
            implicitHeight: contentHeight
            spacing: Theme.cardPadding
            topMargin: Theme.tinyGap

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
            visible: children.length > 0
        }
    }
}
