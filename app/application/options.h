#pragma once

#include <causeway/base/result.h>

#include <QString>
#include <QStringList>

namespace causeway::app {

/// What the app is started with.
struct Options {
    QString connectionFile;
    QString home;
    QString readerIdentity; ///< PEM file of a counter that signs what it asks phones for; empty: none
    QString link;           ///< to be opened as if it had been scanned; empty: none
    QString language;       ///< overrides the stored choice; empty: none
    qreal textScale = 0;    ///< 0: none
    bool dark = false;
    bool simple = false;
    bool reduceMotion = false;
    int idleSeconds = 0;         ///< 0: the default
    bool markFirstFrame = false; ///< say on stdout when the first frame is out, for measurements
};

/// Fails with InvalidArgument; detail is a sentence for the terminal.
Result<Options> parseOptions(const QStringList &arguments);
/// Those that were given and that only an app with a window of its own makes use of: "--lang", "--dark".
QStringList lostInHandingOver(const Options &options);
QString usage();
}
