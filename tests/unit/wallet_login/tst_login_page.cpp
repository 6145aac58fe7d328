#include "compare_codes.h"
#include "login_fixture.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;
using test::LoginServer;

/// Certificates for which the person logs in at the issuer's: the authorization code grant of OpenID4VCI 1.0, section 5.
class LoginPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::LoginFixture>(); }

    void bringsTheCertificateAfterTheLogin();
    void pushesWhatTheStandardAsksFor();
    void takesAnOfferWithoutGrants();
    void takesThePreAuthorizedCodeWhereThereAreBoth();
    void logsInAtTheServerThatTakesLogins_data();
    void logsInAtTheServerThatTakesLogins();
    void makesNewSecretsForEachTry();
    void goesOnAfterARestart();
    void refusesOtherCallbacks_data();
    void refusesOtherCallbacks();
    void isOverWhereThePersonDeclines();
    void isOverWhereTheServerHasAFault();
    void wantsTheNameOfWhatItPushed();
    void isNotStoppedByARecordThatCannotBeRead();
    void usesNoCodeTwice();
    void saysWhatCameToTheSameAnswer();
    void saysThatItIsUnderWayToTheSameAnswer();
    void listsAllOfAnOfferThatIsUnderWay();
    void writesHowItEndedAfterTheLogin();
    void writesOnlyWhatFailedOfSeveral();
    void isOverWhereTheServerRefuses();
    void needsAServerThatTakesPushedRequests();
    void triesAgainWithoutNetwork();
    void forgetsALoginThatNobodyFinishes();
    void saysWhoAsksForMoreCopies();

private:
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QVERIFY(m_fixture->mortalKeys.alive.empty());
    }
    void busyOnce(const char *endpoint)
    {
        m_fixture->server.http.once("POST", endpoint, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
        });
    }

    std::unique_ptr<test::LoginFixture> m_fixture;
};

void LoginPageTest::bringsTheCertificateAfterTheLogin()
{
    const auto page = m_fixture->page();
    QVERIFY2(page.starts_with(LoginServer::Page), page.c_str());
    QCOMPARE(m_fixture->count(), std::size_t(0));

    const auto result = m_fixture->goOn(m_fixture->server.callback(page));

    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QVERIFY(m_fixture->wallet->find(result->at("certificate").get<std::string>()));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1));
}

void LoginPageTest::pushesWhatTheStandardAsksFor()
{
    m_fixture->page();

    const auto &form = m_fixture->server.pushed.back();
    QCOMPARE(form.at("response_type"), std::string("code"));
    QCOMPARE(form.at("client_id"), std::string(LoginServer::ClientId));
    QCOMPARE(form.at("redirect_uri"), std::string(LoginServer::RedirectUri));
    QCOMPARE(form.at("code_challenge_method"), std::string("S256"));
    QCOMPARE(fromBase64Url(form.at("code_challenge"))->size(), std::size_t(32));
    QVERIFY(form.at("state").size() >= 22);
    QCOMPARE(form.at("issuer_state"), std::string("desk-7"));
    const Json details = {{{"type", "openid_credential"},
                           {"credential_configuration_id", "driving-licence"},
                           {"locations", {FakeIssuer::Issuer}}}};
    QCOMPARE(form.at("authorization_details"), toCompact(details));
    QVERIFY(!form.contains("scope"));
}

void LoginPageTest::takesAnOfferWithoutGrants()
{
    m_fixture->grants = nullptr;

    QVERIFY(m_fixture->logIn());

    QVERIFY(!m_fixture->server.pushed.back().contains("issuer_state"));
}

void LoginPageTest::takesThePreAuthorizedCodeWhereThereAreBoth()
{
    m_fixture->grants["urn:ietf:params:oauth:grant-type:pre-authorized_code"] = {{"pre-authorized_code", "code-1"}};

    const auto request = m_fixture->wallet->openOffer(m_fixture->link(), {});

    QVERIFY(request);
    static_cast<void>(m_fixture->desk->decide(request->id, {true, {}, {}}, {}));
    QVERIFY(m_fixture->server.pushed.empty());
}

void LoginPageTest::logsInAtTheServerThatTakesLogins_data()
{
    QTest::addColumn<Json>("own");
    QTest::newRow("as it says") << Json(Json::array({"authorization_code"}));
    QTest::newRow("as goes without saying") << Json(); // RFC 8414, section 2
}

/// The one before it takes the codes of offers only.
void LoginPageTest::logsInAtTheServerThatTakesLogins()
{
    QFETCH(Json, own);
    const std::string offers = "https://id.example/other";
    const Json other = {
        {"issuer", offers},
        {"token_endpoint", offers + "/token"},
        {"grant_types_supported", Json::array({"urn:ietf:params:oauth:grant-type:pre-authorized_code"})}};
    auto &server = m_fixture->server;
    server.issuer.changeMetadata = [&](Json &m) { m["authorization_servers"] = {offers, FakeIssuer::Server}; };
    server.issuer.changeServerMetadata = [own, before = server.issuer.changeServerMetadata](Json &metadata) {
        before(metadata);
        if (!own.is_null())
            metadata["grant_types_supported"] = own;
    };
    server.http.on("GET", "https://id.example/.well-known/oauth-authorization-server/other",
                   [&](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, other)); });

    QVERIFY(m_fixture->page().starts_with(LoginServer::Page));
}

