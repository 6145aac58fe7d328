pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Theme
import Causeway.MiniProgramEngine

// Where a mini-program draws: below the host's title bar, never over it. Give it a session and it starts.
Item {
    id: root

    property ProgramSession session: null

    ProgramCanvas {
        objectName: "programCanvas"
        anchors.fill: parent
        session: root.session
        dark: Theme.dark
        fontScale: Theme.textScale
        fontFamily: Theme.fontFamily
        tokens: ({
                page: Theme.page, surface: Theme.surface, sunken: Theme.sunken, ink: Theme.ink, inkSoft: Theme.inkSoft,
                line: Theme.line, outline: Theme.outline, accent: Theme.accent, onAccent: Theme.accentInk,
                accentSoft: Theme.accentSoft, warn: Theme.warn, warnSoft: Theme.warnSoft, bad: Theme.bad,
                badSoft: Theme.badSoft, info: Theme.info
            })
        primitives: ({ box: box, text: text, image: image, input: input, scroll: scroll })
    }

    ProgramToast {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.groupGap
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        said: root.session ? root.session.toast : ""
    }

    Component { id: box; BoxItem {} }
    Component { id: text; TextItem {} }
    Component { id: image; ImageItem {} }
    Component { id: input; InputItem {} }
    Component { id: scroll; ScrollItem {} }
}
