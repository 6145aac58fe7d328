#include "compare_codes.h"
#include "foreign_signer.h"
#include "mdoc_fixture.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using test::ForeignSigner;

namespace {

/// Signed by somebody else's key, whose certificate comes along.
crypto::CoseSign1 certifiedBy(const ForeignSigner &signer, int number, const crypto::Certificate &certificate,
                              const Bytes &payload, const cbor::Map &more = {})
{
    auto message = signer.signCose(number, payload, more);
    message.unprotectedHeader = cbor::Map{{crypto::CoseX5Chain, crypto::toX5Chain({certificate})}};
    return message;
}

Bytes withIssuerAuth(const Bytes &issued, const crypto::CoseSign1 &auth)
{
    auto whole = *cbor::parse(issued)->map();
    whole.back().value = auth.toCbor();
    return cbor::encode(whole, cbor::Order::AsWritten);
}

/// What an issuer's signature is over, with some members of the security object changed.
Bytes changedPayload(const Bytes &payload, const cbor::Map &changes)
{
    auto object = *cbor::parse(*cbor::parse(payload)->embedded())->map();
    for (auto &[name, value] : object)
        for (const auto &[changed, other] : changes)
            if (name == changed)
                value = other;
    return cbor::encode(Value::embedded(cbor::encode(object, cbor::Order::AsWritten)));
}

Bytes digestBy(const std::string &name, ByteView bytes)
{
    Bytes digest(EVP_MAX_MD_SIZE);
    std::size_t size = 0;
    EVP_Q_digest(nullptr, name.c_str(), nullptr, bytes.data(), bytes.size(), digest.data(), &size);
    digest.resize(size);
    return digest;
}

/// The digests of all elements, by another hash.
cbor::Map digestsBy(const std::string &name, const Bytes &issued)
{
    const auto whole = *cbor::parse(issued);
    cbor::Map digests;
    for (const auto &[space, items] : *whole.find("nameSpaces")->map()) {
        cbor::Map ofSpace;
        for (const auto &item : *items.array()) {
            const auto content = *cbor::parse(*item.embedded());
            ofSpace.push_back({*content.find("digestID"), digestBy(name, item.in(issued))});
        }
        digests.push_back({space, ofSpace});
    }
    return digests;
}
}

/// Documents, requests and status lists by algorithms that we do not use ourselves and that readers have to verify (ISO 18013-5 sections 9.1.2.4 and 9.1.2.5).
class MdocAlgorithmsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::MdocFixture>();
        m_issued = m_fixture->issue();
    }

    void believesIssuersOfEachKind_data();
    void believesIssuersOfEachKind();
    void believesDigestsOfEachSize_data();
    void believesDigestsOfEachSize();
    void refusesADigestOfAnotherSize();
    void saysThatADevicesKeyIsOfAnotherKind();
    void believesAReaderOfAnotherKind();
    void believesAStatusListOfAnIssuerOfAnotherKind();

private:
    crypto::Certificate certificateFor(const ForeignSigner &signer, const std::string &usage) const
    {
        const auto model = m_fixture->certificate(m_fixture->signerKey.publicKey(), usage);
        return signer.certificate(model, m_fixture->authority.key);
    }
    /// With some members of the security object changed, and signed anew.
    Bytes issuedWith(const cbor::Map &changes) const
    {
        const auto before = parseIssuerSigned(m_issued)->issuerAuth;
        const auto auth =
            crypto::signCose({}, *before.unprotectedHeader.map(), changedPayload(*before.payload, changes),
                             crypto::Payload::Attached, crypto::signerOf(m_fixture->signerKey));
        return withIssuerAuth(m_issued, *auth);
    }

    std::unique_ptr<test::MdocFixture> m_fixture;
    Bytes m_issued;
};

void MdocAlgorithmsTest::believesIssuersOfEachKind_data()
{
    test::addForeignAlgorithms();
}

void MdocAlgorithmsTest::believesIssuersOfEachKind()
{
    QFETCH(std::string, kind);
    QFETCH(int, number);
    const ForeignSigner signer(kind);
    const auto certificate = certificateFor(signer, DocumentSignerUsage);
    const auto issuedBy = [&](const ForeignSigner &by) {
        const auto payload = *parseIssuerSigned(m_issued)->issuerAuth.payload;
        return withIssuerAuth(m_issued, certifiedBy(by, number, certificate, payload));
    };

    const auto mdoc = parseIssuerSigned(issuedBy(signer));
    const auto forged = parseIssuerSigned(issuedBy(ForeignSigner(kind)));

    QVERIFY(mdoc);
    QVERIFY(m_fixture->verify(*mdoc));
    QVERIFY(forged);
    CAUSEWAY_COMPARE_CODES(m_fixture->verify(*forged).error().code, ErrorCode::SignatureInvalid);
}

