import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls
import Causeway.ViewModels

// Everything there is, found by a word while typing.
Page {
    id: root

    required property HomeViewModel home
    required property ProgramsViewModel programs
    signal programChosen(id: string)
    signal serviceChosen(kind: string, value: string)

    objectName: "servicesPage"
    title: qsTr("Services")

    ScrollColumn {
        anchors.fill: parent
        spacing: Theme.groupGap

        SearchField {
            objectName: "serviceSearch"
            Layout.fillWidth: true
            name: qsTr("Search services")
            text: root.home.query
            onTextEdited: root.home.query = text
        }
        SectionHeader {
            Layout.fillWidth: true
            visible: root.programs.programs.length > 0 && root.home.query === ""
            text: qsTr("Mini-programs")
        }
        ProgramList {
            Layout.fillWidth: true
            visible: root.programs.programs.length > 0 && root.home.query === ""
            programs: root.programs.programs
            onChosen: id => root.programChosen(id)
        }
        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("All services")
        }
        ServiceList {
            Layout.fillWidth: true
            services: root.home.services
            onChosen: (kind, value) => root.serviceChosen(kind, value)
        }
    }
    Component.onDestruction: root.home.query = ""
}
