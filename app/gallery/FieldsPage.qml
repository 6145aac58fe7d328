import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    TextField { Layout.fillWidth: true; label: root.say.of("Name in English", "英文姓名", "英文姓名"); text: "CHAN, Siu Ming" }
    TextField { Layout.fillWidth: true; label: root.say.of("Identity card number", "身份證號碼", "身份证号码"); placeholder: "A123456(7)"; help: root.say.of("The letter, the six figures and the one in brackets.", "一個英文字母、六個數字，以及括號內的數字。", "一个英文字母、六个数字，以及括号内的数字。") }
    TextField { Layout.fillWidth: true; label: root.say.of("Identity card number", "身份證號碼", "身份证号码"); text: "A123456(9)"; error: root.say.of("The number in brackets does not match. Compare it with your card.", "括號內的數字不符，請與身份證核對。", "括号内的数字不符，请与身份证核对。") }
    TextField { Layout.fillWidth: true; label: root.say.of("Transaction code", "交易碼", "交易码"); numeric: true; text: "482913" }
    TextField { Layout.fillWidth: true; label: root.say.of("Passphrase", "備份密碼", "备份密码"); password: true; text: "correct horse" }
    TextField { Layout.fillWidth: true; enabled: false; label: root.say.of("Date of birth", "出生日期", "出生日期"); text: root.say.of("3 Mar 1988", "1988年3月3日", "1988年3月3日") }
    SearchField { Layout.fillWidth: true; name: root.say.of("Search services", "搜尋服務", "搜索服务") }
    SearchField { Layout.fillWidth: true; name: root.say.of("Search services", "搜尋服務", "搜索服务"); text: root.say.of("driving", "駕駛", "驾驶") }
}
