#include "fake_clock.h"
#include "test_registry.h"

#include <causeway/identity/server_clock.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::identity;

class ServerClockTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheDateOfTheStandard();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void correctsAWrongDeviceClock();
    void leavesASmallDifferenceAlone();
};

void ServerClockTest::readsTheDateOfTheStandard()
{
    QCOMPARE(toEpoch(*parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT")), std::int64_t(784111777));
    QCOMPARE(toEpoch(*parseHttpDate("Thu, 29 Feb 2024 00:00:00 GMT")), std::int64_t(1709164800));
}

void ServerClockTest::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT";
    QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994";
    QTest::newRow("other zone") << "Sun, 06 Nov 1994 08:49:37 HKT";
    QTest::newRow("no such day") << "Sun, 31 Feb 1994 08:49:37 GMT";
    QTest::newRow("no such month") << "Sun, 06 Foo 1994 08:49:37 GMT";
    QTest::newRow("no such hour") << "Sun, 06 Nov 1994 24:49:37 GMT";
    QTest::newRow("sign") << "Sun, -6 Nov 1994 08:49:37 GMT";
}

void ServerClockTest::refusesOtherForms()
{
    QFETCH(QString, text);

    QVERIFY(!parseHttpDate(text.toStdString()));
}

void ServerClockTest::correctsAWrongDeviceClock()
{
    test::FakeClock device;
    device.time = fromEpoch(784111777 - 86400);
    ServerClock clock(device);

    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}});

    QCOMPARE(toEpoch(clock.now()), std::int64_t(784111777));
    QCOMPARE(clock.onDevice(clock.now()), device.now());
    device.advance(std::chrono::seconds(10));
    QCOMPARE(toEpoch(clock.now()), std::int64_t(784111787));
}

void ServerClockTest::leavesASmallDifferenceAlone()
{
    test::FakeClock device;
    device.time = fromEpoch(784111777 - 3);
    ServerClock clock(device);

    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}});

    QCOMPARE(clock.now(), device.now());
}

CAUSEWAY_SUITE(ServerClockTest)
#include "tst_server_clock.moc"
