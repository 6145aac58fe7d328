pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Theme

// Every control in every state, in any look.
Window {
    id: root

    property int page: 0
    property alias scheme: appearance.scheme
    property alias textScale: appearance.textScale
    property alias language: appearance.language
    readonly property var pageNames: pages.names

    width: 390
    height: 844
    minimumWidth: 320
    visible: true
    title: "Causeway gallery"
    color: Theme.page
    Component.onCompleted: Theme.appearance = appearance

    Appearance { id: appearance }
    GalleryPages { id: pages }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GalleryBar {
            Layout.fillWidth: true
            names: pages.names
            page: root.page
            appearance: appearance
            onChosen: index => root.page = index
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: root.page < 0 ? null : pages.components[root.page]
        }
    }
}
