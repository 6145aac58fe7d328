import QtQml

// What a person chose about how things look. The root window owns one, binds it to its settings, and gives it to
// Theme once: `Component.onCompleted: Theme.appearance = appearance`. Theme only reads it.
QtObject {
    enum Scheme { Light, Dark, Contrast }

    property int scheme: Appearance.Light
    property real textScale: 1          // 1, 1.25, 1.5 or 2
    property bool reduceMotion: false
    property bool simple: false         // large and simple mode: nothing is done by a gesture alone
    property string language: "en"      // "zh_HK", "zh_CN" or "en"
}
