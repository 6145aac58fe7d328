import QtQuick
import QtQuick.Layouts
import Causeway.Controls

ScrollColumn {
    id: root

    readonly property Sample say: Sample {}

    Skeleton { Layout.fillWidth: true; running: true }
    Skeleton { Layout.fillWidth: true; running: true; late: true; verySlow: true; rows: 2; slowText: root.say.of("Still waiting for the Transport Department.", "仍在等候運輸署回覆。", "仍在等候运输署回复。") }
}
