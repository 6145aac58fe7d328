#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Issuers of other makes: what the standards allow them, and what is wrong with some.
class OtherIssuersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void readsAnOfferOfItsMediaTypeOnly_data();
    void readsAnOfferOfItsMediaTypeOnly();
    void namesItselfWhereTheServerWantsToKnow();
    void namesItselfNowhereElse();
    void namesItselfWheneverTheTokenIsRenewed();
    void provesItsKeyWhereOnlyProofTypesAreNamed();
    void doesWithoutNonces();
    void takesATokenTypeHoweverItIsWritten();
    void letsThePersonCorrectTheCodeWhateverReasonIsGiven();
    void saysThatServerMetadataWithoutIssuerIsNone();
    void keepsWhatACodeWasSpentOn_data();
    void keepsWhatACodeWasSpentOn();
    void waitsNotForEverForWhatACodeWasSpentOn_data();
    void waitsNotForEverForWhatACodeWasSpentOn();
    void outlivesAServerThatWantsANonceAgain_data();
    void outlivesAServerThatWantsANonceAgain();
    void refusesNothingWhereTheTrustListIsAtFault();
    void provesWithTheNonceThatCameBesideTheOther();
    void readsOverWhatItDoesNotKnow();
    void writesTheOfferOfAnIssuerThatIsNotTheServices();
    void opensSuchAnOfferHoweverOftenItIsWanted();

private:
    /// Whatever it has is elsewhere, and its issuer is another.
    void serveOtherEndpoints()
    {
        Json places = {{"trust_list", "https://id.example/trust/list"}};
        for (const auto *name : {"identity_provider", "credential_issuer", "billing", "payment_rail",
                                 "program_registry", "catalogue", "open_data"})
            places[name] = std::string("https://service.example/") + name;
        answerOnce("GET", "https://id.example/.well-known/causeway", test::jsonAnswer(200, places));
    }
    Result<std::string> requestOffer()
    {
        return m_fixture->wallet->requestOffer(FakeIssuer::Issuer, "driving-licence", {});
    }
    void answerOnce(const std::string &method, const std::string &url, const Result<net::HttpResponse> &answer)
    {
        m_fixture->http.once(method, url, [answer](const auto &) { return answer; });
    }
    std::vector<std::map<std::string, std::string>> tokenForms() const
    {
        std::vector<std::map<std::string, std::string>> forms;
        for (const auto &request : m_fixture->http.sent)
            if (request.url == FakeIssuer::Token)
                forms.push_back(formDecode(request.body));
        return forms;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void OtherIssuersTest::readsAnOfferOfItsMediaTypeOnly_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code"); // empty: it is read
    QTest::newRow("its own") << 200 << "application/json"
                             << "";
    QTest::newRow("its own, written otherwise") << 200 << "Application/JSON; charset=UTF-8"
                                                << "";
    QTest::newRow("a token") << 200 << "application/jwt"
                             << "wallet.offer_invalid";
    QTest::newRow("a page") << 200 << "text/html"
                            << "wallet.offer_invalid";
    QTest::newRow("one of its relatives") << 200 << "application/json-seq"
                                          << "wallet.offer_invalid";
    QTest::newRow("none") << 200 << ""
                          << "wallet.offer_invalid";
    QTest::newRow("not there") << 404 << "application/json"
                               << "wallet.offer_used";
    QTest::newRow("not there any more") << 410 << "application/json"
                                        << "wallet.offer_used";
    QTest::newRow("a server at fault") << 503 << "application/json"
                                       << "net.server_error";
}

void OtherIssuersTest::readsAnOfferOfItsMediaTypeOnly()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QString, code);
    const auto text = toCompact(FakeIssuer::offer());
    answerOnce("GET", "https://id.example/offers/1",
               net::HttpResponse{status, {{"content-type", type.toStdString()}}, text});

    const auto request = m_fixture->wallet->openOffer(
        "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fid.example%2Foffers%2F1", {});

    QCOMPARE(request ? QString() : QString::fromStdString(std::string(toString(request.error().code))), code);
}

