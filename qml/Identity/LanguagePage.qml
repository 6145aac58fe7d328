import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The first page anybody sees: three languages, each in its own words, and how large the text is.
Page {
    id: root

    required property Settings settings
    signal chosen

    objectName: "languagePage"
    showTitle: false

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        Mark { Layout.topMargin: Theme.groupGap }
        Label {
            Layout.fillWidth: true
            text: "Causeway"
            role: Label.Display
            strong: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Public services, certificates and bills in one place. Everything stays encrypted on this device.")
        }
        LanguagePicker {
            Layout.fillWidth: true
            current: root.settings.language || "zh_HK"
            onChosen: language => root.settings.language = language
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("Text size")
        }
        SegmentedChoice {
            objectName: "textSize"
            Layout.fillWidth: true
            name: qsTr("Text size")
            options: [{key: "1", text: "100 %"}, {key: "1.25", text: "125 %"}, {key: "1.5", text: "150 %"}, {key: "2", text: "200 %"}]
            current: String(root.settings.textScale)
            onChosen: key => root.settings.textScale = Number(key)
        }
        Button {
            objectName: "continueButton"
            Layout.fillWidth: true
            text: qsTr("Continue")
            onClicked: {
                if (root.settings.language === "")
                    root.settings.language = "zh_HK";
                root.chosen();
            }
        }
    }
}
