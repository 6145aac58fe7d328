import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// The first page anybody sees: three languages, each in its own words, and how large the text is.
Page {
    id: root

    required property Settings settings
    property string failure             // why one is back here: code of what failed before
    property bool erasing: false        // as in ErrorWords
    signal chosen

    objectName: "languagePage"
    showTitle: false

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        ErrorBanner {
            Layout.fillWidth: true
            Layout.topMargin: Theme.groupGap
            failure: root.failure
            erasing: root.erasing
        }
        Mark { Layout.topMargin: Theme.groupGap }
        Label {
            Layout.fillWidth: true
            text: "Causeway"
            role: Label.Display
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
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
        TextSizeChoice {
            Layout.fillWidth: true
            simple: root.settings.simple
            size: Theme.textScale
            onSizeChosen: size => root.settings.textScale = size
        }
        Switch {
            objectName: "simpleSwitch"
            Layout.fillWidth: true
            text: qsTr("Large and simple")
            detail: qsTr("Six big buttons and larger text")
            checked: root.settings.simple
            onToggled: root.settings.simple = checked
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
