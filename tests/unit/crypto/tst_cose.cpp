#include "compare_codes.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::crypto;
using cbor::Value;

namespace {

const Bytes Content = toBytes("the content");

Json vectors(const std::string &path)
{
    std::ifstream file(path);
    return Json::parse(file).at("vectors");
}

/// Headers of that many labels each, the last one's of which is the first one's of the other, too.
Bytes withLabels(int count)
{
    cbor::Map protectedHeader;
    cbor::Map unprotectedHeader;
    for (int i = 0; i < count; ++i) {
        protectedHeader.push_back({1000 + i, 0});
        unprotectedHeader.push_back({-1000 - i, 0});
    }
    unprotectedHeader.push_back({1000, 0});
    return cbor::encode(cbor::Array{cbor::encode(protectedHeader), unprotectedHeader, Content, Bytes(64)},
                        cbor::Order::AsWritten);
}

Value parsed(const Json &all, const char *name)
{
    return *cbor::parse(*fromHex(all.at(name).get<std::string>()));
}
}

class CoseTest : public QObject {
    Q_OBJECT
private slots:
    void verifiesWhatItSigned();
    void verifiesWhatItSignedDetached();
    void writesTheExampleOfTheStandard();
    void takesAPayloadOnlyWhereItMayBe();
    void seesEveryChange_data();
    void seesEveryChange();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void refusesOtherAlgorithms_data();
    void refusesOtherAlgorithms();
    void verifiesUnderTheNameThatSaysTheCurve();
    void seesALabelInBothHeadersAmongMany();
    void keepsTheProtectedBytesAsReceived();
    void makesMacs();
    void carriesOneCertificateByItselfAndSeveralAsAnArray();
    void refusesWhatIsNoChain();
    void readsTheReaderAuthOfAnnexD();
    void writesAKeyAsAnnexDHasIt();
    void readsAKeyWhoseAlgorithmSaysTheCurve();
    void saysThatAKeyIsOfAnotherKind();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();

private:
    CoseSign1 signedBy(const PrivateKey &key, Payload kind = Payload::Attached) const
    {
        return *signCose({}, {{4, Bytes{1, 2}}}, Content, kind, signerOf(key));
    }

    PrivateKey m_key = *PrivateKey::generate();
};

void CoseTest::verifiesWhatItSigned()
{
    const auto bytes = cbor::encode(signedBy(m_key).toCbor());

    const auto message = decodeCoseSign1(bytes);

    QVERIFY(message);
    QVERIFY(message->verify(m_key.publicKey()));
    QCOMPARE(*message->payload, Content);
    QCOMPARE(*message->header(4)->bytes(), (Bytes{1, 2}));
    CAUSEWAY_COMPARE_CODES(message->verify(PrivateKey::generate()->publicKey()).error().code,
                           ErrorCode::SignatureInvalid);
}

void CoseTest::verifiesWhatItSignedDetached()
{
    const auto message = parseCoseSign1(Value::tagged(18, signedBy(m_key, Payload::Detached).toCbor()));

    QVERIFY(message);
    QVERIFY(!message->payload);
    QVERIFY(message->verifyDetached(m_key.publicKey(), Content));
    CAUSEWAY_COMPARE_CODES(message->verifyDetached(m_key.publicKey(), toBytes("other")).error().code,
                           ErrorCode::SignatureInvalid);
}

void CoseTest::writesTheExampleOfTheStandard()
{
    // RFC 9052 section 4.4: Sig_structure = ["Signature1", protected, external_aad, payload].
    Bytes seen;
    const auto message = signCose({}, {}, Content, Payload::Attached, [&seen](ByteView input) {
        seen.assign(input.begin(), input.end());
        return Result<Bytes>(Bytes(64, 1));
    });

    QVERIFY(message);
    QCOMPARE(toHex(message->protectedBytes), std::string("a10126"));
    QCOMPARE(toHex(seen), "846a5369676e61747572653143a10126404b" + toHex(Content));
}

void CoseTest::takesAPayloadOnlyWhereItMayBe()
{
    const auto key = m_key.publicKey();

    CAUSEWAY_COMPARE_CODES(signedBy(m_key, Payload::Detached).verify(key).error().code, ErrorCode::CoseMalformed);
    CAUSEWAY_COMPARE_CODES(signedBy(m_key).verifyDetached(key, Content).error().code, ErrorCode::CoseMalformed);
}

void CoseTest::seesEveryChange_data()
{
    QTest::addColumn<int>("member");
    QTest::newRow("protected header") << 0;
    QTest::newRow("payload") << 2;
    QTest::newRow("signature") << 3;
}

void CoseTest::seesEveryChange()
{
    QFETCH(int, member);
    auto message = signedBy(m_key);
    auto &bytes = member == 0 ? message.protectedBytes : member == 2 ? *message.payload : message.authenticator;
    bytes.back() ^= 1U;

    CAUSEWAY_COMPARE_CODES(message.verify(m_key.publicKey()).error().code, ErrorCode::SignatureInvalid);
}

