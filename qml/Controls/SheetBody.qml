import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// What stands on a sheet: a title, a column that scrolls when it must, and a footer that stays in sight.
FocusScope {
    id: root

    property string title
    property Component footer: null
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

        Label {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: Theme.groupGap
            visible: text !== ""
            text: root.title
            role: Label.Title
        }
        ScrollColumn {
            id: column
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: contentHeight
            spacing: Theme.cardPadding
            margin: Theme.margin
        }
        Divider { visible: footerSlot.active && column.contentHeight > column.height + 1 }
        Loader {
            id: footerSlot
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.itemGap
            active: root.footer !== null
            visible: active
            sourceComponent: root.footer
        }
    }
}
