import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    SectionHeader { Layout.fillWidth: true; text: root.say.of("Buttons", "按鈕", "按钮") }
    Button { Layout.fillWidth: true; text: root.say.of("Pay HK$ 540.00", "繳付 HK$ 540.00", "缴付 HK$ 540.00") }
    Button { Layout.fillWidth: true; text: root.say.of("Scan a code", "掃描二維碼", "扫描二维码"); iconName: "scan" }
    Button { Layout.fillWidth: true; kind: Button.Firm; text: root.say.of("Decline", "拒絕", "拒绝") }
    Button { Layout.fillWidth: true; kind: Button.Quiet; text: root.say.of("Show where it was used", "查看使用記錄", "查看使用记录"); iconName: "ledger" }
    Button { Layout.fillWidth: true; kind: Button.Danger; text: root.say.of("Erase everything on this phone", "清除此裝置上的所有資料", "清除此设备上的所有数据"); iconName: "trash" }
    Button { kind: Button.Link; text: root.say.of("I forgot my PIN", "忘記密碼", "忘记密码") }
    Button { Layout.fillWidth: true; enabled: false; text: root.say.of("Not available", "暫不可用", "暂不可用") }
    Button { Layout.fillWidth: true; busy: true; text: root.say.of("Sending", "傳送中", "发送中") }
    SectionHeader { Layout.fillWidth: true; text: root.say.of("Two answers", "兩個回應", "两个回应") }
    ButtonPair { Layout.fillWidth: true; firstText: root.say.of("Decline", "拒絕", "拒绝"); secondText: root.say.of("Share", "提供", "提供") }
    ButtonPair { Layout.fillWidth: true; firstText: root.say.of("Decline", "拒絕", "拒绝"); secondText: root.say.of("Sign and send the application for renewal", "簽署並提交續期申請", "签署并提交续期申请") }
    RowLayout {
        IconButton { text: root.say.of("Settings", "設定", "设置"); iconName: "settings" }
        IconButton { text: root.say.of("Refresh", "更新", "刷新"); iconName: "refresh" }
        IconButton { text: root.say.of("Not now", "暫不", "暂不"); iconName: "close"; enabled: false }
    }
}