void MdocAlgorithmsTest::believesDigestsOfEachSize_data()
{
    QTest::addColumn<std::string>("name");
    QTest::newRow("SHA-384") << std::string("SHA-384");
    QTest::newRow("SHA-512") << std::string("SHA-512");
}

void MdocAlgorithmsTest::believesDigestsOfEachSize()
{
    QFETCH(std::string, name);
    const auto issued = [&](const Bytes &elements) {
        return parseIssuerSigned(issuedWith({{"digestAlgorithm", name}, {"valueDigests", digestsBy(name, elements)}}));
    };

    const auto mdoc = issued(m_issued);
    const auto ofOthers = issued(m_fixture->issue()); // the same elements behind other randoms

    QVERIFY(mdoc);
    QVERIFY(m_fixture->verify(*mdoc));
    QVERIFY(ofOthers);
    QCOMPARE(m_fixture->verify(*ofOthers).error().detail, std::string("mdoc: an element was changed"));
}

void MdocAlgorithmsTest::refusesADigestOfAnotherSize()
{
    const auto refused = parseIssuerSigned(issuedWith({{"digestAlgorithm", "SHA-384"}}));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialMalformed);
}

void MdocAlgorithmsTest::saysThatADevicesKeyIsOfAnotherKind()
{
    const cbor::Map onP384{{1, 2}, {-1, 2}, {-2, Bytes(48, 1)}, {-3, Bytes(48, 1)}};

    const auto refused = parseIssuerSigned(issuedWith({{"deviceKeyInfo", cbor::Map{{"deviceKey", onP384}}}}));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialUnsupported);
}

void MdocAlgorithmsTest::believesAReaderOfAnotherKind()
{
    const ForeignSigner signer("P-384");
    const auto transcript = m_fixture->transcript();
    const ItemsRequest one{test::LicenceType, {{test::LicenceSpace, {{"family_name", false}}}}};
    auto request = parseDeviceRequest(*makeDeviceRequest({one}, transcript, nullptr))->front();
    const cbor::Array asked{"ReaderAuthentication", Value::encoded(transcript.encoded),
                            Value::encoded(request.itemsEncoded)};
    auto auth = certifiedBy(signer, -35, certificateFor(signer, ReaderUsage),
                            cbor::encode(Value::embedded(cbor::encode(asked))));
    auth.payload.reset();
    request.readerAuth = *crypto::parseCoseSign1(auth.toCbor());
    const auto trust = trustAuthorities({m_fixture->authority.certificate}, ReaderUsage);

    QVERIFY(verifyReader(request, transcript, trust, m_fixture->now));
    request.itemsEncoded.back() ^= 1U;
    CAUSEWAY_COMPARE_CODES(verifyReader(request, transcript, trust, m_fixture->now).error().code,
                           ErrorCode::SignatureInvalid);
}

void MdocAlgorithmsTest::believesAStatusListOfAnIssuerOfAnotherKind()
{
    const test::StatusListMaker maker;
    const auto uri = maker.claims.at("sub").get<std::string>();
    const auto now = fromEpoch(1'800'000'600);
    const ForeignSigner signer("P-384");
    const auto certificate = certificateFor(signer, DocumentSignerUsage);
    const auto payload = *crypto::decodeCoseSign1(maker.cwt())->payload;
    const auto message = certifiedBy(signer, -35, certificate, payload, {{16, "application/statuslist+cwt"}});

    const auto token = parseStatusListCwt(cbor::encode(Value::tagged(18, message.toCbor())));

    QVERIFY(token);
    QVERIFY(verifyStatusList(*token, *certificate.verifyingKey(), uri, now));
    CAUSEWAY_COMPARE_CODES(verifyStatusList(*token, maker.key.publicKey(), uri, now).error().code,
                           ErrorCode::StatusListInvalid);
}

CAUSEWAY_SUITE(MdocAlgorithmsTest)
#include "tst_mdoc_algorithms.moc"
