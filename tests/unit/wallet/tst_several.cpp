#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Several certificates of one offer.
class SeveralTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void takesAllThatIsOffered();
    void takesEachThatTheServerNames();
    void keepsToTheIdentifiersThatBelongToIt();
    void saysWhichCouldNotBeHad();
    void goesOnWithTheOthersLater();
    void holdsOneAndWaitsForTheOther();
    void leavesTheTokensToThoseThatStillWait();
    void renewsTheTokenOfThoseThatStillWait();
    void renewsTheTokenWhereTheFirstWasRefused();
    void renewsTheTokenOnceForAllThatWait();
    void saysWhatTheServerDidNotGrant();
    void saysWhatWasNotGrantedAlsoWhereTheFirstFails();
    void tellsLaterWhatWasNotGrantedWhereNothingCame();
    void failsWhereNothingCame();
    void leavesOutWhatItCannotHold();

private:
    using Names = std::vector<std::string>;

    /// By identifier, or else by configuration.
    Names askedFor()
    {
        Names names;
        for (const auto &request : m_fixture->http.sent) {
            if (request.url != FakeIssuer::Credential)
                continue;
            const auto body = *parseJson(request.body);
            names.push_back(body.value("credential_identifier", body.value("credential_configuration_id", "")));
        }
        return names;
    }
    /// There is a refresh token.
    void holdOneAndWaitForTheOther()
    {
        m_fixture->issuer.givesRefreshTokens = true;
        m_fixture->issuer.changeClaims = [this](const Json &) { m_fixture->issuer.deferrals = 1; }; // the next one
        QVERIFY(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));
        QCOMPARE(m_fixture->count(), std::size_t(1));
        QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(1));
        m_fixture->issuer.changeClaims = {};
    }
    int resumeInTime()
    {
        m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        m_fixture->restart();
        return m_fixture->wallet->resumePending({}).valueOr(-1);
    }
    void busyOnce()
    {
        m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
        });
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    std::size_t keys() { return m_fixture->mortalKeys.alive.size(); }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QCOMPARE(keys(), std::size_t(0));
        QVERIFY(m_fixture->wallet->pending()->empty()); // what an answer said is not said again
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void SeveralTest::takesAllThatIsOffered()
{
    const auto link = test::WalletFixture::linkOf({"driving-licence", "vehicle-licence"});
    const auto request = m_fixture->wallet->openOffer(link, {});
    QVERIFY(request);
    QCOMPARE(request->subject.in("en"), std::string("Driving licence, Vehicle licence"));

    const auto result = m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {});

    QVERIFY(result);
    QCOMPARE(result->at("certificates").size(), std::size_t(2));
    QVERIFY(result->at("failed").empty() && result->at("pending").empty());
    QCOMPARE(result->at("certificate"), result->at("certificates").front().at("id"));
    QCOMPARE(result->at("certificates").back().at("configuration_id"), Json("vehicle-licence"));
    std::set<std::string> types;
    const auto list = m_fixture->wallet->list();
    for (const auto &certificate : *list) {
        types.insert(certificate.type);
        QVERIFY(m_fixture->wallet->believe(certificate.id)->verdict == Verdict::Valid);
    }
    QCOMPARE(types, (std::set<std::string>{FakeIssuer::Type, FakeIssuer::VehicleType}));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(2));
}

/// One person may have two of a kind (OpenID4VCI 1.0, section 6.2): each has an identifier, and each is asked for once.
void SeveralTest::takesEachThatTheServerNames()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", {"car", "car", "lorry"}}});

    const auto result = m_fixture->accept();

    QVERIFY(result);
    QCOMPARE(result->at("certificates").size(), std::size_t(2));
    QCOMPARE(askedFor(), (Names{"car", "lorry"}));
    QCOMPARE(m_fixture->count(), std::size_t(2));
    QCOMPARE(keys(), std::size_t(2));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void SeveralTest::keepsToTheIdentifiersThatBelongToIt()
{
    m_fixture->issuer.changeToken =
        FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red", "blue", "red"}}, {"passport", {"mine"}}});
    m_fixture->issuer.vehicles = {"red", "blue"};

    QVERIFY(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));

    QCOMPARE(askedFor(), (Names{"red", "blue"})); // the token is for nothing else
}

