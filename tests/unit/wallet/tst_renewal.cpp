#include "compare_codes.h"
#include "fake_issuer.h"
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
    void replacesCopiesThatNobodySaw();
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
    resume();
    QCOMPARE(keys(), std::size_t(2)); // its key and the tokens'
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
    const auto end = toEpoch(m_fixture->clock.now() + std::chrono::days(20));
    m_fixture->issuer.changeClaims = [end](Json &claims) { claims["exp"] = end; };
    QVERIFY(m_fixture->accept());
    wait(std::chrono::days(19));
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
    resume();
    QCOMPARE(keys(), std::size_t(5)); // of four copies and of the tokens
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
