#include "copies.h"
#include "fake_issuer.h"
#include "holding/keeping.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// A certificate that runs out is had again without the person, where its issuer gave a refresh token.
class RenewalTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.givesRefreshTokens = true;
        m_fixture->issuer.changeClaims = [this](Json &claims) {
            claims["exp"] = toEpoch(m_fixture->clock.now() + m_life);
        };
        m_life = std::chrono::days(200);
    }

    void putsANewOneInItsPlace();
    void leavesOneThatIsGoodForLong();
    void renewsOneThatLivesShortlyInItsLastQuarter();
    void asksOnceADayWhereNothingBetterIsGiven();
    void keepsTheOldOneWhereTheIssuerWillNot();
    void keepsTheOldOneWithoutANetwork();
    void asksAgainTomorrowAfterAnOddAnswer_data();
    void asksAgainTomorrowAfterAnOddAnswer();
    void renewsOneThatLivesForHoursAgainAndAgain();
    void measuresALifeWhoseBeginningIsNotSaid();
    void keepsTheOneThatLastsLonger();
    void asksWhereTheIssuerIsNow();
    void asksNoIssuerThatLeftTheTrustList();
    void leavesWhatWasPutAway();
    void doesNotWaitForAnIssuerThatCannotBeTold();
    void replacesCopiesThatNobodySaw();
    void putsALaterBatchForwardWithoutANetwork();
    void keepsTheTokenWithTheFirstOfSeveral();
    void needsARefreshToken();

private:
    void wait(std::chrono::seconds time) { m_fixture->clock.advance(time); }
    void resume()
    {
        m_fixture->restart();
        QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0); // nothing new for the person
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    SystemTime end() { return *held().expiresAt; }
    int asked() { return m_fixture->issuer.issued; }
    std::size_t keys() { return m_fixture->mortalKeys.alive.size(); }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::chrono::seconds m_life{};
};

void RenewalTest::putsANewOneInItsPlace()
{
    QVERIFY(m_fixture->accept());
    const auto before = held();
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(held().id, before.id);
    QVERIFY(end() == fromEpoch(toEpoch(m_fixture->clock.now() + m_life)));
    QCOMPARE(held().copiesLeft, std::optional<int>());
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->wallet->believe(before.id)->verdict == Verdict::Valid);
    QCOMPARE(keys(), std::size_t(2)); // its key and the tokens'
    resume();
    QCOMPARE(asked(), 2);
}

void RenewalTest::leavesOneThatIsGoodForLong()
{
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(169));

    resume();

    QCOMPARE(asked(), 1);
}

void RenewalTest::renewsOneThatLivesShortlyInItsLastQuarter()
{
    m_life = std::chrono::days(8);
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(5));
    resume();
    QCOMPARE(asked(), 1);
    wait(std::chrono::hours(25));

    resume();

    QCOMPARE(asked(), 2);
}

void RenewalTest::asksOnceADayWhereNothingBetterIsGiven()
{
    const auto begin = toEpoch(m_fixture->clock.now());
    const auto end = toEpoch(m_fixture->clock.now() + std::chrono::days(20));
    m_fixture->issuer.changeClaims = [begin, end](Json &claims) {
        claims["iat"] = begin;
        claims["exp"] = end;
    };
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(17));
    resume();
    QCOMPARE(asked(), 2);
    wait(std::chrono::hours(23));
    resume();
    QCOMPARE(asked(), 2);
    wait(std::chrono::hours(2));

    resume();

    QCOMPARE(asked(), 3);
}

void RenewalTest::keepsTheOldOneWhereTheIssuerWillNot()
{
    QVERIFY(m_fixture->accept());
    const auto before = end();
    m_fixture->issuer.refreshToken.clear();
    wait(std::chrono::days(171));

    resume();

    QVERIFY(end() == before);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(1));
}

void RenewalTest::keepsTheOldOneWithoutANetwork()
{
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(171));
    m_fixture->http.isOffline = true;
    resume();
    QCOMPARE(m_fixture->count(), std::size_t(1));
    m_fixture->http.isOffline = false;

    resume();

    QCOMPARE(asked(), 2);
    QVERIFY(end() > m_fixture->clock.now() + std::chrono::days(190));
}

void RenewalTest::asksAgainTomorrowAfterAnOddAnswer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("status");
    QTest::newRow("a token endpoint that is gone") << FakeIssuer::Token << 404;
    QTest::newRow("a credential endpoint that is gone") << FakeIssuer::Credential << 404;
    QTest::newRow("a credential endpoint that forbids") << FakeIssuer::Credential << 403;
}

void RenewalTest::asksAgainTomorrowAfterAnOddAnswer()
{
    QFETCH(QString, url);
    QFETCH(int, status);
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(171));
    m_fixture->http.once("POST", url.toStdString(), [status](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{status, {}, {}});
    });
    resume();
    QCOMPARE(asked(), 1);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(2));
    wait(std::chrono::hours(23));
    resume();
    QCOMPARE(asked(), 1);
    wait(std::chrono::hours(2));

    resume();

    QCOMPARE(asked(), 2);
    QVERIFY(end() > m_fixture->clock.now() + std::chrono::days(190));
}