void SeveralTest::saysWhichCouldNotBeHad()
{
    m_fixture->issuer.changeClaims = [](Json &claims) {
        if (claims["vct"] == FakeIssuer::Type)
            claims["exp"] = 1;
    };

    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});

    QVERIFY(result);
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(result->at("certificate").get<std::string>(), held().id);
    QCOMPARE(result->at("failed").size(), std::size_t(1));
    QCOMPARE(result->at("failed").front().at("title").at("en"), Json("Driving licence"));
    QCOMPARE(result->at("failed").front().at("configuration_id"), Json("driving-licence"));
    QCOMPARE(result->at("failed").front().at("error"), Json("wallet.credential_rejected"));
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:wallet.credential_rejected"));
    QCOMPARE(m_fixture->ledger->list()->front().subject.in("en"), std::string("Driving licence"));
    QVERIFY(m_fixture->wallet->pending()->empty()); // the answer said it
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(1));
}

void SeveralTest::goesOnWithTheOthersLater()
{
    m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });
    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});
    QVERIFY(result);
    QVERIFY(result->at("failed").empty()); // what is asked for again has not failed
    QCOMPARE(result->at("pending").size(), std::size_t(1));
    QCOMPARE(result->at("pending").front().at("error"), Json("net.timeout"));
    QCOMPARE(result->at("pending").front().at("configuration_id"), Json("driving-licence"));
    QCOMPARE(result->at("pending").front().at("id").get<std::string>(), m_fixture->wallet->pending()->front().id);
    QCOMPARE(m_fixture->count(), std::size_t(1));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->count(), std::size_t(2));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(2));
}

void SeveralTest::holdsOneAndWaitsForTheOther()
{
    m_fixture->issuer.deferrals = 1;

    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});

    QVERIFY(result);
    QVERIFY(result->contains("certificate"));
    QCOMPARE(result->at("pending").size(), std::size_t(1));
    QCOMPARE(result->at("pending").front().at("id").get<std::string>(), m_fixture->wallet->pending()->front().id);
    QVERIFY(!result->at("pending").front().contains("error"));
    QCOMPARE(m_fixture->wallet->pending()->front().title.in("en"), std::string("Driving licence"));
}

void SeveralTest::leavesTheTokensToThoseThatStillWait()
{
    holdOneAndWaitForTheOther();
    QCOMPARE(held().type, std::string(FakeIssuer::Type));

    QVERIFY(m_fixture->wallet->remove(held().id));

    QCOMPARE(keys(), std::size_t(2)); // of the one that is waited for, and of the tokens
    m_fixture->issuer.isTokenOver = true;
    QCOMPARE(resumeInTime(), 1);
    QCOMPARE(held().type, std::string(FakeIssuer::VehicleType));
    QCOMPARE(keys(), std::size_t(2)); // the refresh token is its own now: it is had again before it ends
}

/// The first has the refresh token, and goes on with the one that takes its place.
void SeveralTest::renewsTheTokenOfThoseThatStillWait()
{
    holdOneAndWaitForTheOther();
    m_fixture->issuer.isTokenOver = true;

    QCOMPARE(resumeInTime(), 1);

    QCOMPARE(m_fixture->count(), std::size_t(2));
    QCOMPARE(m_fixture->issuer.issued, 2);
    m_fixture->clock.advance(std::chrono::days(340));
    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(m_fixture->issuer.issued, 3);
}

void SeveralTest::renewsTheTokenWhereTheFirstWasRefused()
{
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->issuer.changeClaims = [this](Json &claims) {
        claims["exp"] = 1;
        m_fixture->issuer.deferrals = 1; // the next one
    };
    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});
    QVERIFY(result);
    QCOMPARE(result->at("failed").size(), std::size_t(1));
    QCOMPARE(result->at("pending").size(), std::size_t(1));
    m_fixture->issuer.changeClaims = {};
    m_fixture->issuer.isTokenOver = true;

    QCOMPARE(resumeInTime(), 1);

    QCOMPARE(held().type, std::string(FakeIssuer::VehicleType));
    QCOMPARE(keys(), std::size_t(2)); // its own and the tokens'
}

