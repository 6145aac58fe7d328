import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    CheckBox { Layout.fillWidth: true; checked: true; text: root.say.of("I have read the terms and the privacy notice", "我已閱讀條款及私隱聲明", "我已阅读条款及隐私声明") }
    CheckBox { Layout.fillWidth: true; text: root.say.of("Remind me a week before a certificate expires", "證書到期前一星期提醒我", "证书到期前一周提醒我") }
    CheckBox { Layout.fillWidth: true; enabled: false; text: root.say.of("Not available on this phone", "此裝置不支援", "此设备不支持") }
    Switch { Layout.fillWidth: true; checked: true; text: root.say.of("Lock after two minutes", "兩分鐘後鎖定", "两分钟后锁定") }
    Switch { Layout.fillWidth: true; text: root.say.of("Reduce motion", "減少動態效果", "减少动态效果") }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.smallGap
        RadioRow { Layout.fillWidth: true; checked: true; text: root.say.of("Type the details", "輸入資料", "输入资料"); detail: root.say.of("About two minutes", "約兩分鐘", "约两分钟") }
        RadioRow { Layout.fillWidth: true; text: root.say.of("Scan the card", "掃描證件", "扫描证件"); detail: root.say.of("The picture stays on this phone", "圖像只會留在此裝置", "图像只会留在此设备") }
    }
    SegmentedChoice { Layout.fillWidth: true; name: root.say.of("Appearance", "外觀", "外观"); current: "light"; options: [{key: "light", text: root.say.of("Light", "淺色", "浅色")}, {key: "dark", text: root.say.of("Dark", "深色", "深色")}, {key: "contrast", text: root.say.of("High contrast", "高對比", "高对比")}] }
    SegmentedChoice { Layout.fillWidth: true; name: root.say.of("Text size", "文字大小", "文字大小"); current: "100"; options: [{key: "100", text: "100%"}, {key: "125", text: "125%"}, {key: "150", text: "150%"}, {key: "200", text: "200%"}] }
    LanguagePicker { Layout.fillWidth: true }
}
