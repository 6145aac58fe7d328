#include "fake_clock.h"
#include "scripted_http.h"
#include "test_registry.h"

#include <causeway/identity/server_clock.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::identity;

class ServerClockTest : public QObject {
    Q_OBJECT

private slots:
    void correctsAWrongDeviceClock();
    void leavesASmallDifferenceAlone();
    void leavesASlowNetworkAlone();
    void learnsNothingOutOfACache_data();
    void learnsNothingOutOfACache();
    void believesNoStranger();
    void isNotHeardWhereItWouldMakeThingsYoung();
};

void ServerClockTest::correctsAWrongDeviceClock()
{
    test::FakeClock device;
    device.time = fromEpoch(784111777 - 86400);
    ServerClock clock(device);

    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}}, device.time);

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

    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}}, device.time);

    QCOMPARE(clock.now(), device.now());
}

void ServerClockTest::leavesASlowNetworkAlone()
{
    test::FakeClock device;
    device.time = fromEpoch(784111777);
    const auto sentAt = device.time;
    ServerClock clock(device);

    device.advance(std::chrono::seconds(12));
    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}}, sentAt);

    QCOMPARE(clock.now(), device.now());
}

void ServerClockTest::learnsNothingOutOfACache_data()
{
    QTest::addColumn<QString>("age");
    QTest::addColumn<bool>("isHeard");
    QTest::newRow("an hour old") << "3600" << false;
    QTest::newRow("of an age that cannot be read") << "long ago" << false;
    QTest::newRow("just made") << "0" << true;
}

/// RFC 9111, section 5.1: `Date` says when an answer was made, `Age` how long ago that was.
void ServerClockTest::learnsNothingOutOfACache()
{
    QFETCH(QString, age);
    QFETCH(bool, isHeard);
    test::FakeClock device;
    device.time = fromEpoch(784111777 + 3600);
    ServerClock clock(device);

    clock.observe({200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"age", age.toStdString()}}, {}}, device.time);

    QCOMPARE(clock.now() != device.now(), isHeard);
}

void ServerClockTest::believesNoStranger()
{
    test::FakeClock device;
    test::ScriptedHttp http;
    for (const auto *url : {"https://id.example/list", "https://id.example.evil/list"})
        http.on("GET", url, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}});
        });
    ServerClock clock(device);
    ClockKeepingHttp keeping(http, clock, "https://id.example");

    QVERIFY(keeping.send(net::getRequest("https://id.example.evil/list"), {}));
    QCOMPARE(clock.now(), device.now());
    QVERIFY(keeping.send(net::getRequest("https://id.example/list"), {}));
    QCOMPARE(toEpoch(clock.now()), std::int64_t(784111777));
}

void ServerClockTest::isNotHeardWhereItWouldMakeThingsYoung()
{
    test::FakeClock device;
    ServerClock server(device);
    const LaterClock later(device, server);
    const net::HttpResponse answer{200, {{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}};

    device.time = fromEpoch(784111777) + std::chrono::days(30);
    server.observe(answer, device.time);
    QCOMPARE(toEpoch(server.now()), std::int64_t(784111777));
    QCOMPARE(later.now(), device.now());

    device.time = fromEpoch(784111777) - std::chrono::days(30);
    server.observe(answer, device.time);
    QCOMPARE(toEpoch(later.now()), std::int64_t(784111777));
    QCOMPARE(later.sinceBoot(), device.sinceBoot());
    QCOMPARE(later.bootId(), device.bootId());
}

CAUSEWAY_SUITE(ServerClockTest)
#include "tst_server_clock.moc"
