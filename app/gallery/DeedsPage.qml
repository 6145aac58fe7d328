import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    ActionPair {
        Layout.fillWidth: true
        first.iconName: "up"
        first.text: root.say.of("Earlier", "移前", "前移")
        second.iconName: "down"
        second.text: root.say.of("Later", "移後", "后移")
    }
    ActionPair {
        Layout.fillWidth: true
        first.enabled: false
        first.text: root.say.of("Earlier on the list", "在列表中移前", "在列表中前移")
        second.text: root.say.of("Later on the list", "在列表中移後", "在列表中后移")
    }
    BusyCard {
        Layout.fillWidth: true
        iconName: "near"
        text: root.say.of("Waiting for a reader.", "正等候讀取器。", "正在等待读取器。")
        cancellable: true
    }
    DoneState {
        Layout.fillWidth: true
        text: root.say.of("Your certificate was shown.", "已出示你的證書。", "已出示你的证书。")
        receiver: root.say.of("Harbour Library", "海港圖書館", "海港图书馆")
        given: root.say.of("Aged 18 or over, Photograph", "年滿18歲、照片", "年满18岁、照片")
        actionText: root.say.of("Close", "關閉", "关闭")
    }
    Card {
        Layout.fillWidth: true
        Column {
            width: parent.width
            spacing: Theme.cardPadding
            PointList { width: parent.width; title: root.say.of("In it", "備份內有", "备份中有"); points: [root.say.of("Your ledger", "你的紀錄冊", "你的记录册")] }
            PointList { width: parent.width; title: root.say.of("Not in it", "不包括", "不包括"); iconName: "cross"; points: [root.say.of("Keys: they never leave this device", "密鑰：永不離開本裝置", "密钥：永不离开本设备")] }
        }
    }
}