/// OpenID4VCI 1.0, section 12.3: unless the server says otherwise it takes no code of nobody.
void OtherIssuersTest::namesItselfWhereTheServerWantsToKnow()
{
    m_fixture->issuer.allowsAnonymous = false;
    m_fixture->issuer.clientId = m_fixture->client.id; // and wants to see it in the proofs

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void OtherIssuersTest::namesItselfNowhereElse()
{
    QVERIFY(m_fixture->accept());

    QVERIFY(!tokenForms().empty());
    for (const auto &form : tokenForms())
        QVERIFY(!form.contains("client_id"));
}

void OtherIssuersTest::namesItselfWheneverTheTokenIsRenewed()
{
    m_fixture->issuer.allowsAnonymous = false;
    m_fixture->issuer.clientId = m_fixture->client.id;
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    m_fixture->clock.advance(std::chrono::days(340));
    m_fixture->restart();

    QVERIFY(m_fixture->wallet->resumePending({}));

    QCOMPARE(tokenForms().back().at("grant_type"), std::string("refresh_token"));
    QCOMPARE(tokenForms().back().at("client_id"), m_fixture->client.id);
    QCOMPARE(m_fixture->issuer.issued, 2);
}

void OtherIssuersTest::provesItsKeyWhereOnlyProofTypesAreNamed()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        auto &configuration = metadata["credential_configurations_supported"]["driving-licence"];
        configuration.erase("cryptographic_binding_methods_supported");
    };

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->issuer.proofs.size(), std::size_t(1));
    QCOMPARE(m_fixture->issuer.boundKeys.size(), std::size_t(1));
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1));
}

void OtherIssuersTest::doesWithoutNonces()
{
    m_fixture->issuer.givesNonces = false;

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Nonce), 0L);
}

void OtherIssuersTest::takesATokenTypeHoweverItIsWritten()
{
    m_fixture->issuer.changeToken = [](Json &answer) { answer["token_type"] = "DPOP"; };

    QVERIFY(m_fixture->accept());
}

/// `reason` is ours: what another server means by it nobody knows.
void OtherIssuersTest::letsThePersonCorrectTheCodeWhateverReasonIsGiven()
{
    answerOnce("POST", FakeIssuer::Token,
               test::jsonAnswer(400, {{"error", "invalid_grant"}, {"reason", "tx_code_mismatch"}}));

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::TransactionCodeWrong);
}

void OtherIssuersTest::saysThatServerMetadataWithoutIssuerIsNone()
{
    m_fixture->issuer.changeServerMetadata = [](Json &metadata) { metadata.erase("issuer"); };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);
}

void OtherIssuersTest::keepsWhatACodeWasSpentOn_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("where the certificate is") << FakeIssuer::Credential << ErrorCode::ServerNotTrusted;
    QTest::newRow("where nonces are") << FakeIssuer::Nonce << ErrorCode::ServerNotTrusted;
    QTest::newRow("by a name that leads to a private address") << FakeIssuer::Credential << ErrorCode::AddressForbidden;
    QTest::newRow("by another name that does") << FakeIssuer::Nonce << ErrorCode::AddressForbidden;
}

/// Between two requests the person came into a network where somebody else answers.
void OtherIssuersTest::keepsWhatACodeWasSpentOn()
{
    QFETCH(QString, url);
    QFETCH(ErrorCode, code);
    answerOnce("POST", url.toStdString(), Error{code});
    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, code);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 2L); // one and its nonce: the code is used up
}

/// Months later the person unlocks in a network where somebody else answers, and another 90 days later again.
void OtherIssuersTest::waitsNotForEverForWhatACodeWasSpentOn_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("url");
    QTest::addColumn<int>("status"); // 0: another network's server answers
    QTest::newRow("where the network is another's") << std::string("POST") << std::string(FakeIssuer::Nonce) << 0;
    QTest::newRow("without a list of trust")
        << std::string("GET") << std::string("https://id.example/trust/list") << 404;
}

