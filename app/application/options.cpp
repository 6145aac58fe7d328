#include "application/options.h"

#include "application/links.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <utility>

namespace causeway::app {
namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Causeway: public services, certificates and bills"));
    parser.addOptions({
        {QStringLiteral("connect"), QStringLiteral("Connection file of the service."), QStringLiteral("FILE")},
        {QStringLiteral("home"), QStringLiteral("Folder of the encrypted data."), QStringLiteral("DIR")},
        {QStringLiteral("reader-identity"),
         QStringLiteral("Certificates and key (PEM) that sign what phones near by are asked for."),
         QStringLiteral("FILE")},
        {QStringLiteral("lang"), QStringLiteral("en, zh_HK or zh_CN."), QStringLiteral("LANGUAGE")},
        {QStringLiteral("scale"), QStringLiteral("Text size: 100, 125, 150 or 200."), QStringLiteral("PERCENT")},
        {QStringLiteral("dark"), QStringLiteral("Dark theme.")},
        {QStringLiteral("simple"), QStringLiteral("Large and simple mode.")},
        {QStringLiteral("reduce-motion"), QStringLiteral("Nothing slides or fades.")},
        {QStringLiteral("idle"), QStringLiteral("Lock after so many idle seconds."), QStringLiteral("SECONDS")},
        {QStringLiteral("mark-first-frame"), QStringLiteral("Say when the first frame is out.")},
        {QStringLiteral("help"), QStringLiteral("Show this.")},
    });
    parser.addPositionalArgument(
        QStringLiteral("link"),
        QStringLiteral("Opened as if it had been scanned, by the app that runs already if one does."),
        QStringLiteral("[LINK]"));
}

/// The language as Qt names it; BCP 47 tags are understood too.
QString languageName(const QString &given)
{
    if (given == QLatin1String("zh-Hant-HK") || given == QLatin1String("zh-HK"))
        return QStringLiteral("zh_HK");
    if (given == QLatin1String("zh-Hans") || given == QLatin1String("zh-CN"))
        return QStringLiteral("zh_CN");
    return given;
}

Error wrong(const char *sentence)
{
    return Error{ErrorCode::InvalidArgument, sentence};
}

Result<QString> linkIn(const QStringList &operands)
{
    if (operands.size() > 1)
        return wrong("one link at a time");
    if (!operands.isEmpty() && !isLink(operands.first()))
        return wrong("this is not a link, or it is longer than 64 KiB");
    return operands.value(0);
}
}

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return Error{ErrorCode::InvalidArgument, parser.errorText().toStdString()};
    Options options;
    options.connectionFile = parser.isSet(QStringLiteral("connect")) ? parser.value(QStringLiteral("connect"))
                                                                     : qEnvironmentVariable("CAUSEWAY_CONNECT");
    options.home = parser.value(QStringLiteral("home"));
    if (options.home.isEmpty())
        options.home =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/causeway");
    CAUSEWAY_TRY(options.link, linkIn(parser.positionalArguments()));
    options.readerIdentity = parser.value(QStringLiteral("reader-identity"));
    if (parser.isSet(QStringLiteral("reader-identity")) && options.readerIdentity.isEmpty())
        return wrong("--reader-identity takes a file");
    options.language = languageName(parser.value(QStringLiteral("lang")));
    options.dark = parser.isSet(QStringLiteral("dark"));
    options.simple = parser.isSet(QStringLiteral("simple"));
    options.reduceMotion = parser.isSet(QStringLiteral("reduce-motion"));
    options.markFirstFrame = parser.isSet(QStringLiteral("mark-first-frame"));
    options.idleSeconds = parser.value(QStringLiteral("idle")).toInt();
    if (parser.isSet(QStringLiteral("scale")))
        options.textScale = parser.value(QStringLiteral("scale")).toInt() / 100.0;
    if (options.connectionFile.isEmpty())
        return wrong("--connect FILE is needed: the connection file that the service or the sandbox gives");
    if (!QStringList{{}, QStringLiteral("en"), QStringLiteral("zh_HK"), QStringLiteral("zh_CN")}.contains(
            options.language))
        return wrong("--lang takes en, zh_HK or zh_CN");
    if (options.textScale != 0 && (options.textScale < 1 || options.textScale > 2))
        return wrong("--scale takes 100 to 200");
    return options;
}

QStringList lostInHandingOver(const Options &options)
{
    const std::pair<bool, const char *> given[]{
        {!options.language.isEmpty(), "--lang"},
        {options.textScale > 0, "--scale"},
        {options.dark, "--dark"},
        {options.simple, "--simple"},
        {options.reduceMotion, "--reduce-motion"},
        {options.idleSeconds > 0, "--idle"},
        {options.markFirstFrame, "--mark-first-frame"},
    };
    QStringList lost;
    for (const auto &[isGiven, name] : given) {
        if (isGiven)
            lost += QString::fromLatin1(name);
    }
    return lost;
}

QString usage()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}
}
