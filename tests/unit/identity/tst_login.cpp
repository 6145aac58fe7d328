#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

using namespace causeway;
using test::FakeProvider;

namespace {

/// A table of messages in which one member is not what it should be: the member, what stands there, and the error that it must give.
void startTable()
{
    QTest::addColumn<std::string>("member");
    QTest::addColumn<Json>("value");
    QTest::addColumn<ErrorCode>("code");
}

void row(const char *name, std::string member, Json value, ErrorCode code)
{
    QTest::newRow(name) << std::move(member) << std::move(value) << code;
}
}

class LoginTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::IdentityFixture>();
        QVERIFY(m_fixture->enrol());
    }

    void keepsTheTokensInTheVaultOnly();
    void sendsOnlyClientAndRequestThroughTheFrontChannel();
    void doesNotReuseAClientAssertionWhenANonceIsAskedFor();
    void givesUpWhenANonceIsAskedForAgainAndAgain();
    void refusesMetadataOfAnotherIssuer();
    void refusesTheWrongCallback_data();
    void refusesTheWrongCallback();
    void refusesTheWrongRequest_data();
    void refusesTheWrongRequest();
    void refusesTheWrongIdToken_data();
    void refusesTheWrongIdToken();
    void refusesAnIdTokenOfAnotherAlgorithm_data();
    void refusesAnIdTokenOfAnotherAlgorithm();
    void refusesARequestSignedByAnother();
    void refusesABearerToken();
    void saysThatTheDeviceWasRevoked();
    void worksWithAWrongDeviceClock();
    void forgetsTheTokens();
    void writesWhatHappenedButNotThatTheNetworkWasDown();

private:
    Error loginError()
    {
        const auto done = m_fixture->identity->login({});
        return done ? Error{ErrorCode::Internal, "it worked"} : done.error();
    }

    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void LoginTest::keepsTheTokensInTheVaultOnly()
{
    QVERIFY(!m_fixture->identity->isLoggedIn());

    QVERIFY(m_fixture->identity->login({}));

    QVERIFY(m_fixture->identity->isLoggedIn());
    QVERIFY(m_fixture->make()->isLoggedIn()); // after a restart
    const auto session = m_fixture->store.get("identity", "session");
    QCOMPARE((*session)->at("access_token").get<std::string>(), m_fixture->provider.accessToken);
    QCOMPARE(m_fixture->outcomes(), (std::vector<std::string>{"enrolment approved", "login approved"}));
}

void LoginTest::sendsOnlyClientAndRequestThroughTheFrontChannel()
{
    QVERIFY(m_fixture->identity->login({}));

    for (const auto &request : m_fixture->http.sent)
        if (request.url.starts_with("https://id.example/idp/authorize"))
            QCOMPARE(request.url,
                     std::string("https://id.example/idp/authorize?client_id=client-1&request_uri="
                                 "urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3Aabc"));
}

void LoginTest::doesNotReuseAClientAssertionWhenANonceIsAskedFor()
{
    QVERIFY(m_fixture->identity->login({}));

    QCOMPARE(m_fixture->http.count("POST", "https://id.example/idp/par"), 2L);
    QCOMPARE(m_fixture->http.count("POST", "https://id.example/idp/token"), 1L); // it knew the nonce by then
    QCOMPARE(m_fixture->provider.usedAssertions.size(), std::size_t(3));
}

void LoginTest::givesUpWhenANonceIsAskedForAgainAndAgain()
{
    m_fixture->provider.authorizationDpop.isNeverContent = true;

    const auto error = loginError();

    CAUSEWAY_COMPARE_CODES(error.code, ErrorCode::OAuthRefused);
    QCOMPARE(m_fixture->http.count("POST", "https://id.example/idp/par"), 2L);
}

void LoginTest::refusesMetadataOfAnotherIssuer()
{
    m_fixture->provider.changeMetadata = [](Json &metadata) { metadata["issuer"] = "https://id.example/idp/"; };

    CAUSEWAY_COMPARE_CODES(loginError().code, ErrorCode::IssuerMismatch);
    QCOMPARE(m_fixture->http.count("POST", "https://id.example/idp/par"), 0L);
}