void LoginPageTest::makesNewSecretsForEachTry()
{
    m_fixture->page();
    m_fixture->page();

    const auto &first = m_fixture->server.pushed.front();
    const auto &second = m_fixture->server.pushed.back();
    QVERIFY(first.at("state") != second.at("state"));
    QVERIFY(first.at("code_challenge") != second.at("code_challenge"));
}

/// On a phone the app may be ended while the person is in the browser.
void LoginPageTest::goesOnAfterARestart()
{
    const auto callback = m_fixture->server.callback(m_fixture->page());
    m_fixture->restart();
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QVERIFY(m_fixture->goOn(callback));

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void LoginPageTest::refusesOtherCallbacks_data()
{
    using Parameters = std::map<std::string, std::string>;
    QTest::addColumn<std::function<void(Parameters &)>>("change");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, std::function<void(Parameters &)> change, ErrorCode code) {
        QTest::newRow(name) << std::move(change) << code;
    };
    row(
        "another state", [](auto &p) { p["state"] = "other"; }, ErrorCode::StateMismatch);
    row(
        "no state", [](auto &p) { p.erase("state"); }, ErrorCode::StateMismatch);
    row(
        "another server", [](auto &p) { p["iss"] = "https://other.example"; }, ErrorCode::IssuerMismatch);
    row(
        "no server", [](auto &p) { p.erase("iss"); }, ErrorCode::IssuerMismatch);
}

void LoginPageTest::refusesOtherCallbacks()
{
    QFETCH(std::function<void(std::map<std::string, std::string> &)>, change);
    QFETCH(ErrorCode, code);
    const auto good = m_fixture->server.callback(m_fixture->page());
    auto parameters = parseUrl(good)->parameters();
    change(parameters);

    const auto result = m_fixture->goOn(LoginServer::callbackWith(parameters));

    CAUSEWAY_COMPARE_CODES(result.error().code, code);
    QVERIFY(m_fixture->server.redeemed.empty());
    QVERIFY(m_fixture->goOn(good)); // whoever sent the wrong one stops nobody
}

void LoginPageTest::isOverWhereThePersonDeclines()
{
    m_fixture->page();
    const auto state = m_fixture->server.pushed.back().at("state");
    const auto declined =
        LoginServer::callbackWith({{"error", "access_denied"}, {"state", state}, {"iss", FakeIssuer::Server}});

    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(declined).error().code, ErrorCode::OAuthRefused);

    expectNothingLeft();
}

/// Nobody declined: the person may begin again later.
void LoginPageTest::isOverWhereTheServerHasAFault()
{
    m_fixture->page();
    const auto state = m_fixture->server.pushed.back().at("state");
    const auto failed =
        LoginServer::callbackWith({{"error", "server_error"}, {"state", state}, {"iss", FakeIssuer::Server}});

    const auto result = m_fixture->goOn(failed);

    CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode::ServerError);
    QCOMPARE(result.error().detail, std::string("server_error"));
    expectNothingLeft();
    QVERIFY(m_fixture->logIn());
}

void LoginPageTest::wantsTheNameOfWhatItPushed()
{
    m_fixture->server.http.once("POST", LoginServer::Pushed, [](const auto &) {
        return test::jsonAnswer(201, {{"expires_in", 60}});
    });

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);

    expectNothingLeft();
}

/// A later version may have written it.
void LoginPageTest::isNotStoppedByARecordThatCannotBeRead()
{
    QVERIFY(m_fixture->store.put("wallet.issuances", "another", {{"state", "of tomorrow"}}));

    QVERIFY(m_fixture->logIn());

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void LoginPageTest::usesNoCodeTwice()
{
    const auto callback = m_fixture->server.callback(m_fixture->page());
    QVERIFY(m_fixture->goOn(callback));

    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(callback).error().code, ErrorCode::StateMismatch);

    QCOMPARE(m_fixture->server.redeemed.size(), std::size_t(1));
}

void LoginPageTest::saysWhatCameToTheSameAnswer()
{
    const auto callback = m_fixture->server.callback(m_fixture->page());
    QVERIFY(m_fixture->goOn(callback));

    const auto came = m_fixture->wallet->outcomeOf(callback);

    QVERIFY(came);
    QCOMPARE(*came, (Json{{"certificate", m_fixture->wallet->list()->front().id}}));
}

void LoginPageTest::saysThatItIsUnderWayToTheSameAnswer()
{
    const auto callback = m_fixture->server.callback(m_fixture->page());
    busyOnce(FakeIssuer::Credential);
    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(callback).error().code, ErrorCode::ServerError);

    const auto came = m_fixture->wallet->outcomeOf(callback);

    QVERIFY(came);
    QCOMPARE(*came, (Json{{"pending", m_fixture->wallet->pending()->front().id}}));
}

