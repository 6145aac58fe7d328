import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels

// The language, which changes at once.
Page {
    id: root

    required property Settings settings

    objectName: "languageSettingPage"
    title: qsTr("Language")
    canGoBack: true

    ScrollColumn {
        anchors.fill: parent

        LanguagePicker {
            Layout.fillWidth: true
            current: root.settings.language
            onChosen: language => root.settings.language = language
        }
    }
}
