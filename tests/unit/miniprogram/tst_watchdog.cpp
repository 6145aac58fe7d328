#include "test_registry.h"
#include "watchdog.h"

#include <QtTest>

using namespace std::chrono_literals;
using causeway::miniprogram::Watchdog;

class WatchdogTest : public QObject {
    Q_OBJECT
private slots:
    void givesTheStartMoreTimeThanAnAnswer()
    {
        Watchdog watchdog(10s, 3s, 1s);
        watchdog.sent(1, m_start);

        QVERIFY(!watchdog.isOverdue(m_start + 9s));
        QVERIFY(watchdog.isOverdue(m_start + 10s));
        QVERIFY(watchdog.answered(1, m_start + 9s));
        watchdog.sent(2, m_start + 20s);
        QVERIFY(!watchdog.isOverdue(m_start + 22s));
        QVERIFY(watchdog.isOverdue(m_start + 23s));
    }

    void aQueuedMessageIsTimedFromTheAnswerBefore()
    {
        Watchdog watchdog(3s, 3s, 1s);
        watchdog.sent(1, m_start);
        watchdog.sent(2, m_start);

        QVERIFY(watchdog.answered(1, m_start + 2s));

        QVERIFY(!watchdog.isOverdue(m_start + 4s));
        QVERIFY(watchdog.isOverdue(m_start + 5s));
    }

    void asksAnIdleChildWhetherItLives()
    {
        Watchdog watchdog(10s, 3s, 1s);
        watchdog.sent(1, m_start);
        QVERIFY(!watchdog.mustPing(m_start + 5s));
        QVERIFY(watchdog.answered(1, m_start));

        QVERIFY(!watchdog.mustPing(m_start + 999ms));
        QVERIFY(watchdog.mustPing(m_start + 1s));
        QCOMPARE(watchdog.untilNext(m_start + 400ms), std::chrono::milliseconds(600));
    }

    void refusesAnAnswerOutOfOrder()
    {
        Watchdog watchdog(10s, 3s, 1s);
        watchdog.sent(1, m_start);
        watchdog.sent(2, m_start);

        QVERIFY(!watchdog.answered(2, m_start));
        QVERIFY(!watchdog.answered(9, m_start));
    }

    void theHostsOwnTimeDoesNotCount()
    {
        Watchdog watchdog(3s, 3s, 1s);
        watchdog.sent(1, m_start);

        watchdog.pause(2s);

        QVERIFY(!watchdog.isOverdue(m_start + 4s));
        QVERIFY(watchdog.isOverdue(m_start + 5s));
    }

private:
    const Watchdog::Time m_start{std::chrono::hours(1)};
};

CAUSEWAY_SUITE(WatchdogTest)
#include "tst_watchdog.moc"
