import QtQuick
import Causeway.Theme

// An amount of money. It stays on one line and shrinks before it is cut or broken; Noto Sans' figures are tabular.
Label {
    role: Label.Display
    wrapMode: Text.NoWrap
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.caption
}
