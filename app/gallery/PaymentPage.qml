import QtQuick
import Causeway.Controls

Item {
    id: root

    readonly property Sample say: Sample {}

    Button {
        anchors.centerIn: parent
        text: root.say.of("Pay", "繳付", "缴付")
        onClicked: sheet.open()
    }
    ConsentSheet {
        id: sheet
        requester: root.say.of("Water Supplies Department asks for a payment", "水務署要求付款", "水务署要求付款")
        verification: root.say.of("Not in the register of services. The code carries a correct check sum, nothing more is known.", "不在服務登記冊內。二維碼校驗正確，除此以外未能核實。", "不在服务登记册内。二维码校验正确，除此以外未能核实。")
        amount: "HK$ 540.00"
        payee: root.say.of("Water Supplies Department", "水務署", "水务署")
        purpose: root.say.of("Water charges, account 1234 5678 90", "水費，帳戶號碼 1234 5678 90", "水费，账户号码 1234 5678 90")
        until: root.say.of("This payment only", "只限此次付款", "只限此次付款")
        verb: root.say.of("Pay HK$ 540.00", "繳付 HK$ 540.00", "缴付 HK$ 540.00")
        declineText: root.say.of("Decline", "拒絕", "拒绝")
        onApproved: sheet.close()
    }
    Component.onCompleted: sheet.open()
}
