#include "fake_clock.h"
#include "test_registry.h"
#include "throttle_policy.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::vault;
using namespace std::chrono_literals;

class ThrottlePolicyTest : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

    ThrottleRecord afterFailures(int failures)
    {
        ThrottleRecord record;
        for (int i = 0; i < failures; ++i)
            record = withOneMore(record, m_clock);
        return record;
    }

private slots:
    void init() { m_clock = {}; }

    void theDelayGrows_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("four are free") << 4 << 0;
        QTest::newRow("five") << 5 << 30;
        QTest::newRow("six") << 6 << 60;
        QTest::newRow("seven") << 7 << 300;
        QTest::newRow("eight") << 8 << 900;
        QTest::newRow("nine") << 9 << 3600;
        QTest::newRow("never more than an hour") << 50 << 3600;
    }

    void theDelayGrows()
    {
        QFETCH(int, failures);
        QFETCH(int, seconds);

        QVERIFY(remainingWait(afterFailures(failures), m_clock) == std::chrono::seconds(seconds));
    }

    void theWaitPassesWithUptime()
    {
        const auto record = afterFailures(5);

        m_clock.advance(29'999ms);
        QVERIFY(remainingWait(record, m_clock) == 1ms);
        m_clock.advance(1ms);
        QVERIFY(remainingWait(record, m_clock) == 0ms);
    }

    void theCalendarDoesNotMatter()
    {
        const auto record = afterFailures(5);

        m_clock.setWallClock(m_clock.now() + std::chrono::years(10));
        QVERIFY(remainingWait(record, m_clock) == 30s);
        m_clock.setWallClock(fromEpoch(0));
        QVERIFY(remainingWait(record, m_clock) == 30s);
    }

    void aRebootStartsTheDelayAgainInFull()
    {
        const auto record = afterFailures(7);
        m_clock.advance(299s);

        m_clock.reboot();
        m_clock.uptime = 0ms;

        QVERIFY(remainingWait(record, m_clock) == 5min);
        m_clock.advance(5min);
        QVERIFY(remainingWait(record, m_clock) == 0ms);
    }

    void anUptimeFromTheFutureWinsNothing()
    {
        auto record = afterFailures(5);
        record.uptime = m_clock.sinceBoot() + 24h;

        QVERIFY(remainingWait(record, m_clock) == 30s);
    }

    void theLongestIsAnHourFromNow() { QVERIFY(remainingWait(longestThrottle(m_clock), m_clock) == 1h); }
};

CAUSEWAY_SUITE(ThrottlePolicyTest)
#include "tst_throttle_policy.moc"
