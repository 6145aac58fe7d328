#include "test_registry.h"
#include "viewmodels/format.h"

#include <QTextBoundaryFinder>
#include <QtTest>

#include <algorithm>

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
    void keepsTogetherWhatBelongsTogether_data();
    void keepsTogetherWhatBelongsTogether();
    void leavesWhatIsNoChineseProseAlone_data();
    void leavesWhatIsNoChineseProseAlone();
    void keepsNamesOfOthersTogetherToo();
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

void FormatTest::keepsTogetherWhatBelongsTogether_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("kept"); // parts in which no line ends
    const auto row = [](const char *name, const char *text, const QStringList &kept) {
        QTest::newRow(name) << QString::fromUtf8(text) << kept;
    };
    row("brackets", "公共圖書館（測試環境）", {"（測試環境）"});
    row("brackets in a line", "薪俸稅（四個月）的帳單", {"（四個月）"});
    row("a number", "年滿18歲", {"18歲"});
    row("a number and a space", "等候 30 秒後再試", {"30 秒"});
    row("a number to come", "備份內有 %n 張證書。", {"%n 張"});
    row("the end of a sentence", "請讓讀取器掃描此二維碼。", {"二維碼。"});
    row("the end of each line", "此請求由該機構簽署\n請勿使用此二維碼", {"構簽署", "二維碼"});
    row("words", "你有符合要求的證書，但目前無效", {"符合", "要求", "證書", "目前"});
    row("words in simplified letters", "此证书已于日期逾期", {"证书", "日期", "逾期"});
    row("nothing after it", "此請求由該機構簽署", {"構簽署"});
}

void FormatTest::keepsTogetherWhatBelongsTogether()
{
    QFETCH(QString, text);
    QFETCH(QStringList, kept);
    const auto joined = keptTogether(text);
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, joined);
    QStringList pieces; // as they may stand on lines of their own
    for (qsizetype from = 0, to = 0; (to = breaks.toNextBoundary()) >= 0; from = to)
        pieces += seen(joined.mid(from, to - from));

    QCOMPARE(pieces.join(QString()), seen(text));
    for (const auto &part : kept)
        QVERIFY2(std::any_of(pieces.begin(), pieces.end(), [&](const auto &piece) { return piece.contains(part); }),
                 qPrintable(part + " in " + pieces.join("|")));
}

void FormatTest::leavesWhatIsNoChineseProseAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral("Aged 18 or over (optional)");
    QTest::newRow("the pattern of a dialog") << QStringLiteral("備份 (*.jwe)");
    QTest::newRow("a text to come") << QStringLiteral("由%1簽發");
    QTest::newRow("a word") << QStringLiteral("證書夾");
    QTest::newRow("nothing") << QString();
}

void FormatTest::leavesWhatIsNoChineseProseAlone()
{
    QFETCH(QString, text);

    QCOMPARE(keptTogether(text), text);
}

void FormatTest::keepsNamesOfOthersTogetherToo()
{
    const LocalizedText name{{{"zh-HK", "公共圖書館（測試環境）"}}};

    QCOMPARE(text(name, "zh-HK"), keptTogether(QStringLiteral("公共圖書館（測試環境）")));
    QVERIFY(text(name, "zh-HK").contains(QChar(0x2060)));
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