/// A server may take each refresh token once: nobody comes with one that another used, nor asks for what is here already.
void SeveralTest::renewsTheTokenOnceForAllThatWait()
{
    auto &issuer = m_fixture->issuer;
    issuer.givesRefreshTokens = true;
    issuer.deferrals = 1;
    issuer.changeAnswer = [&issuer](const Json &) { issuer.deferrals = 1; }; // the next one, too
    QVERIFY(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));
    QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(2));
    issuer.isTokenOver = true;
    issuer.tokenDpop.nonce = "";
    m_fixture->http.on("POST", FakeIssuer::Deferred, [&issuer](const net::HttpRequest &request) {
        const bool isGood = !issuer.isTokenOver && request.headers.at("Authorization") == "DPoP " + issuer.accessToken;
        const Json later = {{"transaction_id", "transaction-1"}, {"interval", FakeIssuer::Interval}};
        return Result<net::HttpResponse>(isGood ? test::jsonAnswer(202, later) : net::HttpResponse{401, {}, {}});
    });
    const auto asked = m_fixture->http.count("POST", FakeIssuer::Token);

    QCOMPARE(resumeInTime(), 0);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), asked + 1);
    QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(2));
}

void SeveralTest::saysWhatTheServerDidNotGrant()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red"}}});
    m_fixture->issuer.vehicles = {"red"};

    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});

    QVERIFY(result);
    QCOMPARE(result->at("certificate").get<std::string>(), held().id);
    QCOMPARE(result->at("failed").size(), std::size_t(1));
    QCOMPARE(result->at("failed").front().at("title").at("en"), Json("Driving licence"));
    QCOMPARE(result->at("failed").front().at("error"), Json("identity.oauth_refused"));
    QCOMPARE(m_fixture->wallet->pending()->front().ended, std::string("identity.oauth_refused"));
}

void SeveralTest::saysWhatWasNotGrantedAlsoWhereTheFirstFails()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red", "blue"}}});
    m_fixture->issuer.vehicles = {"red", "blue"};
    busyOnce();

    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});

    QVERIFY(result);
    QCOMPARE(result->at("certificate").get<std::string>(), held().id);
    const auto failed = result->at("failed");
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed.at(0).at("title").at("en"), Json("Driving licence"));
    QCOMPARE(failed.at(0).at("error"), Json("identity.oauth_refused"));
    QCOMPARE(result->at("pending").front().at("title").at("en"), Json("Vehicle licence"));
    QCOMPARE(result->at("pending").front().at("error"), Json("net.server_error"));
}

/// An error cannot say it.
void SeveralTest::tellsLaterWhatWasNotGrantedWhereNothingCame()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", {"car"}}});
    busyOnce();

    CAUSEWAY_COMPARE_CODES(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}).error().code,
                           ErrorCode::ServerError);

    const auto told = m_fixture->wallet->pending().valueOr({});
    QCOMPARE(told.size(), std::size_t(2)); // and the one that is asked for again
    QCOMPARE(told.back().title.in("en"), std::string("Vehicle licence"));
    QCOMPARE(told.back().ended, std::string("identity.oauth_refused"));
    QCOMPARE(resumeInTime(), 1);
    QCOMPARE(held().type, std::string(FakeIssuer::Type));
    QVERIFY(m_fixture->wallet->giveUp(told.back().id));
    QVERIFY(m_fixture->wallet->pending()->empty());
}

void SeveralTest::failsWhereNothingCame()
{
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };

    CAUSEWAY_COMPARE_CODES(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}).error().code,
                           ErrorCode::CredentialRejected);

    expectNothingLeft();
}

void SeveralTest::leavesOutWhatItCannotHold()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        metadata["credential_configurations_supported"]["driving-licence"]["format"] = "ldp_vc";
    };

    const auto result = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});

    QVERIFY(result);
    QCOMPARE(held().type, std::string(FakeIssuer::VehicleType));
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

CAUSEWAY_SUITE(SeveralTest)
#include "tst_several.moc"
