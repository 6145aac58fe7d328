#include "compare_codes.h"
#include "foreign_signer.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/crypto/cose.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;
using test::ForeignSigner;

namespace {

const Bytes Content = toBytes("the content");
}

/// Signatures of others by keys that we do not have: what ISO 18013-5 wants readers to verify.
class VerifyingKeyTest : public QObject {
    Q_OBJECT
private slots:
    void verifiesUnderEachNumber_data();
    void verifiesUnderEachNumber();
    void refusesAKeyOfAnotherKind();
    void refusesItsOwnSignatureUnderAnotherName();
    void refusesASignatureOfAnotherSize();
    void readsTheKeyOfACertificate_data();
    void readsTheKeyOfACertificate();
    void takesEachKeyOfOurs();
    void refusesWhatIsNoKeyForIt();
};

void VerifyingKeyTest::verifiesUnderEachNumber_data()
{
    test::addForeignAlgorithms();
}

void VerifyingKeyTest::verifiesUnderEachNumber()
{
    QFETCH(std::string, kind);
    QFETCH(int, number);
    const ForeignSigner signer(kind);
    const auto key = VerifyingKey::fromDer(signer.publicKey());
    QVERIFY(key);

    const auto received = parseCoseSign1(signer.signCose(number, Content).toCbor());

    QVERIFY(received);
    QVERIFY(received->verify(*key));
    CAUSEWAY_COMPARE_CODES(received->verify(*VerifyingKey::fromDer(ForeignSigner(kind).publicKey())).error().code,
                           ErrorCode::SignatureInvalid);
    auto changed = *received;
    changed.payload->back() ^= 1U;
    CAUSEWAY_COMPARE_CODES(changed.verify(*key).error().code, ErrorCode::SignatureInvalid);
}

void VerifyingKeyTest::refusesAKeyOfAnotherKind()
{
    const ForeignSigner foreign("P-384");
    const auto ours = *PrivateKey::generate();
    const auto byForeign = parseCoseSign1(foreign.signCose(-35, Content).toCbor());
    const auto byOurs = *signCose({}, {}, Content, Payload::Attached, signerOf(ours));

    CAUSEWAY_COMPARE_CODES(byForeign->verify(ours.publicKey()).error().code, ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(byOurs.verify(*VerifyingKey::fromDer(foreign.publicKey())).error().code,
                           ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(byForeign->verify(*VerifyingKey::fromDer(ForeignSigner("ED25519").publicKey())).error().code,
                           ErrorCode::SignatureInvalid);
}

/// What a message says of its algorithm never chooses how a key is used.
void VerifyingKeyTest::refusesItsOwnSignatureUnderAnotherName()
{
    const ForeignSigner signer("ED25519");
    const auto key = VerifyingKey::fromDer(signer.publicKey());
    const auto signature = signer.sign(Content);

    QVERIFY(key->verify(SignatureAlgorithm::Ed25519, Content, signature));
    for (const auto other : {SignatureAlgorithm::Es256, SignatureAlgorithm::Es384, SignatureAlgorithm::Ed448})
        CAUSEWAY_COMPARE_CODES(key->verify(other, Content, signature).error().code, ErrorCode::SignatureInvalid);
}

void VerifyingKeyTest::refusesASignatureOfAnotherSize()
{
    for (const int number : {-35, -52, -8, -53}) {
        const auto header = cbor::encode(cbor::Map{{1, number}});

        const auto refused = parseCoseSign1(cbor::Array{header, cbor::Map(), Content, Bytes(65)});

        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CoseMalformed);
    }
}

void VerifyingKeyTest::readsTheKeyOfACertificate_data()
{
    QTest::addColumn<std::string>("kind");
    for (const char *kind : {"P-384", "P-521", "ED25519", "ED448"})
        QTest::newRow(kind) << std::string(kind);
}

void VerifyingKeyTest::readsTheKeyOfACertificate()
{
    QFETCH(std::string, kind);
    const test::TestAuthority authority;
    const ForeignSigner signer(kind);
    const auto model = authority.issue(authority.request("leaf"), authority.key.publicKey());

    const auto certificate = signer.certificate(model, authority.key);

    QVERIFY(verifyChain(certificate, {}, {authority.certificate}, authority.now));
    CAUSEWAY_COMPARE_CODES(certificate.publicKey().error().code, ErrorCode::KeyInvalid);
    const auto key = certificate.verifyingKey();
    QVERIFY(key);
    const auto number = kind == "P-384" ? -35 : kind == "P-521" ? -36 : -8;
    QVERIFY(parseCoseSign1(signer.signCose(number, Content).toCbor())->verify(*key));
    QVERIFY(model.verifyingKey());
}

void VerifyingKeyTest::takesEachKeyOfOurs()
{
    const auto ours = *PrivateKey::generate();
    const auto signature = *ours.sign(Content);

    for (const auto &key : {VerifyingKey(ours.publicKey()), *VerifyingKey::fromDer(ours.publicKey().toDer())}) {
        QVERIFY(key.verify(SignatureAlgorithm::Es256, Content, signature));
        CAUSEWAY_COMPARE_CODES(key.verify(SignatureAlgorithm::Ed25519, Content, signature).error().code,
                               ErrorCode::SignatureInvalid);
    }
}

void VerifyingKeyTest::refusesWhatIsNoKeyForIt()
{
    auto longer = ForeignSigner("ED25519").publicKey();
    longer.push_back(0);

    for (const auto &der : {Bytes(), Bytes{0x30, 0x00}, longer, ForeignSigner("X25519").publicKey(), Bytes(2000, 0x30)})
        CAUSEWAY_COMPARE_CODES(VerifyingKey::fromDer(der).error().code, ErrorCode::KeyInvalid);
}

CAUSEWAY_SUITE(VerifyingKeyTest)
#include "tst_verifying_key.moc"
