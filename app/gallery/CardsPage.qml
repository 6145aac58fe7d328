import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    CertificateCard { Layout.fillWidth: true; seed: "driving-licence"; title: root.say.of("Driving licence", "駕駛執照", "驾驶执照"); issuer: root.say.of("Transport Department", "運輸署", "运输署"); holder: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明"); validUntil: root.say.of("3 Mar 2029", "2029年3月3日", "2029年3月3日") }
    CertificateCard { Layout.fillWidth: true; seed: "vaccination"; selected: true; status: StatusLabel.Soon; title: root.say.of("Vaccination record", "疫苗接種紀錄", "疫苗接种记录"); issuer: root.say.of("Department of Health", "衞生署", "卫生署"); holder: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明"); validUntil: root.say.of("5 Dec 2026", "2026年12月5日", "2026年12月5日") }
    CertificateCard { Layout.fillWidth: true; seed: "student"; status: StatusLabel.Unknown; title: root.say.of("Student certificate", "學生證明", "学生证明"); issuer: root.say.of("Harbour Polytechnic Institute of Applied Sciences", "海港應用科學理工學院", "海港应用科学理工学院"); holder: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明"); validUntil: root.say.of("31 Aug 2027", "2027年8月31日", "2027年8月31日") }
    CertificateCard { Layout.fillWidth: true; seed: "permit"; status: StatusLabel.Invalid; title: root.say.of("Hawker licence", "小販牌照", "小贩牌照"); issuer: root.say.of("Food and Environmental Hygiene Department", "食物環境衞生署", "食物环境卫生署"); holder: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明"); validUntil: root.say.of("1 Jan 2026", "2026年1月1日", "2026年1月1日") }
}
