#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/platform/fake_proximity.h>
#include <causeway/platform/loopback_proximity.h>

#include <QtTest>

#include <future>

using namespace causeway;
using namespace std::chrono_literals;

/// Every test runs on every adapter.
class ProximityTransportTest : public QObject {
    Q_OBJECT

    using Channel = std::unique_ptr<ports::ProximityChannel>;

    std::unique_ptr<ports::ProximityTransport> m_transport;
    std::unique_ptr<ports::ProximityListener> m_listener;
    Channel m_phone;
    Channel m_reader;

    static Call within(std::chrono::milliseconds time) { return {{}, std::chrono::steady_clock::now() + time}; }

    void listen()
    {
        QFETCH(QByteArray, adapter);
        m_phone.reset();
        m_reader.reset();
        m_listener.reset();
        if (adapter == "fake")
            m_transport = std::make_unique<platform::FakeProximity>();
        else
            m_transport = platform::makeLoopbackProximity();
        m_listener = *m_transport->listen();
    }

    void connect()
    {
        listen();
        m_reader = *m_transport->connect(m_listener->method(), {});
        m_phone = *m_listener->accept({});
    }

    void adapters()
    {
        QTest::addColumn<QByteArray>("adapter");
        QTest::newRow("fake") << QByteArray("fake");
        QTest::newRow("loopback") << QByteArray("loopback");
    }

private slots:
    void carriesMessagesInOrderBothWays_data() { adapters(); }
    void carriesMessagesInOrderBothWays()
    {
        connect();

        for (const auto &message : {Bytes{1, 2, 3}, Bytes{}, Bytes(300'000, 7)})
            QVERIFY(m_reader->send(message, {}));
        QVERIFY(m_phone->send(Bytes{9}, {}));

        QCOMPARE(*m_phone->receive({}), (Bytes{1, 2, 3}));
        QCOMPARE(*m_phone->receive({}), Bytes{});
        QCOMPARE(*m_phone->receive({}), Bytes(300'000, 7));
        QCOMPARE(*m_reader->receive({}), Bytes{9});
    }

    void carriesTheLongestMessageAndRefusesALongerOne_data() { adapters(); }
    void carriesTheLongestMessageAndRefusesALongerOne()
    {
        connect();
        const Bytes longest(ports::MaximumProximityMessage, 5);
        auto sent = std::async(std::launch::async, [&] { return m_reader->send(longest, {}); });

        QCOMPARE(*m_phone->receive({}), longest);

        QVERIFY(sent.get());
        CAUSEWAY_COMPARE_CODES(m_phone->send(Bytes(ports::MaximumProximityMessage + 1), {}).error().code,
                               ErrorCode::InvalidArgument);
    }

    void endsWhenTheOtherSideGoes_data() { adapters(); }
    void endsWhenTheOtherSideGoes()
    {
        connect();
        auto waiting = std::async(std::launch::async, [&] { return m_reader->receive({}); });

        m_phone.reset();

        CAUSEWAY_COMPARE_CODES(waiting.get().error().code, ErrorCode::ProximityEnded);
        CAUSEWAY_COMPARE_CODES(m_reader->receive({}).error().code, ErrorCode::ProximityEnded);
    }

    void losesNothingThatWasSentBeforeTheEnd_data() { adapters(); }
    void losesNothingThatWasSentBeforeTheEnd()
    {
        connect();
        QVERIFY(m_phone->send(Bytes{1}, {}));
        m_phone.reset();

        QCOMPARE(*m_reader->receive({}), Bytes{1});
        CAUSEWAY_COMPARE_CODES(m_reader->receive({}).error().code, ErrorCode::ProximityEnded);
    }

    void canBeClosedWhileItWaits_data() { adapters(); }
    void canBeClosedWhileItWaits()
    {
        connect();
        auto waiting = std::async(std::launch::async, [&] { return m_phone->receive({}); });

        m_phone->close();

        CAUSEWAY_COMPARE_CODES(waiting.get().error().code, ErrorCode::ProximityEnded);
        CAUSEWAY_COMPARE_CODES(m_phone->send(Bytes{1}, {}).error().code, ErrorCode::ProximityEnded);
    }

    void waitsNoLongerThanItMay_data() { adapters(); }
    void waitsNoLongerThanItMay()
    {
        listen();
        CAUSEWAY_COMPARE_CODES(m_listener->accept(within(20ms)).error().code, ErrorCode::NetworkTimeout);

        connect();
        CAUSEWAY_COMPARE_CODES(m_reader->receive(within(20ms)).error().code, ErrorCode::NetworkTimeout);
        QVERIFY(m_phone->send(Bytes{4}, {}));
        QCOMPARE(*m_reader->receive({}), Bytes{4});
    }

    void canBeCalledOff_data() { adapters(); }
    void canBeCalledOff()
    {
        listen();
        std::stop_source stop;
        Call call;
        call.stop = stop.get_token();
        auto accepting = std::async(std::launch::async, [&] { return m_listener->accept(call); });
        stop.request_stop();
        CAUSEWAY_COMPARE_CODES(accepting.get().error().code, ErrorCode::Cancelled);

        connect();
        CAUSEWAY_COMPARE_CODES(m_reader->receive(call).error().code, ErrorCode::Cancelled);
        CAUSEWAY_COMPARE_CODES(m_reader->send(Bytes{1}, call).error().code, ErrorCode::Cancelled);
    }

    void reachesNobodyWhereNobodyWaits_data() { adapters(); }
    void reachesNobodyWhereNobodyWaits()
    {
        listen();
        const auto method = m_listener->method();
        m_listener.reset();

        CAUSEWAY_COMPARE_CODES(m_transport->connect(method, {}).error().code, ErrorCode::ProximityEnded);
    }

    void knowsItsOwnMethodsOnly_data() { adapters(); }
    void knowsItsOwnMethodsOnly()
    {
        listen();
        auto bluetooth = m_listener->method();
        QVERIFY(m_transport->speaks(bluetooth));
        bluetooth.type = 2;

        QVERIFY(!m_transport->speaks(bluetooth));
        CAUSEWAY_COMPARE_CODES(m_transport->connect(bluetooth, {}).error().code, ErrorCode::ProximityMalformed);
    }
};

CAUSEWAY_SUITE(ProximityTransportTest)
#include "tst_proximity_transport.moc"
