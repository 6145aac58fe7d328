#include "compare_codes.h"
#include "fake_verifier.h"
#include "presentation/authorization_request.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

constexpr auto Type = "oauth-authz-req+jwt";

std::string part(const Json &json)
{
    return toBase64Url(asBytes(toCompact(json)));
}
}

/// What a request comes in: by reference, by value, signed or not.
class RequestObjectTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void isTakenByValue_data();
    void isTakenByValue();
    void isOfItsMediaType_data();
    void isOfItsMediaType();
    void isNotTakenBeforeItsTime();
    void needsItsHeaderThoughNobodySigns_data();
    void needsItsHeaderThoughNobodySigns();
    void hasAnAttestationOfItsKindAndTime_data();
    void hasAnAttestationOfItsKindAndTime();

private:
    FakeVerifier &verifier() { return m_fixture->verifier; }
    std::string linkWith(const std::string &object)
    {
        return "openid4vp://?client_id=" + percentEncode(verifier().clientId()) + "&request=" + object;
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void RequestObjectTest::isTakenByValue_data()
{
    QTest::addColumn<int>("more");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a short one") << 1 << true;
    QTest::newRow("a longer one than other links may be") << 10'000 << true;
    QTest::newRow("one as long as any that is fetched") << 190'000 << true;
    QTest::newRow("a longer one than that") << 220'000 << false;
}

void RequestObjectTest::isTakenByValue()
{
    QFETCH(int, more);
    QFETCH(bool, isTaken);
    verifier().parameters["more"] = std::string(static_cast<std::size_t>(more), 'x');
    const auto link = linkWith(verifier().object());

    const auto request = m_fixture->presenter->openPresentation(link, {});

    QCOMPARE(isPresentationLink(link), isTaken);
    QCOMPARE(bool(request), isTaken);
    QVERIFY(m_fixture->http.sent.empty()); // nothing was fetched
    if (!isTaken) {
        CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::RequestInvalid);
        return;
    }
    QVERIFY(m_fixture->desk->decide(request->id, {.approved = true}, {}));
    QVERIFY(verifier().heard().contains("vp_token"));
}

void RequestObjectTest::isOfItsMediaType_data()
{
    QTest::addColumn<std::string>("type");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("in other letters") << std::string("Application/OAuth-AuthZ-Req+JWT") << true;
    QTest::newRow("with a parameter") << std::string("application/oauth-authz-req+jwt; charset=utf-8") << true;
    QTest::newRow("another that begins so") << std::string("application/oauth-authz-req+jwts") << false;
}

void RequestObjectTest::isOfItsMediaType()
{
    QFETCH(std::string, type);
    QFETCH(bool, isTaken);
    verifier().requestHeaders["content-type"] = type;

    QCOMPARE(bool(m_fixture->open()), isTaken);
}

void RequestObjectTest::isNotTakenBeforeItsTime()
{
    const auto now = toEpoch(m_fixture->clock.now());

    verifier().parameters["nbf"] = now + 60; // clocks differ
    QVERIFY(m_fixture->open());

    verifier().parameters["nbf"] = now + 61;
    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestInvalid);
    QVERIFY(verifier().forms.empty());
}

void RequestObjectTest::needsItsHeaderThoughNobodySigns_data()
{
    QTest::addColumn<Json>("header");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as it has to be") << Json{{"alg", "none"}, {"typ", Type}} << true;
    QTest::newRow("another type") << Json{{"alg", "none"}, {"typ", "JWT"}} << false;
    QTest::newRow("no type") << Json{{"alg", "none"}} << false;
    QTest::newRow("an algorithm, and no signature") << Json{{"alg", "ES256"}, {"typ", Type}} << false;
    QTest::newRow("no algorithm") << Json{{"typ", Type}} << false;
}

void RequestObjectTest::needsItsHeaderThoughNobodySigns()
{
    QFETCH(Json, header);
    QFETCH(bool, isTaken);
    const auto client = *parseClientId("redirect_uri:https://verifier.example/response");

    const auto object = parseRequestObject(part(header) + "." + part(verifier().parameters) + ".", client);

    QCOMPARE(bool(object), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(object.error().code, ErrorCode::RequestInvalid);
}

void RequestObjectTest::hasAnAttestationOfItsKindAndTime_data()
{
    QTest::addColumn<std::string>("type");
    QTest::addColumn<int>("startsIn");
    QTest::addColumn<bool>("isTaken");
    const std::string type = "verifier-attestation+jwt";
    QTest::newRow("as it has to be") << type << 60 << true;
    QTest::newRow("ahead of its time") << type << 61 << false;
    QTest::newRow("another type") << std::string("JWT") << 60 << false;
}

/// OpenID4VP 1.0, section 12.
void RequestObjectTest::hasAnAttestationOfItsKindAndTime()
{
    QFETCH(std::string, type);
    QFETCH(int, startsIn);
    QFETCH(bool, isTaken);
    const auto attester = m_fixture->issuer.authority.makeSigner("attester");
    m_fixture->issuer.authority.list("https://attester.example", "verifier_attestation_issuer", attester);
    ++m_fixture->issuer.sequence;
    m_fixture->clock.advance(std::chrono::hours(25)); // the list is fetched again
    verifier().nameItself("verifier_attestation:shop.example");
    const auto now = toEpoch(m_fixture->clock.now());
    const Json attestation = {{"iss", "https://attester.example"},
                              {"sub", "shop.example"},
                              {"nbf", now + startsIn},
                              {"exp", now + 3600},
                              {"cnf", {{"jwk", verifier().signer.key.publicKey().toJwk()}}}};
    const auto object = crypto::signJws({{"jwt", attester.sign(attestation, type)}}, verifier().parameters, Type,
                                        crypto::signerOf(verifier().signer.key));

    const auto request = m_fixture->presenter->openPresentation(linkWith(*object), {});

    QCOMPARE(bool(request), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::RequesterUntrusted);
}

CAUSEWAY_SUITE(RequestObjectTest)
#include "tst_request_object.moc"
