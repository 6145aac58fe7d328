import QtQuick
import QtQuick.Layouts
import Causeway.Controls

Item {
    id: root

    readonly property Sample say: Sample {}

    Button {
        anchors.centerIn: parent
        text: root.say.of("Open the sheet", "開啟", "打开")
        onClicked: sheet.open()
    }
    Sheet {
        id: sheet
        title: root.say.of("Erase this certificate?", "清除此證書？", "清除此证书？")
        footer: ButtonPair {
            Layout.fillWidth: true
            firstText: root.say.of("Keep it", "保留", "保留")
            secondText: root.say.of("Erase", "清除", "清除")
            secondKind: Button.Danger
            onFirstClicked: sheet.decline()
            onSecondClicked: sheet.close()
        }
        Label {
            Layout.fillWidth: true
            text: root.say.of("It leaves this phone only. You can get it again from the Transport Department.", "只會從此裝置清除，你可再向運輸署申領。", "只会从此设备清除，你可再向运输署申领。")
        }
    }
    Component.onCompleted: sheet.open()
}
