#pragma once

#include "viewmodels/format.h"

#include <QTranslator>

namespace causeway::app {

/// The app's own words. Chinese ones end their lines where a reader would.
class AppTranslator final : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        return keptTogether(QTranslator::translate(context, source, disambiguation, n));
    }
};
}
