#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

constexpr auto Type = "openidvci-issuer-metadata+jwt";
constexpr auto Place = "https://id.example/.well-known/openid-credential-issuer/issuer";

Json chainOf(const std::vector<crypto::Certificate> &certificates)
{
    Json chain = Json::array();
    for (const auto &certificate : certificates)
        chain.push_back(toBase64(certificate.der()));
    return {{"x5c", chain}};
}
}

/// An issuer that signs what it says of itself (OpenID4VCI 1.0 section 12.2.3, HAIP 1.0 section 4.1).
class SignedMetadataTest : public QObject {
    Q_OBJECT

private slots:
    void init();

    void asksForSignedMetadataFirst();
    void takesWhatTheIssuerSigned();
    void takesWhatWasSignedWithinASecond();
    void takesMetadataInTheClear();
    void takesNoneInTheClearWhereTheTrustListDemandsASignature();
    void takesASignedOneWhereTheTrustListDemandsIt();
    void refusesWhatItCannotBelieve_data();
    void refusesWhatItCannotBelieve();
    void refusesAnotherSigner();
    void refusesASignerThatVouchesForItself();
    void refusesAnAnchorInTheChain();
    void refusesAHeaderWithoutCertificates();
    void refusesAnUnsignedToken();
    void refusesAChangedPayload();
    void asksLaterWhereItCannotBeBelievedNow();

private:
    FakeIssuer &issuer() { return m_fixture->issuer; }
    Json claimsOf(Json metadata)
    {
        metadata["sub"] = FakeIssuer::Issuer;
        metadata["iat"] = toEpoch(m_fixture->clock.now());
        return metadata;
    }
    void expectUntrusted(const std::string &why)
    {
        const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});

        QVERIFY(!request);
        CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::IssuerUntrusted);
        QVERIFY2(request.error().detail.find(why) != std::string::npos, request.error().detail.c_str());
        QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 0L);
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void SignedMetadataTest::init()
{
    m_fixture = std::make_unique<test::WalletFixture>();
    issuer().signMetadata = [this](const Json &metadata) { return issuer().signer.sign(claimsOf(metadata), Type); };
}

void SignedMetadataTest::asksForSignedMetadataFirst()
{
    QVERIFY(m_fixture->wallet->openOffer(FakeIssuer::link(), {}));

    const auto asked = std::ranges::find(m_fixture->http.sent, std::string(Place), &net::HttpRequest::url);
    QVERIFY(asked != m_fixture->http.sent.end());
    QCOMPARE(asked->headers.at("Accept"), std::string("application/jwt, application/json;q=0.9"));
}

void SignedMetadataTest::takesWhatTheIssuerSigned()
{
    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->wallet->list()->front().title.in("en"), std::string("Driving licence"));
}

void SignedMetadataTest::takesWhatWasSignedWithinASecond()
{
    issuer().signMetadata = [this](const Json &metadata) {
        auto claims = claimsOf(metadata);
        claims["iat"] = claims.at("iat").get<double>() + 0.5;
        return issuer().signer.sign(claims, Type);
    };

    QVERIFY(m_fixture->accept());
}

void SignedMetadataTest::takesMetadataInTheClear()
{
    issuer().signMetadata = {};

    QVERIFY(m_fixture->accept());
}

void SignedMetadataTest::takesNoneInTheClearWhereTheTrustListDemandsASignature()
{
    issuer().signMetadata = {};
    issuer().authority.demandSignedMetadata();

    expectUntrusted("it is not signed");
}

void SignedMetadataTest::takesASignedOneWhereTheTrustListDemandsIt()
{
    issuer().authority.demandSignedMetadata();

    QVERIFY(m_fixture->accept());
}

void SignedMetadataTest::refusesWhatItCannotBelieve_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("why");
    QTest::newRow("another subject") << "sub"
                                     << "\"https://other.example\""
                                     << "sub is another issuer";
    QTest::newRow("no subject") << "sub"
                                << "null"
                                << "sub is another issuer";
    QTest::newRow("no time of issue") << "iat"
                                      << "null"
                                      << "iat";
    QTest::newRow("issued in the future") << "iat"
                                          << "1900000000"
                                          << "crypto.jwt_malformed";
    QTest::newRow("over") << "exp"
                          << "1700000000"
                          << "consent.request_expired";
    QTest::newRow("another issuer's metadata") << "credential_issuer"
                                               << "\"https://other.example\""
                                               << "another issuer's";
    QTest::newRow("another type") << "typ"
                                  << "\"JWT\""
                                  << "crypto.jwt_malformed";
}

