#include "test_registry.h"

#include <causeway/base/dates.h>

#include <QtTest>

using namespace causeway;

class DatesTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheDateOfHttp();
    void refusesOtherFormsOfHttp_data();
    void refusesOtherFormsOfHttp();
    void readsAnInstantAndWritesItTheSame();
    void readsOverAFractionOfASecond();
    void refusesOtherInstants_data();
    void refusesOtherInstants();
    void knowsDaysThatExist_data();
    void knowsDaysThatExist();
};

void DatesTest::readsTheDateOfHttp()
{
    QCOMPARE(toEpoch(*parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT")), std::int64_t(784111777));
    QCOMPARE(toEpoch(*parseHttpDate("Thu, 29 Feb 2024 00:00:00 GMT")), std::int64_t(1709164800));
}

void DatesTest::refusesOtherFormsOfHttp_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT";
    QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994";
    QTest::newRow("other zone") << "Sun, 06 Nov 1994 08:49:37 HKT";
    QTest::newRow("no such day") << "Sun, 31 Feb 1994 08:49:37 GMT";
    QTest::newRow("another day of the week") << "Mon, 06 Nov 1994 08:49:37 GMT";
    QTest::newRow("no such month") << "Sun, 06 Foo 1994 08:49:37 GMT";
    QTest::newRow("no such hour") << "Sun, 06 Nov 1994 24:49:37 GMT";
    QTest::newRow("sign") << "Sun, -6 Nov 1994 08:49:37 GMT";
    QTest::newRow("more behind it") << "Sun, 06 Nov 1994 08:49:37 GMT, Mon";
}

void DatesTest::refusesOtherFormsOfHttp()
{
    QFETCH(QString, text);

    QVERIFY(!parseHttpDate(text.toStdString()));
}

void DatesTest::readsAnInstantAndWritesItTheSame()
{
    const std::string text = "2020-10-01T13:30:02Z";

    QCOMPARE(toEpoch(*parseInstant(text)), std::int64_t(1601559002));
    QCOMPARE(toInstant(*parseInstant(text)), text);
}

void DatesTest::readsOverAFractionOfASecond()
{
    QCOMPARE(parseInstant("2020-10-01T13:30:02.999Z"), parseInstant("2020-10-01T13:30:02Z"));
}

void DatesTest::refusesOtherInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("only a zone") << "Z";
    QTest::newRow("no zone") << "2020-10-01T13:30:02";
    QTest::newRow("offset") << "2020-10-01T13:30:02+08:00";
    QTest::newRow("blank for T") << "2020-10-01 13:30:02Z";
    QTest::newRow("one digit") << "2020-10-1T13:30:02Z";
    QTest::newRow("no such hour") << "2020-10-01T24:00:00Z";
    QTest::newRow("no such minute") << "2020-10-01T13:60:02Z";
    QTest::newRow("a leap second") << "2016-12-31T23:59:60Z";
    QTest::newRow("no such month") << "2020-13-01T13:30:02Z";
    QTest::newRow("month nought") << "2020-00-01T13:30:02Z";
    QTest::newRow("a sign for a digit") << "2020-10-01T+3:30:02Z";
    QTest::newRow("no such day") << "2021-02-29T13:30:02Z";
    QTest::newRow("empty fraction") << "2020-10-01T13:30:02.Z";
    QTest::newRow("letters as a fraction") << "2020-10-01T13:30:02.1aZ";
    QTest::newRow("blank before it") << " 2020-10-01T13:30:02Z";
    QTest::newRow("a day alone") << "2020-10-01";
}

void DatesTest::refusesOtherInstants()
{
    QFETCH(QString, text);

    QVERIFY(!parseInstant(text.toStdString()));
}

void DatesTest::knowsDaysThatExist_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("exists");
    QTest::newRow("a day") << "1988-04-12" << true;
    QTest::newRow("a leap day") << "2024-02-29" << true;
    QTest::newRow("no leap day") << "2023-02-29" << false;
    QTest::newRow("month 13") << "2023-13-01" << false;
    QTest::newRow("day 0") << "2023-01-00" << false;
    QTest::newRow("one digit") << "2023-1-01" << false;
    QTest::newRow("a sign") << "-023-01-01" << false;
    QTest::newRow("more behind it") << "2023-01-01 " << false;
    QTest::newRow("with a time") << "2023-01-01T00:00:00Z" << false;
    QTest::newRow("empty") << "" << false;
}

void DatesTest::knowsDaysThatExist()
{
    QFETCH(QString, text);
    QFETCH(bool, exists);

    QCOMPARE(isCalendarDate(text.toStdString()), exists);
}

CAUSEWAY_SUITE(DatesTest)
#include "tst_dates.moc"
