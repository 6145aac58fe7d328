pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// The gallery's own head: which page, and in which look.
Rectangle {
    id: root

    property var names: []
    property int page: 0
    required property Appearance appearance
    signal chosen(index: int)

    implicitHeight: row.implicitHeight
    color: Theme.surface

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        IconButton {
            text: "Page before"
            iconName: "back"
            enabled: root.page > 0
            onClicked: root.chosen(root.page - 1)
        }
        Label {
            Layout.fillWidth: true
            opacity: Theme.textScale > 1.25 ? 0 : 1
            wrapMode: Text.NoWrap
            text: root.names[root.page] ?? ""
            role: Label.Note
            strong: true
        }
        IconButton {
            text: "Next scheme"
            iconName: "settings"
            onClicked: root.appearance.scheme = (root.appearance.scheme + 1) % 3
        }
        IconButton {
            text: "Next text size"
            iconName: "text-size"
            onClicked: {
                const sizes = [1, 1.25, 1.5, 2];
                root.appearance.textScale = sizes[(sizes.indexOf(root.appearance.textScale) + 1) % 4];
            }
        }
        IconButton {
            text: "Next language"
            iconName: "globe"
            onClicked: {
                const languages = ["en", "zh_HK", "zh_CN"];
                root.appearance.language = languages[(languages.indexOf(root.appearance.language) + 1) % 3];
            }
        }
        IconButton {
            text: "Next page"
            iconName: "chevron"
            enabled: root.page < root.names.length - 1
            onClicked: root.chosen(root.page + 1)
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