void SignedMetadataTest::refusesWhatItCannotBelieve()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, why);
    issuer().signMetadata = [&](const Json &metadata) {
        auto claims = claimsOf(metadata);
        const auto changed = Json::parse(value.toStdString());
        if (member == QLatin1String("typ"))
            return issuer().signer.sign(claims, changed.get<std::string>());
        claims[member.toStdString()] = changed;
        return issuer().signer.sign(claims, Type);
    };

    expectUntrusted(why.toStdString());
}

void SignedMetadataTest::refusesAnotherSigner()
{
    const auto other = issuer().authority.makeSigner("issuer"); // same name, same root, not on the list
    issuer().signMetadata = [&](const Json &metadata) { return other.sign(claimsOf(metadata), Type); };

    expectUntrusted("consent.requester_untrusted");
}

void SignedMetadataTest::refusesASignerThatVouchesForItself()
{
    const auto key = *crypto::PrivateKey::generate();
    crypto::CertificateRequest request;
    request.commonName = "self";
    request.notBefore = m_fixture->clock.now() - std::chrono::hours(1);
    request.notAfter = m_fixture->clock.now() + std::chrono::hours(1);
    const test::FakeSigner self{key, *crypto::issueCertificate(request, key.publicKey(), key, nullptr)};
    issuer().authority.list(FakeIssuer::Issuer, "issuer", self);
    issuer().signMetadata = [&](const Json &metadata) { return self.sign(claimsOf(metadata), Type); };

    expectUntrusted("vouches for itself");
}

void SignedMetadataTest::refusesAnAnchorInTheChain()
{
    issuer().signMetadata = [&](const Json &metadata) {
        const auto header = chainOf({issuer().signer.certificate, issuer().authority.anchors().front()});
        return *crypto::signJws(header, claimsOf(metadata), Type, crypto::signerOf(issuer().signer.key));
    };

    expectUntrusted("an anchor stands in x5c");
}

void SignedMetadataTest::refusesAHeaderWithoutCertificates()
{
    issuer().signMetadata = [&](const Json &metadata) {
        return *crypto::signJws(Json::object(), claimsOf(metadata), Type, crypto::signerOf(issuer().signer.key));
    };

    expectUntrusted("x5c");
}

void SignedMetadataTest::refusesAnUnsignedToken()
{
    issuer().signMetadata = [&](const Json &metadata) {
        const auto part = [](const Json &json) { return toBase64Url(asBytes(toCompact(json))); };
        return part({{"alg", "none"}, {"typ", Type}}) + "." + part(claimsOf(metadata)) + ".";
    };

    expectUntrusted("crypto.algorithm_unsupported");
}

void SignedMetadataTest::refusesAChangedPayload()
{
    issuer().signMetadata = [&](const Json &metadata) {
        auto changed = claimsOf(metadata);
        changed["credential_endpoint"] = "https://thief.example/credential";
        const auto good = issuer().signer.sign(claimsOf(metadata), Type);
        const auto bad = issuer().signer.sign(changed, Type);
        return bad.substr(0, bad.rfind('.')) + good.substr(good.rfind('.'));
    };

    expectUntrusted("crypto.signature_invalid");
}

/// The issuer's keys are read again before what was deferred is asked for.
void SignedMetadataTest::asksLaterWhereItCannotBeBelievedNow()
{
    issuer().requestKey = *crypto::PrivateKey::generate();
    issuer().deferrals = 1;
    QVERIFY(m_fixture->accept());
    const auto believed = issuer().signMetadata;
    const auto other = issuer().authority.makeSigner("issuer");
    issuer().signMetadata = [&](const Json &metadata) { return other.sign(claimsOf(metadata), Type); };
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Deferred), 0L);
    QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(1));

    issuer().signMetadata = believed;
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
}

CAUSEWAY_SUITE(SignedMetadataTest)
#include "tst_signed_metadata.moc"
