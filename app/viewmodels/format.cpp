#include "viewmodels/format.h"

#include <causeway/base/url.h>

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace causeway::app {
namespace {

constexpr QChar Joiner(0x2060); // no line ends here
constexpr QChar FirmSpace(0x00a0);
constexpr int ShortBrackets = 6;
constexpr int ShortLine = 6; // shorter ones hardly ever break
constexpr int LastLetters = 3;
constexpr int LongestWord = 4; // with letters twice as large it still fits beside others

bool isHan(QChar letter)
{
    return letter.script() == QChar::Script_Han;
}

/// A digit, or the %n that becomes one. A %1 becomes anything.
bool isNumber(const QString &text, qsizetype at)
{
    const bool isPlace = at > 0 && text[at - 1] == QLatin1Char('%');
    return isPlace ? text[at] == QLatin1Char('n') : text[at].isDigit();
}

/// `joins` of each letter: whether it stays on one line with the next.
void joinBrackets(const QString &text, QList<bool> &joins)
{
    static const QRegularExpression brackets(QStringLiteral("[（(]([^（）()\\n]{1,%1})[）)]").arg(ShortBrackets));
    for (auto all = brackets.globalMatch(text); all.hasNext();) {
        const auto found = all.next();
        const auto inside = found.captured(1);
        if (std::none_of(inside.begin(), inside.end(), isHan)) // "(*.jwe)" is no prose
            continue;
        for (auto at = found.capturedStart(1); at + 1 < found.capturedEnd(1); ++at)
            joins[at] = true;
    }
}

/// Null where the system's ICU has no dictionary: then lines end anywhere.
icu::BreakIterator *wordBreaks()
{
    static thread_local const auto breaks = [] {
        auto status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
    }();
    return breaks.get();
}

/// Chinese has no spaces; where words end a dictionary says.
void joinWords(const QString &text, qsizetype begin, qsizetype end, QList<bool> &joins)
{
    auto *const breaks = wordBreaks();
    if (!breaks || std::count_if(text.begin() + begin, text.begin() + end, isHan) < ShortLine)
        return;
    const icu::UnicodeString line(false, reinterpret_cast<const char16_t *>(text.utf16()) + begin,
                                  static_cast<std::int32_t>(end - begin));
    breaks->setText(line);
    for (auto from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        const auto word = QStringView(text).sliced(begin + from, to - from);
        if (word.size() <= LongestWord && std::all_of(word.begin(), word.end(), isHan))
            std::fill_n(joins.begin() + begin + from, word.size() - 1, true);
    }
}

/// So that the last line never is one letter and a full stop.
void joinLastLetters(const QString &text, qsizetype begin, qsizetype end, QList<bool> &joins)
{
    if (end - begin < ShortLine)
        return;
    while (end > begin && text[end - 1].isPunct())
        --end;
    auto first = end;
    while (first > begin && end - first < LastLetters && isHan(text[first - 1]))
        --first;
    for (auto at = first; at + 1 < end; ++at)
        joins[at] = true;
}
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString text(const LocalizedText &localized, const std::string &language)
{
    return keptTogether(QString::fromStdString(localized.in(language)));
}

QString keptTogether(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHan))
        return text;
    QList<bool> joins(text.size(), false);
    joinBrackets(text, joins);
    for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        joinWords(text, begin, end, joins);
        joinLastLetters(text, begin, end, joins);
    }
    QString kept;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isBeforeHan = at + 1 < text.size() && isHan(text[at + 1]);
        const bool isCounted = isBeforeHan && at > 0 && text[at] == QLatin1Char(' ') && isNumber(text, at - 1);
        kept += isCounted ? FirmSpace : text[at];
        if (joins[at] || (isBeforeHan && isNumber(text, at)))
            kept += Joiner;
    }
    return kept;
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
