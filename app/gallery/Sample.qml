import QtQuick
import Causeway.Theme

// What the samples say, in the language of the look, so that letter forms and line lengths are the real ones.
QtObject {
    readonly property string language: Theme.language

    function of(english: string, hongKong: string, simplified: string): string {
        return language === "zh_HK" ? hongKong : language === "zh_CN" ? simplified : english;
    }
}
