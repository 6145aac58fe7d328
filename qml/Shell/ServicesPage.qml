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
    property string chosen              // what the other pane shows: a program's id or a service's address
    signal programChosen(id: string)
    signal serviceChosen(service: var)

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
            onTextChanged: root.home.query = text
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
            selected: root.chosen
            onChosen: id => root.programChosen(id)
        }
        SectionHeader {
            Layout.fillWidth: true
            text: root.home.query === "" ? qsTr("All services") : qsTr("Found")
        }
        ServiceList {
            Layout.fillWidth: true
            services: root.home.services
            searching: root.home.query !== ""
            selected: root.chosen
            onChosen: service => root.serviceChosen(service)
        }
    }
    Component.onDestruction: root.home.query = ""
}
