#include "application_fonts.h"

#include <QFont>
#include <QGuiApplication>

namespace causeway::app {

void nameApplicationFonts()
{
    QFont::insertSubstitutions("Causeway HK", {"Noto Sans", "Noto Sans CJK HK"});
    QFont::insertSubstitutions("Causeway SC", {"Noto Sans", "Noto Sans CJK SC"});
    QGuiApplication::setFont(QFont("Causeway HK"));
}

}
