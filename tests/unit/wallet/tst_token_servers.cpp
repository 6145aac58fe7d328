#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Authorization servers of other makes: which of an issuer's is asked, and which tokens are taken of it.
class TokenServersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void asksTheServerThatTakesTheCode_data();
    void asksTheServerThatTakesTheCode();
    void asksNobodyElseWhereTheOfferNamesOne();
    void passesOverAServerThatIsNone();
    void sendsTheCodeToNobodyByGuess();
    void takesABearerTokenThatLivesShortly();
    void sendsABearerTokenAgainWhereTheNonceWasTooOld();
    void keepsNoRefreshTokenThatIsBoundToNothing();
    void refusesOtherBearerTokens_data();
    void refusesOtherBearerTokens();
    void renewsNoBoundTokenByOneThatIsNot();

private:
    static constexpr auto OtherServer = "https://id.example/other";
    static constexpr auto OtherMetadata = "https://id.example/.well-known/oauth-authorization-server/other";
    static constexpr auto OtherToken = "https://id.example/other/token";

    /// Of its own server and of the other one: what they say that they take; null: they say nothing.
    void offerServers(const std::vector<std::string> &servers, const Json &own, const Json &others)
    {
        auto &issuer = m_fixture->issuer;
        issuer.changeMetadata = [servers](Json &metadata) { metadata["authorization_servers"] = servers; };
        issuer.changeServerMetadata = [own](Json &metadata) {
            if (!own.is_null())
                metadata["grant_types_supported"] = own;
        };
        Json other = {{"issuer", OtherServer}, {"token_endpoint", OtherToken}};
        if (!others.is_null())
            other["grant_types_supported"] = others;
        m_fixture->http.on("GET", OtherMetadata,
                           [other](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, other)); });
    }
    /// Of requests that carry the access token.
    std::vector<std::map<std::string, std::string>> tokenHeaders() const
    {
        std::vector<std::map<std::string, std::string>> headers;
        for (const auto &request : m_fixture->http.sent)
            if (request.headers.contains("Authorization"))
                headers.push_back(request.headers);
        return headers;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void TokenServersTest::asksTheServerThatTakesTheCode_data()
{
    using Names = std::vector<std::string>;
    const Names otherFirst = {OtherServer, FakeIssuer::Server};
    const Json login = Json::array({"authorization_code"});
    const Json offers = Json::array({"urn:ietf:params:oauth:grant-type:pre-authorized_code"});
    QTest::addColumn<Json>("servers");
    QTest::addColumn<Json>("own");
    QTest::addColumn<Json>("others");
    QTest::newRow("the second, where the first is for logins") << Json(otherFirst) << offers << login;
    QTest::newRow("the second, where the first says nothing") << Json(otherFirst) << offers << Json();
    QTest::newRow("the first of two that take it") << Json(Names{FakeIssuer::Server, OtherServer}) << offers << offers;
    QTest::newRow("the first, where none says so") << Json(Names{FakeIssuer::Server, OtherServer}) << login << Json();
    QTest::newRow("the only one, whatever it says") << Json(Names{FakeIssuer::Server}) << login << Json();
}

/// Section 12.2.4: by `grant_types_supported`, where the offer names none.
void TokenServersTest::asksTheServerThatTakesTheCode()
{
    QFETCH(Json, servers);
    QFETCH(Json, own);
    QFETCH(Json, others);
    offerServers(servers.get<std::vector<std::string>>(), own, others);

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->http.count("POST", OtherToken), 0L);
}

void TokenServersTest::asksNobodyElseWhereTheOfferNamesOne()
{
    constexpr auto Grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
    offerServers({OtherServer, FakeIssuer::Server}, Json::array({Grant}), Json::array({Grant}));
    auto offer = FakeIssuer::offer();
    offer["grants"][Grant]["authorization_server"] = FakeIssuer::Server;
    const auto request = m_fixture->wallet->openOffer(
        "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer)), {});
    QVERIFY(request);

    QVERIFY(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));

    QCOMPARE(m_fixture->http.count("GET", OtherMetadata), 0L);
    QCOMPARE(m_fixture->http.count("POST", OtherToken), 0L);
}

/// It says that it is not there: that takes the code from nobody.
void TokenServersTest::passesOverAServerThatIsNone()
{
    offerServers({FakeIssuer::Server, OtherServer}, Json::array({"authorization_code"}), {});
    m_fixture->http.on("GET", OtherMetadata, [](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{404, {}, {}});
    });

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
}

/// The one that would take it may be the one that does not answer.
void TokenServersTest::sendsTheCodeToNobodyByGuess()
{
    offerServers({OtherServer, FakeIssuer::Server}, Json::array({"authorization_code"}), {});
    m_fixture->http.once("GET", OtherMetadata, [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::NetworkTimeout);

    QCOMPARE(m_fixture->http.count("POST", OtherToken), 0L);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 0L);
}

/// Section 13.10: as OpenID4VCI allows it, and HAIP does not.
void TokenServersTest::takesABearerTokenThatLivesShortly()
{
    m_fixture->issuer.givesBearerTokens = true;
    m_fixture->issuer.notificationId = "n-1";
    m_fixture->issuer.deferrals = 1;
    QVERIFY(m_fixture->accept());
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->issuer.notifications.size(), std::size_t(1));
    QCOMPARE(tokenHeaders().size(), std::size_t(3)); // the certificate, the same later, what became of it
    for (const auto &headers : tokenHeaders()) {
        QCOMPARE(headers.at("Authorization"), "Bearer " + m_fixture->issuer.accessToken);
        QVERIFY(!headers.contains("DPoP"));
    }
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1));
}

void TokenServersTest::sendsABearerTokenAgainWhereTheNonceWasTooOld()
{
    m_fixture->issuer.givesBearerTokens = true;
    m_fixture->issuer.staleNonces = 1;

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 2L);
    for (const auto &headers : tokenHeaders())
        QCOMPARE(headers.at("Authorization"), "Bearer " + m_fixture->issuer.accessToken);
}

void TokenServersTest::keepsNoRefreshTokenThatIsBoundToNothing()
{
    m_fixture->issuer.givesBearerTokens = true;
    m_fixture->issuer.givesRefreshTokens = true;

    QVERIFY(m_fixture->accept());

    QVERIFY(m_fixture->store.collections["wallet.copies"].empty());
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1));
}

void TokenServersTest::refusesOtherBearerTokens_data()
{
    QTest::addColumn<bool>("bindsTokens");
    QTest::addColumn<Json>("life");
    QTest::newRow("of a server that could bind it") << true << Json(300);
    QTest::newRow("that lives long") << false << Json(301);
    QTest::newRow("that does not say how long it lives") << false << Json();
    QTest::newRow("that says it in words") << false << Json("300");
}

void TokenServersTest::refusesOtherBearerTokens()
{
    QFETCH(bool, bindsTokens);
    QFETCH(Json, life);
    m_fixture->issuer.givesBearerTokens = !bindsTokens;
    m_fixture->issuer.changeToken = [life](Json &answer) {
        answer["token_type"] = "Bearer";
        answer["expires_in"] = life;
    };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 0L);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->mortalKeys.alive.empty());
}

void TokenServersTest::renewsNoBoundTokenByOneThatIsNot()
{
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    m_fixture->clock.advance(std::chrono::days(340));
    m_fixture->issuer.givesBearerTokens = true;
    const auto asked = m_fixture->http.count("POST", FakeIssuer::Credential);

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), asked); // it is not even shown
    QCOMPARE(m_fixture->issuer.issued, 1);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

CAUSEWAY_SUITE(TokenServersTest)
#include "tst_token_servers.moc"
