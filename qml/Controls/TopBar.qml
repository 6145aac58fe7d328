import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The head of a page: where one is, and the way back. Items put into it stand at the right.
Rectangle {
    id: root

    property string title
    property string subtitle            // where in it one is
    property bool canGoBack: false
    property bool closes: false         // one leaves to the side, with a cross, and not back
    property bool line: false
    default property alias actions: actionRow.data
    signal back

    implicitHeight: Math.max(Theme.touchTarget + Theme.smallGap, row.implicitHeight + Theme.smallGap)
    color: Theme.page

    // As wide as the page's own column, so that title and text begin on one line.
    RowLayout {
        id: row
        readonly property real spare: Math.max(0, (root.width - Theme.contentWidth) / 2 - Theme.margin)
        anchors.fill: parent
        anchors.leftMargin: spare + (back.visible ? Theme.smallGap : Theme.margin)
        anchors.rightMargin: spare + (close.visible ? Theme.smallGap : Theme.margin)
        spacing: Theme.tinyGap

        IconButton {
            id: back
            objectName: "backButton"
            visible: root.canGoBack && !root.closes
            text: qsTr("Back")
            iconName: "back"
            onClicked: root.back()
        }
        Column {
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Label {
                width: parent.width
                text: root.title
                role: Label.Title
            }
            Label {
                objectName: "subtitle"
                width: parent.width
                visible: text !== ""
                text: root.subtitle
                role: Label.Note
                soft: true
            }
        }
        RowLayout {
            id: actionRow
            Layout.fillWidth: false
            spacing: 0
        }
        IconButton {
            id: close
            objectName: "backButton"
            visible: root.canGoBack && root.closes
            text: qsTr("Close")
            iconName: "close"
            onClicked: root.back()
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.line
    }
}