void LoginTest::refusesTheWrongCallback_data()
{
    startTable();
    row("another issuer's code (mix-up)", "iss", "https://evil.example", ErrorCode::IssuerMismatch);
    row("no issuer", "iss", "", ErrorCode::IssuerMismatch);
    row("another request's state", "state", "guessed", ErrorCode::StateMismatch);
    row("no state", "state", "", ErrorCode::StateMismatch);
    row("other address", "to", "causeway://callback/evil", ErrorCode::StateMismatch);
    row("an error", "error", "access_denied", ErrorCode::OAuthRefused);
    row("no code", "code", "", ErrorCode::OAuthRefused);
    row("another code", "code", "stolen", ErrorCode::OAuthRefused);
}

void LoginTest::refusesTheWrongCallback()
{
    QFETCH(std::string, member);
    QFETCH(Json, value);
    QFETCH(ErrorCode, code);
    m_fixture->provider.changeCallback = [&](Json &callback) { callback[member] = value; };

    CAUSEWAY_COMPARE_CODES(loginError().code, code);
    QVERIFY(!m_fixture->identity->isLoggedIn());
    QCOMPARE(m_fixture->outcomes().back(), "login failed:" + std::string(toString(code)));
}

void LoginTest::refusesTheWrongRequest_data()
{
    startTable();
    row("issuer", "iss", "https://evil.example", ErrorCode::IssuerMismatch);
    row("no issuer", "iss", nullptr, ErrorCode::IssuerMismatch);
    row("audience", "aud", "https://verifier.example", ErrorCode::RequestInvalid);
    row("client", "client_id", "client-2", ErrorCode::RequestInvalid);
    row("expired", "exp", 1799999000, ErrorCode::RequestExpired);
    row("no expiry", "exp", nullptr, ErrorCode::RequestInvalid);
    row("no id", "jti", "", ErrorCode::RequestInvalid);
    row("answer to another server", "decision_endpoint", "https://evil.example/decision", ErrorCode::RequestInvalid);
    row("answer in the clear", "decision_endpoint", "http://id.example/decision", ErrorCode::RequestInvalid);
    row("not for this app", "client", Json{{"kind", "service"}}, ErrorCode::RequestInvalid);
}

void LoginTest::refusesTheWrongRequest()
{
    QFETCH(std::string, member);
    QFETCH(Json, value);
    QFETCH(ErrorCode, code);
    m_fixture->provider.changeRequest = [&](Json &claims) { claims[member] = value; };

    CAUSEWAY_COMPARE_CODES(loginError().code, code);
    QVERIFY(!m_fixture->provider.lastDecision);
}

void LoginTest::refusesTheWrongIdToken_data()
{
    startTable();
    row("issuer", "iss", "https://evil.example", ErrorCode::IssuerMismatch);
    row("audience", "aud", "client-2", ErrorCode::OAuthRefused);
    row("no audience", "aud", nullptr, ErrorCode::OAuthRefused);
    row("further audiences", "aud", Json::array({"client-1", "client-2"}), ErrorCode::OAuthRefused);
    row("no nonce", "nonce", nullptr, ErrorCode::StateMismatch);
    row("replayed nonce", "nonce", "used before", ErrorCode::StateMismatch);
    row("expired", "exp", 1799999000, ErrorCode::OAuthRefused);
    row("no expiry", "exp", nullptr, ErrorCode::OAuthRefused);
    row("from the future", "iat", 1800009999, ErrorCode::OAuthRefused);
}

void LoginTest::refusesTheWrongIdToken()
{
    QFETCH(std::string, member);
    QFETCH(Json, value);
    QFETCH(ErrorCode, code);
    m_fixture->provider.changeIdToken = [&](Json &claims) {
        if (value.is_null())
            claims.erase(member);
        else
            claims[member] = value;
    };

    CAUSEWAY_COMPARE_CODES(loginError().code, code);
    QVERIFY(!m_fixture->identity->isLoggedIn());
}

