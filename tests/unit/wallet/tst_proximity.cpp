#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>
#include <causeway/wallet/proximity.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;

class ProximityTest : public QObject {
    Q_OBJECT
private slots:
    void carriesSeveralMessagesBothWays();
    void opensNoMessageTwice();
    void opensNoMessageOfItsOwn();
    void endsWithTheFirstMessageThatIsNotAuthentic();
    void isBoundToTheEngagementThatWasShown();
    void answersNobodyBeforeTheFirstMessage();
    void ends_data();
    void ends();
    void takesTheDataThatComesWithATermination();
    void tellsTheOtherSideWhatWentWrong();
    void refusesWhatIsNoEngagement_data();
    void refusesWhatIsNoEngagement();
    void refusesOtherCodes();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();

private:
    DeviceSession deviceSession() const { return DeviceSession(m_engagement, m_deviceKey); }
    ReaderSession readerSession() const
    {
        return *ReaderSession::make(*parseEngagementQr(m_engagement.toQrText()), m_readerKey);
    }

    crypto::PrivateKey m_deviceKey = *crypto::PrivateKey::generate();
    crypto::PrivateKey m_readerKey = *crypto::PrivateKey::generate();
    DeviceEngagement m_engagement = makeDeviceEngagement(m_deviceKey.publicKey(), {{2, 1, cbor::Map{{0, true}}}});
};

void ProximityTest::carriesSeveralMessagesBothWays()
{
    auto device = deviceSession();
    auto reader = readerSession();

    for (const std::string text : {"first", "second", ""}) {
        const auto asked = device.receive(*reader.request(asBytes(text)));
        QVERIFY(asked);
        QCOMPARE(toText(asked->view()), text);
        const auto answered = reader.receive(*device.answer(asBytes("answer to " + text), false));
        QVERIFY(answered);
        QCOMPARE(toText(answered->view()), "answer to " + text);
    }
    QVERIFY(*device.transcript() == reader.transcript());
}

void ProximityTest::opensNoMessageTwice()
{
    auto device = deviceSession();
    auto reader = readerSession();
    QVERIFY(device.receive(*reader.request(asBytes("one"))));
    const auto message = *reader.request(asBytes("two"));
    QVERIFY(device.receive(message));

    const auto again = device.receive(message);

    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::DecryptionFailed);
}

void ProximityTest::opensNoMessageOfItsOwn()
{
    auto device = deviceSession();
    auto reader = readerSession();
    QVERIFY(device.receive(*reader.request(asBytes("one"))));

    const auto mirrored = device.receive(*device.answer(asBytes("answer"), false));

    CAUSEWAY_COMPARE_CODES(mirrored.error().code, ErrorCode::DecryptionFailed);
}

void ProximityTest::endsWithTheFirstMessageThatIsNotAuthentic()
{
    auto device = deviceSession();
    auto reader = readerSession();
    QVERIFY(device.receive(*reader.request(asBytes("one"))));
    CAUSEWAY_COMPARE_CODES(device.receive(encode(SessionData{Bytes(40), {}})).error().code,
                           ErrorCode::DecryptionFailed);

    const auto good = device.receive(*reader.request(asBytes("two")));

    CAUSEWAY_COMPARE_CODES(good.error().code, ErrorCode::DecryptionFailed);
    CAUSEWAY_COMPARE_CODES(device.answer(asBytes("answer"), false).error().code, ErrorCode::ProximityEnded);
}

void ProximityTest::isBoundToTheEngagementThatWasShown()
{
    auto device = deviceSession();
    auto other = makeDeviceEngagement(m_deviceKey.publicKey(), {}); // the same key, but not what the phone showed
    auto reader = ReaderSession::make(other, m_readerKey);

    const auto refused = device.receive(*reader->request(asBytes("one")));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::DecryptionFailed);
}

void ProximityTest::answersNobodyBeforeTheFirstMessage()
{
    auto device = deviceSession();

    QVERIFY(!device.transcript());
    CAUSEWAY_COMPARE_CODES(device.answer(asBytes("answer"), true).error().code, ErrorCode::InvalidArgument);
}

void ProximityTest::ends_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("session encryption error") << 10;
    QTest::newRow("CBOR decoding error") << 11;
    QTest::newRow("termination") << 20;
}

