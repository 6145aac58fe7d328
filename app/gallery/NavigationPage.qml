import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

Item {
    id: root

    readonly property Sample say: Sample {}
    property string current: "home"
    readonly property var places: [
        {key: "home", text: root.say.of("Home", "主頁", "首页"), icon: "home"},
        {key: "wallet", text: root.say.of("Wallet", "證件匣", "卡包"), icon: "wallet"},
        {key: "services", text: root.say.of("Services", "服務", "服务"), icon: "services"},
        {key: "me", text: root.say.of("Me", "我", "我"), icon: "person"}
    ]

    NavigationRail {
        visible: root.width >= Theme.railFrom
        height: parent.height
        places: root.places
        current: root.current
        onChosen: key => root.current = key
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.groupGap

        TopBar { Layout.fillWidth: true; visible: root.width < Theme.railFrom; title: root.say.of("Wallet", "證件匣", "卡包"); IconButton { text: root.say.of("Settings", "設定", "设置"); iconName: "settings" } }
        TopBar { Layout.fillWidth: true; visible: root.width < Theme.railFrom; canGoBack: true; line: true; title: root.say.of("Where your driving licence was shown", "駕駛執照出示記錄", "驾驶执照出示记录") }
        Item { Layout.fillHeight: true }
        NavigationBar {
            Layout.fillWidth: true
            visible: root.width < Theme.railFrom
            places: root.places
            current: root.current
            onChosen: key => root.current = key
        }
    }
}
