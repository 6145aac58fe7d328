#include "test_registry.h"
#include "viewmodels/format.h"

#include <QTextBoundaryFinder>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

namespace {

/// As people see it.
QString seen(QString text)
{
    return text.replace(QChar(0x00a0), QLatin1Char(' ')).remove(QChar(0x2060));
}
}

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void writesDatesAsTheLanguageDoes_data();
    void writesDatesAsTheLanguageDoes();
    void breaksNoDate_data();
    void breaksNoDate();
    void leavesWhatIsNoDateAlone();
    void writesAmounts_data();
    void writesAmounts();
    void masksIdentityNumbers();
};

void FormatTest::writesDatesAsTheLanguageDoes_data()
{
    QTest::addColumn<std::string>("language");
    QTest::addColumn<QString>("date");
    QTest::newRow("en") << std::string("en") << QStringLiteral("3 Dec 2026");
    QTest::newRow("zh-HK") << std::string("zh-HK") << QStringLiteral("2026年12月3日");
    QTest::newRow("zh-CN") << std::string("zh-CN") << QStringLiteral("2026年12月3日");
}

void FormatTest::writesDatesAsTheLanguageDoes()
{
    QFETCH(std::string, language);
    QFETCH(QString, date);

    QCOMPARE(seen(formatDate(std::string("2026-12-03"), language)), date);
}

void FormatTest::breaksNoDate_data()
{
    QTest::addColumn<std::string>("language");
    for (const auto *language : {"en", "zh-HK", "zh-CN"})
        QTest::newRow(language) << std::string(language);
}

void FormatTest::breaksNoDate()
{
    QFETCH(std::string, language);
    const auto date = formatDate(QDate(2026, 12, 3), language);
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, date);

    QCOMPARE(breaks.toNextBoundary(), date.size());
}

void FormatTest::leavesWhatIsNoDateAlone()
{
    QCOMPARE(formatDate(std::string("2026-12-03T10:00"), "en"), QStringLiteral("2026-12-03T10:00"));
    QCOMPARE(formatDate(QDate(), "en"), QString());
}

void FormatTest::writesAmounts_data()
{
    QTest::addColumn<Money>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << Money{123'450, "HKD"} << QStringLiteral("HK$ 1,234.50");
    QTest::newRow("cents") << Money{5, "HKD"} << QStringLiteral("HK$ 0.05");
    QTest::newRow("another currency") << Money{100, "CNY"} << QStringLiteral("CNY 1.00");
}

void FormatTest::writesAmounts()
{
    QFETCH(Money, amount);
    QFETCH(QString, text);

    QCOMPARE(formatMoney(amount), text);
}

void FormatTest::masksIdentityNumbers()
{
    QCOMPARE(maskedIdentityNumber("A1234563"), QStringLiteral("A123***(*)"));
    QCOMPARE(maskedIdentityNumber("short"), QStringLiteral("short"));
}

CAUSEWAY_SUITE(FormatTest)
#include "tst_format.moc"
