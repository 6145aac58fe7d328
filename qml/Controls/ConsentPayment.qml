import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: root

    property string amount
    property string payee

    spacing: 0

    AmountText {
        objectName: "amount"
        Layout.fillWidth: true
        text: root.amount
    }
    Label {
        objectName: "payee"
        Layout.fillWidth: true
        text: qsTr("to %1").arg(root.payee)
        role: Label.Title
    }
}
