pragma ComponentBehavior: Bound
import QtQuick
import QtMultimedia
import Causeway.Theme
import Causeway.ViewModels

// The camera's picture, its frames going to the reader; nothing at all where there is no camera.
Rectangle {
    id: root

    required property ScanViewModel viewModel
    readonly property bool present: devices.videoInputs.length > 0

    visible: root.present
    implicitHeight: root.present ? 280 : 0
    radius: Theme.cardRadius
    color: Theme.sunken

    MediaDevices { id: devices }
    // Made only where there is a camera: without one the multimedia backend is not even started.
    Component {
        id: live
        VideoOutput {
            id: output
            anchors.fill: parent
            fillMode: VideoOutput.PreserveAspectCrop
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Camera picture")
            CaptureSession {
                camera: Camera { active: true }
                videoOutput: output
            }
        }
    }
    Component.onCompleted: {
        if (root.present)
            root.viewModel.watch((live.createObject(root) as VideoOutput).videoSink);
    }
}
