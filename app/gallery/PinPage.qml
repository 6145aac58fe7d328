import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    PinPad {
        Layout.fillWidth: true
        title: root.say.of("Enter your PIN", "輸入密碼", "输入密码")
        onDigitEntered: ++filled
        onErased: --filled
    }
    PinPad {
        Layout.fillWidth: true
        title: root.say.of("Enter your PIN", "輸入密碼", "输入密码")
        filled: 3
        error: root.say.of("That PIN is not right. You can try three more times.", "密碼不正確，尚可嘗試三次。", "密码不正确，还可尝试三次。")
    }
}
