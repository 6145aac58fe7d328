import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    function pattern(): var {
        const rows = [];
        for (let y = 0; y < 29; ++y) {
            let row = "";
            for (let x = 0; x < 29; ++x)
                row += root.finder(x, y) ?? (Theme.hash(x + ":" + y) >> 5) % 2;
            rows.push(row);
        }
        return rows;
    }
    function finder(x: int, y: int): var {
        const near = (cx, cy) => Math.max(Math.abs(x - cx), Math.abs(y - cy));
        const ring = Math.min(near(3, 3), near(25, 3), near(3, 25));
        return ring > 4 ? undefined : ring === 4 || ring === 2 ? "0" : "1";
    }

    QrCodeView { Layout.fillWidth: true; rows: root.pattern(); holder: root.say.of("CHAN, Siu Ming", "陳小明", "陈小明"); remaining: 0.7; seconds: 21; caption: root.say.of("Show this to the officer. It changes by itself.", "向職員出示。二維碼會自動更新。", "向职员出示。二维码会自动更新。") }
    QrCodeView { Layout.fillWidth: true; rows: root.pattern(); hidden: true; remaining: 0.15; seconds: 4 }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.itemGap
        CodeRing { remaining: 1; seconds: 30 }
        CodeRing { remaining: 0.5; seconds: 15 }
        CodeRing { remaining: 0.1; seconds: 3 }
        CodeRing { remaining: 0; seconds: 0 }
    }
}
