#include "copies.h"
#include "fake_issuer.h"
#include "holding/keeping.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// What renewing must not do: pile up keys, ask for too much, lose a token, or tell what is not so.
class RenewalLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.givesRefreshTokens = true;
        endsIn(std::chrono::days(200));
    }

    void pilesUpNoCopiesThatLastNoLonger();
    void asksForNoMoreCopiesThanTheIssuerMakesNow();
    void keepsNoKeysWhereTheIssuerMakesFewerThanBefore();
    void takesNoOtherCertificateButTheNewToken();
    void asksAgainTomorrowWhereItsTokenIsNotKnown();
    void tellsNothingOfOneThatWasNotKept();
    void tellsOfOneThatTookDays();
    void asksNoFurtherForWhatWasPutAwayMeanwhile();

private:
    void endsIn(std::chrono::seconds life)
    {
        m_fixture->issuer.changeClaims = [this, life](Json &claims) {
            claims["exp"] = toEpoch(m_fixture->clock.now() + life);
        };
    }
    void makes(int copies)
    {
        m_fixture->issuer.changeMetadata = [copies](Json &metadata) {
            metadata["batch_credential_issuance"] = {{"batch_size", copies}};
        };
    }
    void runOut() { m_fixture->clock.advance(std::chrono::days(171)); }
    void waitADay() { m_fixture->clock.advance(std::chrono::hours(25)); }
    void resume()
    {
        m_fixture->restart();
        QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    int asked() { return m_fixture->issuer.issued; }
    std::size_t told() { return m_fixture->issuer.notifications.size(); }
    std::size_t keys() { return m_fixture->mortalKeys.alive.size(); }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void RenewalLimitsTest::pilesUpNoCopiesThatLastNoLonger()
{
    makes(4);
    const auto end = toEpoch(m_fixture->clock.now() + std::chrono::days(200));
    m_fixture->issuer.changeClaims = [end](Json &claims) { claims["exp"] = end; };
    QVERIFY(m_fixture->accept());
    runOut();
    for (int day = 0; day < 5; ++day) {
        resume();
        waitADay();
    }

    QCOMPARE(asked(), 6); // once a day
    QCOMPARE(held().copiesLeft, std::optional(4));
    QCOMPARE(keys(), std::size_t(5)); // of four copies and of the tokens
}

void RenewalLimitsTest::asksForNoMoreCopiesThanTheIssuerMakesNow()
{
    makes(4);
    QVERIFY(m_fixture->accept());
    makes(2);
    runOut();

    resume();

    QCOMPARE(m_fixture->issuer.proofs.back().at("jwt").size(), std::size_t(2));
    QCOMPARE(held().copiesLeft, std::optional(2));
    QCOMPARE(keys(), std::size_t(3));
}

/// Keys of four were made before the issuer failed.
void RenewalLimitsTest::keepsNoKeysWhereTheIssuerMakesFewerThanBefore()
{
    makes(4);
    QVERIFY(m_fixture->accept());
    runOut();
    m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
    });
    resume();
    makes(2);
    waitADay();

    resume();

    QCOMPARE(asked(), 2);
    QCOMPARE(keys(), std::size_t(3)); // of two copies and of the tokens
}

void RenewalLimitsTest::takesNoOtherCertificateButTheNewToken()
{
    const auto named = [this](const char *identifier) {
        m_fixture->issuer.changeToken = [identifier](Json &answer) {
            answer["authorization_details"] = {{{"type", "openid_credential"},
                                                {"credential_configuration_id", "driving-licence"},
                                                {"credential_identifiers", {identifier}}}};
        };
    };
    named("car");
    QVERIFY(m_fixture->accept());
    runOut();
    named("lorry");
    resume();
    QCOMPARE(asked(), 1);
    waitADay();
    named("car");

    resume();

    QCOMPARE(asked(), 2);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void RenewalLimitsTest::asksAgainTomorrowWhereItsTokenIsNotKnown()
{
    QVERIFY(m_fixture->accept());
    runOut();
    int refused = 0;
    m_fixture->http.on("POST", FakeIssuer::Credential, [&refused](const auto &) {
        ++refused;
        return Result<net::HttpResponse>(net::HttpResponse{401, {}, {}});
    });
    resume();
    QCOMPARE(refused, 2); // with a token that was renewed once more
    QCOMPARE(keys(), std::size_t(2));
    resume();
    QCOMPARE(refused, 2);
    waitADay();

    resume();

    QCOMPARE(refused, 4);
}

void RenewalLimitsTest::tellsNothingOfOneThatWasNotKept()
{
    m_fixture->issuer.notificationId = "n-1";
    QVERIFY(m_fixture->accept());
    QCOMPARE(told(), std::size_t(1));
    endsIn(std::chrono::days(1));
    runOut();

    resume();

    QCOMPARE(asked(), 2);
    QCOMPARE(told(), std::size_t(1));
}

void RenewalLimitsTest::tellsOfOneThatTookDays()
{
    m_fixture->issuer.notificationId = "n-1";
    QVERIFY(m_fixture->accept());
    runOut();
    m_fixture->http.isOffline = true;
    resume();
    waitADay();
    waitADay();
    m_fixture->http.isOffline = false;

    resume();

    QCOMPARE(asked(), 2);
    QCOMPARE(told(), std::size_t(2));
    QCOMPARE(m_fixture->issuer.notifications.back().at("event"), Json("credential_accepted"));
}

void RenewalLimitsTest::asksNoFurtherForWhatWasPutAwayMeanwhile()
{
    QVERIFY(m_fixture->accept());
    runOut();
    m_fixture->http.isOffline = true;
    resume();
    m_fixture->http.isOffline = false;
    QVERIFY(saveKeeping(m_fixture->store, held().id, {.isArchived = true}));
    const auto sent = m_fixture->http.sent.size();

    resume();

    QCOMPARE(m_fixture->http.sent.size(), sent);
    QVERIFY(saveKeeping(m_fixture->store, held().id, {}));
    resume();
    QCOMPARE(asked(), 2);
}

CAUSEWAY_SUITE(RenewalLimitsTest)
#include "tst_renewal_limits.moc"