void ProximityTest::ends()
{
    QFETCH(int, status);
    auto reader = readerSession();

    const auto ended = reader.receive(cbor::encode(cbor::Map{{"status", status}}));

    CAUSEWAY_COMPARE_CODES(ended.error().code, ErrorCode::ProximityEnded);
    QCOMPARE(ended.error().detail, "status " + std::to_string(status));
}

void ProximityTest::takesTheDataThatComesWithATermination()
{
    auto device = deviceSession();
    auto reader = readerSession();
    QVERIFY(device.receive(*reader.request(asBytes("one"))));

    const auto last = *device.answer(asBytes("answer"), true);

    QVERIFY(parseSessionData(last)->status == SessionStatus::Termination);
    QCOMPARE(toText(reader.receive(last)->view()), std::string("answer"));
}

void ProximityTest::tellsTheOtherSideWhatWentWrong()
{
    const auto statusOf = [](ErrorCode code) { return parseSessionData(failureMessage({code, "detail"}))->status; };

    QVERIFY(statusOf(ErrorCode::DecryptionFailed) == SessionStatus::EncryptionError);
    QVERIFY(statusOf(ErrorCode::ProximityMalformed) == SessionStatus::DecodingError);
}

void ProximityTest::refusesWhatIsNoEngagement_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const Value &value) {
        const auto bytes = cbor::encode(value);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    const auto key = Value::embedded(cbor::encode(crypto::toCoseKey(crypto::PrivateKey::generate()->publicKey())));
    const cbor::Array security{1, key};
    row("a number", 1);
    row("no version", cbor::Map{{1, security}});
    row("a version to come", cbor::Map{{0, "2.0"}, {1, security}});
    row("no security", cbor::Map{{0, "1.0"}});
    row("another cipher suite", cbor::Map{{0, "1.0"}, {1, cbor::Array{2, key}}});
    row("a key that is not embedded", cbor::Map{{0, "1.0"}, {1, cbor::Array{1, cbor::Map()}}});
    row("a key that is none", cbor::Map{{0, "1.0"}, {1, cbor::Array{1, Value::embedded(Bytes{0xa0})}}});
    row("methods that are none", cbor::Map{{0, "1.0"}, {1, security}, {2, cbor::Array{1}}});
    row("a method without a version", cbor::Map{{0, "1.0"}, {1, security}, {2, cbor::Array{cbor::Array{2}}}});
    row("too much", cbor::Map{{0, "1.0"}, {1, security}, {6, Bytes(5000)}});
}

void ProximityTest::refusesWhatIsNoEngagement()
{
    QFETCH(QByteArray, encoded);

    const auto refused = parseDeviceEngagement(Bytes(encoded.begin(), encoded.end()));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::ProximityMalformed);
}

void ProximityTest::refusesOtherCodes()
{
    for (const std::string text : {"", "mdoc:", "mdoc:!", "MDOC:AA", "https://example.com"})
        CAUSEWAY_COMPARE_CODES(parseEngagementQr(text).error().code, ErrorCode::ProximityMalformed);
}

void ProximityTest::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const Value &value) {
        const auto bytes = cbor::encode(value);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    row("a number", 1);
    row("nothing in it", cbor::Map());
    row("a text as data", cbor::Map{{"data", "text"}});
    row("an unknown status", cbor::Map{{"status", 12}});
    row("a key and no data", cbor::Map{{"eReaderKey", Value::embedded(Bytes{0xa0})}});
    row("a key that is none", cbor::Map{{"eReaderKey", Value::embedded(Bytes{0xa0})}, {"data", 1}});
}

void ProximityTest::refusesWhatIsNoMessage()
{
    QFETCH(QByteArray, encoded);
    const Bytes message(encoded.begin(), encoded.end());

    CAUSEWAY_COMPARE_CODES(parseSessionData(message).error().code, ErrorCode::ProximityMalformed);
    CAUSEWAY_COMPARE_CODES(parseSessionEstablishment(message).error().code, ErrorCode::ProximityMalformed);
}

CAUSEWAY_SUITE(ProximityTest)
#include "tst_proximity.moc"
