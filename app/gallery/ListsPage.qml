import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    SectionHeader { Layout.fillWidth: true; text: root.say.of("Reminders", "提示", "提醒"); actionText: root.say.of("All", "全部", "全部") }
    Card {
        Layout.fillWidth: true
        padding: Theme.tinyGap
        ColumnLayout {
            width: parent.width
            spacing: 0
            ListRow { Layout.fillWidth: true; iconName: "bill"; text: root.say.of("Water charges", "水費", "水费"); detail: root.say.of("Due 30 Nov 2026", "2026年11月30日到期", "2026年11月30日到期"); value: "HK$ 540.00" }
            Divider { Layout.leftMargin: Theme.cardPadding; Layout.rightMargin: Theme.cardPadding }
            ListRow { Layout.fillWidth: true; iconName: "card"; selected: true; text: root.say.of("Driving licence", "駕駛執照", "驾驶执照"); detail: root.say.of("Expires in 12 days", "12日後到期", "12天后到期") }
            Divider { Layout.leftMargin: Theme.cardPadding; Layout.rightMargin: Theme.cardPadding }
            ListRow {
                Layout.fillWidth: true
                iconName: "shield"
                text: root.say.of("Registered device", "已登記裝置", "已登记设备")
                chevron: false
                trailing: Component { StatusLabel { status: StatusLabel.Valid } }
            }
        }
    }
    SectionHeader { Layout.fillWidth: true; text: root.say.of("What it says", "證書內容", "证书内容") }
    Card {
        Layout.fillWidth: true
        ColumnLayout {
            width: parent.width
            spacing: Theme.itemGap
            KeyValueRow { Layout.fillWidth: true; label: root.say.of("Name", "姓名", "姓名"); value: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明") }
            KeyValueRow { Layout.fillWidth: true; label: root.say.of("Licence number", "執照號碼", "执照号码"); value: "A123***(*)" }
            KeyValueRow { Layout.fillWidth: true; label: root.say.of("Vehicle classes", "車輛種類", "车辆种类"); value: root.say.of("1 private car, 2 light goods vehicle", "1 私家車、2 輕型貨車", "1 私家车、2 轻型货车") }
        }
    }
    Card {
        Layout.fillWidth: true
        ColumnLayout {
            width: parent.width
            AmountText { Layout.fillWidth: true; text: "HK$ 1,234.50" }
            AmountText { Layout.fillWidth: true; text: "HK$ 12,345,678.90" }
        }
    }
    EmptyState { Layout.fillWidth: true; iconName: "wallet"; text: root.say.of("You have no certificates yet.", "你尚未有任何證書。", "你还没有任何证书。"); actionText: root.say.of("Get a certificate", "申領證書", "申领证书") }
}