void CoseTest::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const Value &value) {
        const auto bytes = cbor::encode(value, cbor::Order::AsWritten);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    const auto protectedBytes = *fromHex("a10126");
    const Bytes signature(64);
    const Value none{cbor::Map()};
    row("no array", 1);
    row("three members", cbor::Array{protectedBytes, none, Content});
    row("five members", cbor::Array{protectedBytes, none, Content, signature, 1});
    row("a protected header as a map", cbor::Array{cbor::Map{{1, -7}}, none, Content, signature});
    row("a protected header that is no map", cbor::Array{Bytes{1}, none, Content, signature});
    row("a protected header cut short", cbor::Array{*fromHex("a101"), none, Content, signature});
    row("no unprotected header", cbor::Array{protectedBytes, Value(), Content, signature});
    row("a text as payload", cbor::Array{protectedBytes, none, "text", signature});
    row("a short signature", cbor::Array{protectedBytes, none, Content, Bytes(63)});
    row("the tag of a MAC", Value::tagged(17, cbor::Array{protectedBytes, none, Content, signature}));
    row("the algorithm in both headers", cbor::Array{protectedBytes, cbor::Map{{1, -7}}, Content, signature});
    row("crit", cbor::Array{cbor::encode(cbor::Map{{1, -7}, {2, cbor::Array{4}}}), none, Content, signature});
    row("crit outside", cbor::Array{protectedBytes, cbor::Map{{2, cbor::Array{4}}}, Content, signature});
}

void CoseTest::refusesWhatIsNoMessage()
{
    QFETCH(QByteArray, encoded);

    const auto message = decodeCoseSign1(Bytes(encoded.begin(), encoded.end()));

    QVERIFY(!message);
    CAUSEWAY_COMPARE_CODES(message.error().code, ErrorCode::CoseMalformed);
}

void CoseTest::refusesOtherAlgorithms_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::newRow("ES256K") << -47;
    QTest::newRow("PS256") << -37;
    QTest::newRow("HMAC 256/256") << 5;
}

void CoseTest::refusesOtherAlgorithms()
{
    QFETCH(int, algorithm);
    const auto header = cbor::encode(cbor::Map{{1, algorithm}});

    const auto other = parseCoseSign1(cbor::Array{header, cbor::Map(), Content, Bytes(64)});
    const auto unprotected = parseCoseSign1(cbor::Array{Bytes(), cbor::Map{{1, -7}}, Content, Bytes(64)});

    CAUSEWAY_COMPARE_CODES(other.error().code, ErrorCode::AlgorithmUnsupported);
    CAUSEWAY_COMPARE_CODES(unprotected.error().code, ErrorCode::AlgorithmUnsupported);
}

/// ESP256 (-9, RFC 9864) is ES256 on the one curve that there is here.
void CoseTest::verifiesUnderTheNameThatSaysTheCurve()
{
    CoseSign1 message;
    message.protectedBytes = cbor::encode(cbor::Map{{1, -9}});
    message.payload = Content;
    message.authenticator =
        *m_key.sign(cbor::encode(cbor::Array{"Signature1", message.protectedBytes, Bytes(), Content}));

    const auto received = parseCoseSign1(message.toCbor());

    QVERIFY(received);
    QVERIFY(received->verify(m_key.publicKey()));
    CAUSEWAY_COMPARE_CODES(received->verify(PrivateKey::generate()->publicKey()).error().code,
                           ErrorCode::SignatureInvalid);
}

