import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// How large the text is, in which colours, and whether things move.
Page {
    id: root

    required property Settings settings

    objectName: "displaySettingPage"
    title: qsTr("Text and colours")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Text size")
        }
        TextSizeChoice {
            Layout.fillWidth: true
            simple: root.settings.simple
            size: Theme.textScale
            onSizeChosen: size => root.settings.textScale = size
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Colours")
        }
        SegmentedChoice {
            objectName: "schemeChoice"
            Layout.fillWidth: true
            name: qsTr("Colours")
            options: [{key: "light", text: qsTr("Light")}, {key: "dark", text: qsTr("Dark")}, {key: "contrast", text: qsTr("High contrast")}]
            current: root.settings.scheme
            onChosen: key => root.settings.scheme = key
        }
        Switch {
            objectName: "reduceMotion"
            Layout.fillWidth: true
            text: qsTr("Reduce motion")
            detail: qsTr("Nothing slides or fades.")
            checked: root.settings.reduceMotion
            onToggled: root.settings.reduceMotion = checked
        }
    }
}
