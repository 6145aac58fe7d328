pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Causeway.Theme
import Causeway.Controls

// Four things that people do most. Two columns where four do not fit.
GridLayout {
    id: root

    signal go(key: string)

    readonly property var actions: [
        {key: "scan", text: qsTr("Scan"), icon: "scan"},
        {key: "code", text: qsTr("My code"), icon: "code"},
        {key: "bills", text: qsTr("Pay"), icon: "bill"},
        {key: "wallet", text: qsTr("Certificates"), icon: "card"}
    ]

    Layout.fillWidth: true
    columns: width >= 320 * Theme.textScale ? 4 : 2
    columnSpacing: Theme.itemGap
    rowSpacing: Theme.itemGap

    Repeater {
        model: root.actions

        T.AbstractButton {
            id: action
            required property var modelData
            objectName: "quick_" + modelData.key
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + 2 * Theme.itemGap)
            text: modelData.text
            focusPolicy: Qt.StrongFocus
            Accessible.name: text
            Keys.onReturnPressed: action.clicked()
            onClicked: root.go(modelData.key)
            background: Rectangle {
                radius: Theme.controlRadius
                color: action.down ? Theme.accentSoft : Theme.surface
                border.width: Theme.lineWidth
                border.color: Theme.line
                FocusRing {
                    visible: action.visualFocus
                    around: Theme.controlRadius
                }
            }
            contentItem: IconOverText {
                text: action.text
                iconName: action.modelData.icon
            }
        }
    }
}
