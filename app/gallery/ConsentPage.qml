import QtQuick
import Causeway.Controls

Item {
    id: root

    readonly property Sample say: Sample {}

    Button {
        anchors.centerIn: parent
        text: root.say.of("Ask", "要求", "要求")
        onClicked: sheet.open()
    }
    ConsentSheet {
        id: sheet
        objectName: "consent"
        requester: root.say.of("Harbour Library asks for your details", "海港圖書館要求取得你的資料", "海港图书馆要求取得你的资料")
        trust: ConsentRequester.Full
        verification: root.say.of("Its address and its entry in the register of services agree.", "其網址與服務登記冊所載相符。", "其网址与服务登记册所载相符。")
        number: "47"
        warnings: [root.say.of("The asker will keep a copy of what you share.", "要求者會保留你所提供資料的副本。", "要求者会保留你所提供资料的副本。")]
        choices: [{id: "card", required: false, several: false, options: [{id: "senior", title: root.say.of("Senior card", "長者咭", "长者卡"), chosen: false}]}]
        fields: [
            {key: "name", label: root.say.of("Name", "姓名", "姓名"), value: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明")},
            {key: "birth", label: root.say.of("Date of birth", "出生日期", "出生日期"), value: root.say.of("3 Mar 1988", "1988年3月3日", "1988年3月3日")},
            {key: "phone", label: root.say.of("Telephone", "電話", "电话"), value: "+852 9123 4567", optional: true}
        ]
        purpose: root.say.of("To open a library account in your name", "以你的名義開設圖書館帳戶", "以你的名义开设图书馆账户")
        until: root.say.of("30 Nov 2026, 18:00", "2026年11月30日 18:00", "2026年11月30日 18:00")
        verb: root.say.of("Share", "提供", "提供")
        declineText: root.say.of("Decline", "拒絕", "拒绝")
        onApproved: sheet.close()
    }
    Component.onCompleted: sheet.open()
}
