#include "viewmodels/format.h"

#include <causeway/base/url.h>

#include <QDateTime>
#include <QLocale>

namespace causeway::app {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString text(const LocalizedText &localized, const std::string &language)
{
    return QString::fromStdString(localized.in(language));
}

QString readableText(const LocalizedText &localized, const std::string &language)
{
    const bool isForeign = language == "en" && !localized.texts.contains("en");
    return isForeign ? QString() : text(localized, language);
}

QString askerText(const LocalizedText &name, const std::string &id, const std::string &language)
{
    const auto named = text(name, language);
    const auto prefix = id.find(':'); // "redirect_uri:https://counter.example/answer"
    if (!named.isEmpty() || prefix == std::string::npos)
        return named;
    const auto address = parseUrl(std::string_view(id).substr(prefix + 1));
    return address ? text(address->host) : QString();
}

QString formatDate(const QDate &date, const std::string &language)
{
    if (!date.isValid())
        return {};
    // Spaces that do not break, and word joiners: a date stays on one line.
    if (language == "en")
        return QLocale(QLocale::English, QLocale::HongKong).toString(date, QStringLiteral("d\u00a0MMM\u00a0yyyy"));
    return QStringLiteral("%1\u2060年\u2060%2\u2060月\u2060%3\u2060日")
        .arg(date.year())
        .arg(date.month())
        .arg(date.day());
}

QString formatDate(const std::string &isoDate, const std::string &language)
{
    constexpr std::size_t Length = 10; // Qt would take a longer text for the date that it begins with
    const auto date = isoDate.size() == Length ? QDate::fromString(text(isoDate), Qt::ISODate) : QDate();
    return date.isValid() ? formatDate(date, language) : text(isoDate);
}

QDate toDate(SystemTime time)
{
    return QDateTime::fromSecsSinceEpoch(toEpoch(time)).date();
}

QString formatTime(SystemTime time, const std::string &language)
{
    const auto moment = QDateTime::fromSecsSinceEpoch(toEpoch(time));
    const auto separator = language == "en" ? QStringLiteral(", ") : QStringLiteral(" ");
    return formatDate(moment.date(), language) + separator + moment.time().toString(QStringLiteral("HH:mm"));
}

QString formatMoney(const Money &money)
{
    const auto whole = QLocale(QLocale::English, QLocale::HongKong).toString(qlonglong(money.minorUnits / 100));
    const auto cents = QStringLiteral("%1").arg(money.minorUnits % 100, 2, 10, QLatin1Char('0'));
    const auto unit = money.currency == "HKD" ? QStringLiteral("HK$") : text(money.currency);
    return unit + QStringLiteral(" ") + whole + QStringLiteral(".") + cents;
}

QString maskedIdentityNumber(const std::string &number)
{
    const auto plain = text(number);
    if (plain.size() < 8)
        return plain;
    return plain.left(plain.size() - 4) + QStringLiteral("***(*)");
}
}