void OtherIssuersTest::waitsNotForEverForWhatACodeWasSpentOn()
{
    QFETCH(std::string, method);
    QFETCH(std::string, url);
    QFETCH(int, status);
    answerOnce("POST", FakeIssuer::Credential, Error{ErrorCode::NetworkTimeout});
    QVERIFY(!m_fixture->accept());
    m_fixture->http.on(method, url, [status](const auto &) {
        return status == 0 ? Result<net::HttpResponse>(Error{ErrorCode::ServerNotTrusted})
                           : Result<net::HttpResponse>(net::HttpResponse{status, {}, {}});
    });
    m_fixture->clock.advance(std::chrono::days(100));
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    m_fixture->clock.advance(std::chrono::days(90));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void OtherIssuersTest::outlivesAServerThatWantsANonceAgain_data()
{
    QTest::addColumn<bool>("isForToken");
    QTest::newRow("for the token") << true;
    QTest::newRow("for the certificate") << false;
}

/// It got the one that it gave.
void OtherIssuersTest::outlivesAServerThatWantsANonceAgain()
{
    QFETCH(bool, isForToken);
    auto &server = isForToken ? m_fixture->issuer.tokenDpop : m_fixture->issuer.credentialDpop;
    server.isNeverContent = true;
    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ServerError);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    server.isNeverContent = false;
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
}

/// The answer was lost; when it is asked for again the list that is here ran out, and no other can be had.
void OtherIssuersTest::refusesNothingWhereTheTrustListIsAtFault()
{
    m_fixture->issuer.notificationId = "n-1";
    answerOnce("POST", FakeIssuer::Credential, Error{ErrorCode::NetworkTimeout});
    QVERIFY(!m_fixture->accept());
    m_fixture->clock.advance(std::chrono::days(8));
    answerOnce("GET", "https://id.example/trust/list", net::HttpResponse{404, {}, {}});
    m_fixture->restart();
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    QVERIFY(m_fixture->issuer.notifications.empty());

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
}

/// Section 7.2: the nonce endpoint may give the one for DPoP, too.
void OtherIssuersTest::provesWithTheNonceThatCameBesideTheOther()
{
    m_fixture->issuer.credentialDpop.nonce = "issuer-nonce";
    m_fixture->issuer.nonces.insert("c-nonce-0");
    answerOnce("POST", FakeIssuer::Nonce,
               test::jsonAnswer(200, {{"c_nonce", "c-nonce-0"}}, {{"dpop-nonce", "issuer-nonce"}}));

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 1L); // nothing had to be said twice
}

/// Sections 6.2, 8.3 and 9.2.
void OtherIssuersTest::readsOverWhatItDoesNotKnow()
{
    auto &issuer = m_fixture->issuer;
    issuer.deferrals = 1;
    issuer.changeToken = [](Json &answer) {
        FakeIssuer::namesIdentifiers({{"driving-licence", {"car"}}})(answer);
        answer["authorization_details"].front()["x_new"] = "of a later version";
        answer["x_new"] = {{"credentials", 1}};
    };
    issuer.changeAnswer = [](Json &answer) {
        answer["x_new"] = {{"credential", 1}};
        if (answer.contains("credentials"))
            answer["credentials"].front()["x_new"] = "of a later version";
    };
    QVERIFY(m_fixture->accept());
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

/// The person's token is for the service's own issuers, and for nobody else.
void OtherIssuersTest::writesTheOfferOfAnIssuerThatIsNotTheServices()
{
    serveOtherEndpoints();

    const auto offer = requestOffer();

    QVERIFY(offer);
    const auto request = m_fixture->wallet->openOffer(*offer, {});
    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->requester.id, std::string(FakeIssuer::Issuer));
    QCOMPARE(request->subject.in("en"), std::string("Driving licence"));
    QVERIFY(request->needsLogin);
    for (const auto &sent : m_fixture->http.sent)
        QCOMPARE(sent.method, std::string("GET")); // nobody was asked for an offer
}

/// Several of one kind may have to be had again, each by a login of its own.
void OtherIssuersTest::opensSuchAnOfferHoweverOftenItIsWanted()
{
    serveOtherEndpoints();
    const auto offer = requestOffer();
    QVERIFY(offer);
    const auto first = m_fixture->wallet->openOffer(*offer, {});

    const auto second = m_fixture->wallet->openOffer(requestOffer().valueOr(""), {});

    QVERIFY(first && second);
    QVERIFY(second->id != first->id);
}

CAUSEWAY_SUITE(OtherIssuersTest)
#include "tst_other_issuers.moc"
