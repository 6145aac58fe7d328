import QtQuick
import Causeway.Theme
import "words.js" as Words

// The holder's photo, or, for invented people, a drawn head and shoulders in the tints of the card.
Item {
    id: root

    property string seed
    property url source
    property string name: qsTr("Photo of the holder")

    implicitWidth: 72
    implicitHeight: 90
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.spoken(root.name)

    Rectangle {
        anchors.fill: parent
        radius: Theme.smallGap
        color: Theme.certificateTint(root.seed, 1)
        border.width: Theme.lineWidth
        border.color: Theme.certificateTint(root.seed, 2)
        clip: true

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * 0.2
            width: parent.width * 0.42
            height: width * 1.18
            radius: width / 2
            color: Theme.certificateTint(root.seed, 3)
            opacity: 0.55
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * 0.66
            width: parent.width * 0.74
            height: parent.height * 0.5
            radius: width * 0.38
            color: Theme.certificateTint(root.seed, 3)
            opacity: 0.55
        }
    }
    Image {
        anchors.fill: parent
        visible: status === Image.Ready
        source: root.source
        fillMode: Image.PreserveAspectCrop
        sourceSize.width: width
        sourceSize.height: height
    }
}
