#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Several certificates of one offer, whose token comes only while nobody waits for an answer: it is told and written of each how it ended.
class SeveralLaterTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void saysWhichWasRefusedWhereOnlyTheOtherIsUnderWay();
    void saysWhatWasNotGrantedWhereTheTokenCameLater();
    void endsOnlyWhatWasRefusedWhereTheTokenCameLater();
    void namesWhatWasRefusedWhereOnlyTheOtherWasGrantedLater();
    void endsAllOfItWhereTheTokenIsRefusedLater();

private:
    using Ends = std::map<std::string, std::string>;

    /// Nothing comes of both: there is no token yet.
    void acceptBothInVain()
    {
        m_fixture->http.once("POST", FakeIssuer::Token, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
        });
        QVERIFY(!m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));
    }
    /// Why, by title; empty: it is under way.
    Ends told()
    {
        Ends ends;
        for (const auto &listed : m_fixture->wallet->pending().valueOr({}))
            ends[listed.title.in("en")] = listed.ended;
        return ends;
    }
    /// By the ledger's last lines: how each ended, by title.
    Ends written(std::size_t lines)
    {
        Ends outcomes;
        const auto all = *m_fixture->ledger->list();
        for (std::size_t i = 0; i < lines && i < all.size(); ++i)
            outcomes[all[i].subject.in("en")] = all[i].outcome;
        return outcomes;
    }
    int resume()
    {
        m_fixture->restart();
        return m_fixture->wallet->resumePending({}).valueOr(-1);
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

/// The answer is an error, which can name one of them only.
void SeveralLaterTest::saysWhichWasRefusedWhereOnlyTheOtherIsUnderWay()
{
    m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
    });
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };

    CAUSEWAY_COMPARE_CODES(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}).error().code,
                           ErrorCode::ServerError);

    const Ends ends = {{"Driving licence", ""}, {"Vehicle licence", "wallet.credential_rejected"}};
    QCOMPARE(told(), ends);
    QCOMPARE(written(2)["Vehicle licence"], std::string("failed:wallet.credential_rejected"));
    m_fixture->issuer.changeClaims = {};
    QCOMPARE(resume(), 1);
    QCOMPARE(told(), (Ends{{"Vehicle licence", "wallet.credential_rejected"}}));
}

void SeveralLaterTest::saysWhatWasNotGrantedWhereTheTokenCameLater()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", {"car"}}});
    acceptBothInVain();

    QCOMPARE(resume(), 1);

    QCOMPARE(told(), (Ends{{"Vehicle licence", "identity.oauth_refused"}}));
    QCOMPARE(written(1), (Ends{{"Vehicle licence", "failed:identity.oauth_refused"}}));
}

void SeveralLaterTest::endsOnlyWhatWasRefusedWhereTheTokenCameLater()
{
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };
    acceptBothInVain();

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), (Ends{{"Vehicle licence", ""}, {"Driving licence", "wallet.credential_rejected"}}));
    QCOMPARE(written(1), (Ends{{"Driving licence", "failed:wallet.credential_rejected"}}));
}

void SeveralLaterTest::namesWhatWasRefusedWhereOnlyTheOtherWasGrantedLater()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red"}}});
    m_fixture->issuer.vehicles = {"red"};
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };
    acceptBothInVain();

    QCOMPARE(resume(), 0);

    QCOMPARE(told(),
             (Ends{{"Driving licence", "identity.oauth_refused"}, {"Vehicle licence", "wallet.credential_rejected"}}));
    QCOMPARE(written(2),
             (Ends{{"Driving licence", "failed:identity.oauth_refused"},
                   {"Vehicle licence", "failed:wallet.credential_rejected"}}));
}

void SeveralLaterTest::endsAllOfItWhereTheTokenIsRefusedLater()
{
    acceptBothInVain();
    m_fixture->issuer.code.clear();

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), (Ends{{"Driving licence, Vehicle licence", "wallet.offer_used"}}));
}

CAUSEWAY_SUITE(SeveralLaterTest)
#include "tst_several_later.moc"