void LoginPageTest::listsAllOfAnOfferThatIsUnderWay()
{
    m_fixture->configurations = {"driving-licence", "vehicle-licence"};
    const auto callback = m_fixture->server.callback(m_fixture->page());
    busyOnce(FakeIssuer::Token);
    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(callback).error().code, ErrorCode::ServerError);

    const auto came = m_fixture->wallet->outcomeOf(callback);

    QVERIFY(came);
    QCOMPARE(came->at("pending").size(), std::size_t(2));
    QCOMPARE(came->at("pending").at(1).at("configuration_id"), Json("vehicle-licence"));
}

void LoginPageTest::writesOnlyWhatFailedOfSeveral()
{
    m_fixture->configurations = {"driving-licence", "vehicle-licence"};
    m_fixture->server.issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };
    const auto callback = m_fixture->server.callback(m_fixture->page());
    busyOnce(FakeIssuer::Credential);

    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(callback).error().code, ErrorCode::ServerError);

    const auto line = m_fixture->ledger->list()->front();
    QCOMPARE(line.subject.in("en"), std::string("Vehicle licence"));
    QCOMPARE(line.outcome, std::string("failed:wallet.credential_rejected"));
}

/// The desk has let go of it by then.
void LoginPageTest::writesHowItEndedAfterTheLogin()
{
    m_fixture->page();
    const auto state = m_fixture->server.pushed.back().at("state");
    const auto declined =
        LoginServer::callbackWith({{"error", "access_denied"}, {"state", state}, {"iss", FakeIssuer::Server}});
    const auto forged = LoginServer::callbackWith({{"code", "a"}, {"state", state}, {"iss", "https://other.example"}});
    QVERIFY(!m_fixture->goOn(forged)); // ends nothing, and writes nothing

    QVERIFY(!m_fixture->goOn(declined));

    const auto lines = *m_fixture->ledger->list();
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines.front().outcome, std::string("failed:identity.oauth_refused"));
    QCOMPARE(lines.front().subject.in("en"), std::string("Driving licence"));
    QCOMPARE(lines.front().requesterId, lines.back().requesterId);
    QCOMPARE(lines.front().requestDigest, lines.back().requestDigest);
}

void LoginPageTest::isOverWhereTheServerRefuses()
{
    m_fixture->server.refusal = "invalid_scope";

    const auto result = m_fixture->accept();

    CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode::OAuthRefused);
    QCOMPARE(result.error().detail, std::string("400 invalid_scope"));
    expectNothingLeft();
}

void LoginPageTest::needsAServerThatTakesPushedRequests()
{
    m_fixture->server.issuer.changeServerMetadata = {};

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialUnsupported);

    expectNothingLeft();
}

void LoginPageTest::triesAgainWithoutNetwork()
{
    const auto request = m_fixture->wallet->openOffer(m_fixture->link(), {});
    m_fixture->server.http.isOffline = true;
    const auto offline = m_fixture->desk->decide(request->id, {true, {}, {}}, {});
    CAUSEWAY_COMPARE_CODES(offline.error().code, ErrorCode::NetworkUnreachable);
    m_fixture->server.http.isOffline = false;

    const auto result = m_fixture->desk->decide(request->id, {true, {}, {}}, {});

    QVERIFY(result && result->contains("login_page"));
    QCOMPARE(m_fixture->pending(), std::size_t(1));
}

void LoginPageTest::forgetsALoginThatNobodyFinishes()
{
    const auto callback = m_fixture->server.callback(m_fixture->page());
    m_fixture->clock.advance(std::chrono::hours(1));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    expectNothingLeft();
    CAUSEWAY_COMPARE_CODES(m_fixture->goOn(callback).error().code, ErrorCode::StateMismatch);
}

void LoginPageTest::saysWhoAsksForMoreCopies()
{
    auto &issuer = m_fixture->server.issuer;
    issuer.givesRefreshTokens = true;
    issuer.changeMetadata = [](Json &metadata) { metadata["batch_credential_issuance"] = {{"batch_size", 2}}; };
    QVERIFY(m_fixture->logIn());
    const auto id = m_fixture->wallet->list()->front().id;
    QCOMPARE(*m_fixture->wallet->find(id)->copiesLeft, 2);
    m_fixture->restart();

    auto copies = m_fixture->store.get("wallet.copies", id)->value();
    copies["is_next_spent"] = true;
    copies["fresh"] = Json::array();
    QVERIFY(m_fixture->store.put("wallet.copies", id, copies));
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(*m_fixture->wallet->find(id)->copiesLeft, 2);
    QCOMPARE(m_fixture->server.redeemed.back().at("grant_type"), std::string("refresh_token"));
}

CAUSEWAY_SUITE(LoginPageTest)
#include "tst_login_page.moc"
