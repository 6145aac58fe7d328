#pragma once

#include <causeway/base/clock.h>
#include <causeway/base/localized_text.h>
#include <causeway/base/money.h>

#include <QDate>
#include <QString>

/// Names, dates, times and amounts as people of Hong Kong read them; `language` is "en", "zh-HK" or "zh-CN".
namespace causeway::app {

QString text(const std::string &utf8);
QString text(const LocalizedText &localized, const std::string &language);
/// The same where the person can be expected to read it, else nothing: English is for everybody, Chinese for those who chose it.
QString readableText(const LocalizedText &localized, const std::string &language);
/// Who asked: its name, else the host of the address that its identifier names; nothing where it has neither.
QString askerText(const LocalizedText &name, const std::string &id, const std::string &language);
/// A Chinese text in which lines end where a reader would end them: a word, what stands in short brackets, a number with what it counts, and the last letters stay together. Nothing of that is
/// seen: it takes characters without a width. Any other text unchanged.
QString keptTogether(const QString &text);
/// "23 Nov 2026", "2026年11月23日"
QString formatDate(const QDate &date, const std::string &language);
/// From "2026-11-23"; the text itself where it is no date.
QString formatDate(const std::string &isoDate, const std::string &language);
/// Local time of the device: "23 Nov 2026, 14:05".
QString formatTime(SystemTime time, const std::string &language);
QDate toDate(SystemTime time);
/// "HK$ 1,234.50"; other currencies by their code.
QString formatMoney(const Money &money);
/// "A123***(*)" for an identity number; anything else unchanged.
QString maskedIdentityNumber(const std::string &number);
}