void RenewalTest::renewsOneThatLivesForHoursAgainAndAgain()
{
    m_life = std::chrono::hours(12);
    QVERIFY(m_fixture->accept());
    for (int again = 0; again < 3; ++again) {
        wait(std::chrono::hours(10));
        resume();
        QVERIFY(end() > m_fixture->clock.now() + std::chrono::hours(11));
    }
    QCOMPARE(asked(), 4);
}

void RenewalTest::measuresALifeWhoseBeginningIsNotSaid()
{
    m_life = std::chrono::days(20);
    m_fixture->issuer.changeClaims = [this](Json &claims) {
        claims["exp"] = toEpoch(m_fixture->clock.now() + m_life);
        claims.erase("iat");
    };
    QVERIFY(m_fixture->accept());
    for (int again = 0; again < 3; ++again) {
        wait(std::chrono::days(16));
        resume();
        QCOMPARE(asked(), 2 + again);
        wait(std::chrono::days(2));
        resume();
        QCOMPARE(asked(), 2 + again);
        wait(-std::chrono::days(2));
    }
}

void RenewalTest::keepsTheOneThatLastsLonger()
{
    QVERIFY(m_fixture->accept());
    const auto before = end();
    m_life = std::chrono::days(1);
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(asked(), 2);
    QVERIFY(end() == before);
    QCOMPARE(keys(), std::size_t(2));
}

void RenewalTest::asksWhereTheIssuerIsNow()
{
    static constexpr auto Moved = "https://id.example/issuer/v2/credential";
    QVERIFY(m_fixture->accept());
    m_fixture->issuer.changeMetadata = [](Json &metadata) { metadata["credential_endpoint"] = Moved; };
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(m_fixture->http.count("POST", Moved), 1L);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 1L);
}

void RenewalTest::asksNoIssuerThatLeftTheTrustList()
{
    QVERIFY(m_fixture->accept());
    const auto sent = m_fixture->http.count("POST", FakeIssuer::Token);
    m_fixture->issuer.authority.unlistAll();
    ++m_fixture->issuer.sequence;
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), sent);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void RenewalTest::leavesWhatWasPutAway()
{
    QVERIFY(m_fixture->accept());
    QVERIFY(saveKeeping(m_fixture->store, held().id, {.isArchived = true}));
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(asked(), 1);
}

void RenewalTest::doesNotWaitForAnIssuerThatCannotBeTold()
{
    m_life = std::chrono::days(4);
    m_fixture->issuer.notificationId = "n-1";
    QVERIFY(m_fixture->accept());
    m_fixture->http.on("POST", FakeIssuer::Notification,
                       [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });
    wait(std::chrono::hours(80));
    resume();
    QCOMPARE(asked(), 2);
    QCOMPARE(m_fixture->pending(), std::size_t(1)); // to be told
    wait(std::chrono::hours(80));
    resume();

    resume();

    QCOMPARE(asked(), 3);
}

void RenewalTest::replacesCopiesThatNobodySaw()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        metadata["batch_credential_issuance"] = {{"batch_size", 4}};
    };
    QVERIFY(m_fixture->accept());
    QCOMPARE(held().copiesLeft, std::optional(4));
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(held().copiesLeft, std::optional(4));
    QVERIFY(end() > m_fixture->clock.now() + std::chrono::days(190));
    QCOMPARE(keys(), std::size_t(5)); // of four copies and of the tokens
}

/// Two batches: the first runs out, the second is here already.
void RenewalTest::putsALaterBatchForwardWithoutANetwork()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        metadata["batch_credential_issuance"] = {{"batch_size", 4}};
    };
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(100));
    QVERIFY(spendCopy(m_fixture->store, held().id));
    QVERIFY(spendCopy(m_fixture->store, held().id));
    resume();
    QCOMPARE(held().copiesLeft, std::optional(6));
    wait(std::chrono::days(71));
    m_fixture->http.isOffline = true;

    resume();

    QVERIFY(end() > m_fixture->clock.now() + std::chrono::days(100));
    QCOMPARE(held().copiesLeft, std::optional(4));
    QCOMPARE(keys(), std::size_t(5));
}

void RenewalTest::keepsTheTokenWithTheFirstOfSeveral()
{
    m_fixture->issuer.changeClaims = nullptr; // 365 days
    QVERIFY(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));
    QCOMPARE(keys(), std::size_t(3));
    wait(std::chrono::days(340));

    resume();

    QCOMPARE(asked(), 3);
    QCOMPARE(keys(), std::size_t(3));
}

void RenewalTest::needsARefreshToken()
{
    m_fixture->issuer.givesRefreshTokens = false;
    QVERIFY(m_fixture->accept());
    QCOMPARE(keys(), std::size_t(1));
    wait(std::chrono::days(171));

    resume();

    QCOMPARE(asked(), 1);
}

CAUSEWAY_SUITE(RenewalTest)
#include "tst_renewal.moc"
