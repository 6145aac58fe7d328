#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/cbor/codec.h>
#include <causeway/platform/loopback_proximity.h>

#include <QTcpSocket>
#include <QtTest>

using namespace causeway;

/// What only a socket can get wrong: peers that do not keep to the form.
class LoopbackProximityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ports::ProximityTransport> m_transport = platform::makeLoopbackProximity();
    std::unique_ptr<ports::ProximityListener> m_listener;
    std::unique_ptr<ports::ProximityChannel> m_phone;
    QTcpSocket m_stranger;

    void connect()
    {
        m_stranger.abort();
        m_listener = *m_transport->listen();
        const auto options = *cbor::parse(m_listener->method().options);
        m_stranger.connectToHost("127.0.0.1", static_cast<quint16>(*options.find(0)->integer()));
        QVERIFY(m_stranger.waitForConnected());
        m_phone = *m_listener->accept({});
    }

    void write(const QByteArray &bytes)
    {
        QCOMPARE(m_stranger.write(bytes), bytes.size());
        QVERIFY(m_stranger.flush() || m_stranger.bytesToWrite() == 0);
    }

private slots:
    void refusesALengthThatNoMessageHas()
    {
        connect();
        write(QByteArray::fromHex("ffffffff00"));

        CAUSEWAY_COMPARE_CODES(m_phone->receive({}).error().code, ErrorCode::ProximityMalformed);
        CAUSEWAY_COMPARE_CODES(m_phone->receive({}).error().code, ErrorCode::ProximityEnded);
    }

    void takesNoHalfMessage()
    {
        connect();
        write(QByteArray::fromHex("0000000401"));
        m_stranger.disconnectFromHost();

        CAUSEWAY_COMPARE_CODES(m_phone->receive({}).error().code, ErrorCode::ProximityEnded);
    }

    void goesOnWhereTheTimeWasOverInTheMiddle()
    {
        connect();
        write(QByteArray::fromHex("000000030102"));
        const Call brief{{}, std::chrono::steady_clock::now() + std::chrono::milliseconds(20)};
        CAUSEWAY_COMPARE_CODES(m_phone->receive(brief).error().code, ErrorCode::NetworkTimeout);
        write(QByteArray::fromHex("03"));

        QCOMPARE(*m_phone->receive({}), (Bytes{1, 2, 3}));
    }

    void refusesOptionsWithoutAPort()
    {
        connect();
        for (const auto *options : {"", "a0", "a10000", "a1001a00010000", "a1006131"}) {
            auto method = m_listener->method();
            const auto bytes = QByteArray::fromHex(options);
            method.options = Bytes(bytes.begin(), bytes.end());
            CAUSEWAY_COMPARE_CODES(m_transport->connect(method, {}).error().code, ErrorCode::ProximityMalformed);
        }
    }
};

CAUSEWAY_SUITE(LoopbackProximityTest)
#include "tst_loopback_proximity.moc"
