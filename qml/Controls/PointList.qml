pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme

// A heading and what belongs under it, each point with a sign.
Column {
    id: root

    property string title
    property string iconName: "check"
    property var points: []

    spacing: Theme.smallGap

    Label {
        width: parent.width
        visible: text !== ""
        text: root.title
        strong: true
    }
    Repeater {
        model: root.points
        IconText {
            required property string modelData
            width: parent?.width ?? 0
            iconName: root.iconName
            text: modelData
        }
    }
}
