import QtQuick
import Causeway.Theme

// The last line of a certificate: how it stands, and until when. Placed by hand: a layout gives the status no width when the
// card is first laid out too narrow.
Item {
    id: root

    property int status: StatusLabel.Valid
    property string statusText
    property string untilText
    property bool stacked: false
    property color ink: Theme.ink

    implicitHeight: root.stacked && until.visible ? until.y + until.height : Math.max(status.height, until.height)

    StatusLabel {
        id: status
        y: root.stacked ? 0 : (root.height - height) / 2
        width: Math.min(implicitWidth, root.width)
        status: root.status
        text: root.statusText
    }
    Label {
        id: until
        x: root.stacked ? 0 : status.width + Theme.itemGap
        y: root.stacked ? status.height + Theme.tinyGap : (root.height - height) / 2
        width: root.width - x
        visible: text !== ""
        text: root.untilText
        role: Label.Note
        color: root.ink
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        Accessible.ignored: true
    }
}
