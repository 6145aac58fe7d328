import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    Flow {
        Layout.fillWidth: true
        spacing: Theme.smallGap
        StatusLabel { status: StatusLabel.Valid; text: root.say.of("Valid", "有效", "有效") }
        StatusLabel { status: StatusLabel.Soon; text: root.say.of("Expires soon", "即將到期", "即将到期") }
        StatusLabel { status: StatusLabel.Unknown; text: root.say.of("Not known", "未能核實", "未能核实") }
        StatusLabel { status: StatusLabel.Invalid; text: root.say.of("Not valid", "無效", "无效") }
        StatusLabel { status: StatusLabel.Overdue; text: root.say.of("Overdue", "逾期", "逾期") }
    }
    Banner { Layout.fillWidth: true; kind: Banner.Offline; title: root.say.of("Offline. Shown as of 9:41.", "離線。資料截至 9:41。", "离线。资料截至 9:41。") }
    Banner { Layout.fillWidth: true; kind: Banner.Info; title: root.say.of("A new certificate has arrived", "新證書已送達", "新证书已送达"); meaning: root.say.of("Your driving licence is in the wallet.", "你的駕駛執照已存入證件匣。", "你的驾驶执照已存入卡包。"); closeText: root.say.of("Dismiss", "關閉", "关闭") }
    Banner { Layout.fillWidth: true; kind: Banner.Warning; title: root.say.of("Keys are kept by software", "密鑰由軟件保管", "密钥由软件保管"); meaning: root.say.of("This computer has no secure chip, so a stolen disk could be attacked for longer.", "此電腦沒有保安晶片，磁碟若被盜，可能遭受較長時間的攻擊。", "此电脑没有安全芯片，磁盘若被盗，可能遭受较长时间的攻击。") }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Error
        title: root.say.of("The payment was not sent", "付款未能送出", "付款未能送出")
        meaning: root.say.of("Nothing was taken from your account.", "你的戶口沒有扣款。", "你的账户没有扣款。")
        advice: root.say.of("Check the connection and try again. The bill stays open.", "請檢查網絡連線後再試。帳單仍待繳付。", "请检查网络连接后再试。账单仍待缴付。")
        code: "net.unreachable"
        actionText: root.say.of("Try again", "再試一次", "再试一次")
    }
}