void CoseTest::seesALabelInBothHeadersAmongMany()
{
    const auto refused = decodeCoseSign1(withLabels(1'000));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CoseMalformed);
    QCOMPARE(refused.error().detail, std::string("a label in both headers"));
}

void CoseTest::keepsTheProtectedBytesAsReceived()
{
    // A header written in a longer form than needed: the signature is over these bytes, not over our way to write them.
    CoseSign1 message;
    message.protectedBytes = *fromHex("a1180126");
    message.unprotectedHeader = cbor::Map();
    const auto input = cbor::encode(cbor::Array{"Signature1", message.protectedBytes, Bytes(), Content});
    message.authenticator = *m_key.sign(input);
    message.payload = Content;

    const auto received = parseCoseSign1(message.toCbor());

    QVERIFY(received);
    QVERIFY(received->verify(m_key.publicKey()));
    QCOMPARE(toHex(received->protectedBytes), std::string("a1180126"));
}

void CoseTest::makesMacs()
{
    const Bytes key(32, 7);
    const auto message = parseCoseMac0(macCose(key, Content).toCbor());

    QVERIFY(message);
    QVERIFY(message->verifyDetached(key, Content));
    CAUSEWAY_COMPARE_CODES(message->verifyDetached(Bytes(32, 8), Content).error().code, ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(message->verifyDetached(key, toBytes("other")).error().code, ErrorCode::SignatureInvalid);
    auto withPayload = *message;
    withPayload.payload = Content;
    CAUSEWAY_COMPARE_CODES(withPayload.verifyDetached(key, Content).error().code, ErrorCode::CoseMalformed);
    CAUSEWAY_COMPARE_CODES(parseCoseMac0(signedBy(m_key).toCbor()).error().code, ErrorCode::AlgorithmUnsupported);
}

void CoseTest::carriesOneCertificateByItselfAndSeveralAsAnArray()
{
    const test::TestAuthority authority;
    const auto leaf = authority.issue(authority.request("leaf"), m_key.publicKey());
    for (const auto &chain : {std::vector{leaf}, std::vector{leaf, authority.certificate}}) {
        const auto message =
            signCose({}, {{CoseX5Chain, toX5Chain(chain)}}, Content, Payload::Attached, signerOf(m_key));

        const auto received = parseCoseSign1(message->toCbor());

        QVERIFY(received);
        QVERIFY(*received->certificates() == chain);
        QCOMPARE(received->header(CoseX5Chain)->bytes() != nullptr, chain.size() == 1);
    }
}

void CoseTest::refusesWhatIsNoChain()
{
    const test::TestAuthority authority;
    const Value der(authority.certificate.der());
    for (const auto &chain : {Value(), Value("text"), Value(Bytes{1, 2, 3}), Value(cbor::Array()),
                              Value(cbor::Array{1}), Value(cbor::Array(7, der))}) {
        const auto message = signCose({}, {{CoseX5Chain, chain}}, Content, Payload::Attached, signerOf(m_key));

        CAUSEWAY_COMPARE_CODES(message->certificates().error().code, ErrorCode::CoseMalformed);
    }
    CAUSEWAY_COMPARE_CODES(signedBy(m_key).certificates().error().code, ErrorCode::CoseMalformed);
}

void CoseTest::readsTheReaderAuthOfAnnexD()
{
    const auto path = test::sharedVector("mdoc-annex-d/annex-d.json");
    CAUSEWAY_NEED_VECTOR(path);
    const auto all = vectors(path);
    const auto signedBytes = *fromHex(all.at("reader_auth").get<std::string>());

    const auto message = decodeCoseSign1(signedBytes);

    QVERIFY(message);
    QVERIFY(!message->payload);
    QCOMPARE(toHex(message->certificates()->front().der()), all.at("reader_cert").get<std::string>());
    QCOMPARE(toHex(cbor::encode(message->toCbor())), toHex(signedBytes));
}

void CoseTest::writesAKeyAsAnnexDHasIt()
{
    const auto path = test::sharedVector("mdoc-annex-d/annex-d.json");
    CAUSEWAY_NEED_VECTOR(path);
    const auto encoded = *parsed(vectors(path), "e_device_key_bytes").embedded();

    const auto key = publicKeyFromCose(*cbor::parse(encoded));

    QVERIFY(key);
    QCOMPARE(toHex(cbor::encode(toCoseKey(*key))), toHex(encoded));
    QCOMPARE(toHex(*toCoseKey(*key).find(-2)->bytes()), vectors(path).at("ephemeral_device_key_x").get<std::string>());
}

void CoseTest::readsAKeyWhoseAlgorithmSaysTheCurve()
{
    auto members = *toCoseKey(m_key.publicKey()).map();
    members.push_back({3, -9});

    const auto key = publicKeyFromCose(members);

    QVERIFY(key);
    QVERIFY(*key == m_key.publicKey());
}

void CoseTest::saysThatAKeyIsOfAnotherKind()
{
    const auto ours = *toCoseKey(m_key.publicKey()).map();
    for (const auto &member : {cbor::Entry{1, 1}, cbor::Entry{-1, 2}}) { // OKP, P-384
        auto members = ours;
        std::erase_if(members, [&member](const auto &entry) { return entry.key == member.key; });
        members.push_back(member);

        CAUSEWAY_COMPARE_CODES(publicKeyFromCose(members).error().code, ErrorCode::AlgorithmUnsupported);
    }
}

void CoseTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<int>("label");
    QTest::addColumn<QByteArray>("value"); // CBOR; empty where the member is left out
    QTest::newRow("no kind") << 1 << QByteArray();
    QTest::newRow("no curve") << -1 << QByteArray();
    QTest::newRow("no x") << -2 << QByteArray();
    QTest::newRow("a short x") << -2 << QByteArray::fromHex("4101");
    QTest::newRow("a compressed point") << -3 << QByteArray::fromHex("f5");
    QTest::newRow("not on the curve") << -3 << QByteArray::fromHex("5820" + QByteArray(64, '1'));
    QTest::newRow("private") << -4 << QByteArray::fromHex("4101");
    QTest::newRow("for another algorithm") << 3 << QByteArray::fromHex("3822");
    QTest::newRow("for encryption") << 4 << QByteArray::fromHex("8103");
}

void CoseTest::refusesWhatIsNoKey()
{
    QFETCH(int, label);
    QFETCH(QByteArray, value);
    auto members = *toCoseKey(m_key.publicKey()).map();
    QVERIFY(publicKeyFromCose(members));
    std::erase_if(members, [label](const auto &entry) { return entry.key == Value(label); });
    if (!value.isEmpty())
        members.push_back({label, *cbor::parse(Bytes(value.begin(), value.end()))});

    CAUSEWAY_COMPARE_CODES(publicKeyFromCose(members).error().code, ErrorCode::KeyInvalid);
}

CAUSEWAY_SUITE(CoseTest)
#include "tst_cose.moc"
