#pragma once

namespace causeway::app {

/// Tells Qt what the families of Theme.fontFamily mean: Noto Sans, then the Hong Kong or the Simplified Chinese forms.
/// Qt 6.4's QML has neither font.families nor a font language, so a substitution carries both. Call it once, after the
/// application object and before the first window.
void nameApplicationFonts();

}
