import QtQuick
import Causeway.Theme
import Causeway.Controls

// One line of what a certificate says: a text beside its name, or a picture under it.
Column {
    id: root

    property string label
    property string value
    property string picture             // data: URL; then there is no text

    spacing: Theme.smallGap

    KeyValueRow {
        width: root.width
        visible: root.picture === ""
        label: root.label
        value: root.value
    }
    Label {
        width: root.width
        visible: root.picture !== ""
        text: root.label
        role: Label.Note
        soft: true
        Accessible.ignored: true
    }
    Image {
        objectName: "claimPicture"
        width: root.width
        height: 96
        visible: root.picture !== ""
        source: root.picture
        sourceSize.height: height
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        Accessible.role: Accessible.Graphic
        Accessible.name: root.label.replace(/\u2060/g, "")
    }
}
