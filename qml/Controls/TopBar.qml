import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// The head of a page: where one is, and the way back. Items put into it stand at the right.
Rectangle {
    id: root

    property string title
    property bool canGoBack: false
    property bool line: false
    default property alias actions: actionRow.data
    signal back

    implicitHeight: Math.max(Theme.touchTarget + Theme.smallGap, row.implicitHeight + Theme.smallGap)
    color: Theme.page

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: root.canGoBack ? Theme.smallGap : Theme.margin
        anchors.rightMargin: Theme.smallGap
        spacing: Theme.tinyGap

        IconButton {
            objectName: "backButton"
            visible: root.canGoBack
            text: qsTr("Back")
            iconName: "back"
            onClicked: root.back()
        }
        Label {
            Layout.fillWidth: true
            text: root.title
            role: Label.Title
        }
        RowLayout {
            id: actionRow
            spacing: 0
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.line
    }
}
