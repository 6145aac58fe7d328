#include "application_fonts.h"

#include <QFont>
#include <QGuiApplication>

namespace causeway::app {

void nameApplicationFonts()
{
    // Qt keeps one engine for each first family, with the fallbacks of whoever came first: the second spelling of the
    // same font (families compare without case) gives Simplified Chinese an engine of its own.
    QFont::insertSubstitutions("Causeway HK", {"Noto Sans", "Noto Sans CJK HK"});
    QFont::insertSubstitutions("Causeway SC", {"noto sans", "Noto Sans CJK SC"});
    QGuiApplication::setFont(QFont("Causeway HK"));
}

}