void LoginTest::refusesAnIdTokenOfAnotherAlgorithm_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("none") << QByteArray("none") << false << ErrorCode::AlgorithmUnsupported;
    QTest::newRow("none, and a signature") << QByteArray("none") << true << ErrorCode::AlgorithmUnsupported;
    QTest::newRow("another one") << QByteArray("RS256") << true << ErrorCode::AlgorithmUnsupported;
    QTest::newRow("ours, and no signature") << QByteArray("ES256") << false << ErrorCode::SignatureInvalid;
}

void LoginTest::refusesAnIdTokenOfAnotherAlgorithm()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(bool, isSigned);
    QFETCH(ErrorCode, code);
    m_fixture->provider.changeIdTokenText = [&](std::string &token) {
        auto header = *parseJson(asText(*fromBase64Url(token.substr(0, token.find('.')))));
        header["alg"] = algorithm.toStdString();
        token.replace(0, token.find('.'), toBase64Url(asBytes(toCompact(header))));
        if (!isSigned)
            token.erase(token.rfind('.') + 1);
    };

    CAUSEWAY_COMPARE_CODES(loginError().code, code);
    QVERIFY(!m_fixture->identity->isLoggedIn());
}

void LoginTest::refusesARequestSignedByAnother()
{
    m_fixture->provider.otherSigner = m_fixture->provider.authority.makeSigner("someone else under the same root");

    CAUSEWAY_COMPARE_CODES(loginError().code, ErrorCode::RequesterUntrusted);
}

void LoginTest::refusesABearerToken()
{
    m_fixture->provider.changeToken = [](Json &answer) { answer["token_type"] = "Bearer"; };

    CAUSEWAY_COMPARE_CODES(loginError().code, ErrorCode::OAuthRefused);
    QVERIFY(!m_fixture->identity->isLoggedIn());
}

void LoginTest::saysThatTheDeviceWasRevoked()
{
    m_fixture->provider.refuseDecision = "device_revoked";
    CAUSEWAY_COMPARE_CODES(loginError().code, ErrorCode::DeviceRevoked);

    m_fixture->http.once("POST", "https://id.example/idp/par", [](const auto &) {
        return Result<net::HttpResponse>(test::errorAnswer(401, "invalid_client"));
    });
    CAUSEWAY_COMPARE_CODES(loginError().code, ErrorCode::DeviceRevoked);
}

void LoginTest::worksWithAWrongDeviceClock()
{
    m_fixture->http.once("GET", "https://id.example/.well-known/oauth-authorization-server/idp", [&](const auto &) {
        const Json metadata = {{"issuer", FakeProvider::Issuer},
                               {"token_endpoint", "https://id.example/idp/token"},
                               {"pushed_authorization_request_endpoint", "https://id.example/idp/par"},
                               {"authorization_endpoint", "https://id.example/idp/authorize"}};
        return Result<net::HttpResponse>(test::jsonAnswer(200, metadata, {{"date", "Fri, 15 Jan 2027 10:00:00 GMT"}}));
    });

    static_cast<void>(m_fixture->identity->login({}));

    QVERIFY(m_fixture->http.count("POST", "https://id.example/idp/par") > 0);
    for (const auto &request : m_fixture->http.sent)
        if (request.url.ends_with("/par")) {
            const auto proof = crypto::parseJws(request.headers.at("DPoP"), "dpop+jwt");
            QCOMPARE(proof->claims()->at("iat").get<std::int64_t>(), std::int64_t(1800007200));
        }
}

void LoginTest::forgetsTheTokens()
{
    QVERIFY(m_fixture->identity->login({}));
    const auto sent = m_fixture->http.sent.size();

    QVERIFY(m_fixture->identity->logout());

    QVERIFY(!m_fixture->identity->isLoggedIn());
    QVERIFY(!*m_fixture->store.get("identity", "session"));
    QCOMPARE(m_fixture->http.sent.size(), sent);
    QVERIFY(m_fixture->identity->login({}));
}

void LoginTest::writesWhatHappenedButNotThatTheNetworkWasDown()
{
    m_fixture->http.isOffline = true;

    QVERIFY(isRetryable(loginError().code));

    QCOMPARE(m_fixture->outcomes(), std::vector<std::string>{"enrolment approved"});
}

CAUSEWAY_SUITE(LoginTest)
#include "tst_login.moc"
