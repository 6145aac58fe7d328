#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Who accepted an offer and had no answer, or lost it, can say the same again; until it comes it is listed.
class TakenOffersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void saysWhatAnOfferBrought();
    void saysWhatCameThoughTheAnswerWasLost();
    void saysThatItIsStillUnderWay();
    void saysWhatIsHereAndWhatIsUnderWayOfSeveral();
    void spendsNoCodeAgainWhereTheFirstEndedAndTheOtherIsPromised();
    void doesWhatWasAgreedToLastWhereNoTokenCame();
    void changesNothingOnceAnotherOfferHasTheToken();
    void showsEachOfTwoOffersByOneCode();
    void knowsNothingOfOtherOffers();
    void knowsNothingOfWhatWasDeleted();
    void keepsWhatElseCameWhereOneIsDeleted();
    void saysWhatCameLastByALinkThatIsUsedAgain();
    void saysWhatAnEarlierVersionBegan();
    void listsWhatIsAskedForAgain();
    void listsNoRenewal();
    void givesUpWhatIsAskedForAgain();
    void tellsWhyItEndedWhileNobodyWaited();

private:
    using Configurations = std::vector<std::string>;

    static Json certificate(const std::string &id) { return {{"certificate", id}}; }
    void answerOnce(const char *endpoint, int status)
    {
        m_fixture->http.once("POST", endpoint, [status](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{status, {}, {}});
        });
    }
    /// The issuer has too much to do.
    void acceptInVain()
    {
        answerOnce(FakeIssuer::Credential, 503);
        CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ServerError);
        m_fixture->restart();
    }
    int resume() { return m_fixture->wallet->resumePending({}).valueOr(-1); }
    Result<Json> outcome() { return m_fixture->wallet->outcomeOf(FakeIssuer::link()); }
    std::vector<PendingCertificate> listed() { return m_fixture->wallet->pending().valueOr({}); }
    /// Whether the text is in what the wallet keeps; the ledger is not the wallet's.
    bool keeps(const std::string &text)
    {
        auto all = Json::object();
        for (const auto &[name, records] : m_fixture->store.collections)
            for (const auto &record : records)
                if (name.starts_with("wallet."))
                    all[name][record.key] = record.body;
        return toCompact(all).find(text) != std::string::npos;
    }
    std::string held() { return m_fixture->wallet->list()->front().id; }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void TakenOffersTest::saysWhatAnOfferBrought()
{
    QVERIFY(m_fixture->accept());
    m_fixture->http.sent.clear();

    const auto came = outcome();

    QVERIFY(came);
    QCOMPARE(*came, certificate(held()));
    QVERIFY(m_fixture->http.sent.empty()); // and nobody is asked
}

void TakenOffersTest::saysWhatCameThoughTheAnswerWasLost()
{
    acceptInVain();
    QCOMPARE(resume(), 1);

    const auto came = outcome();

    QVERIFY(came);
    QCOMPARE(*came, certificate(held()));
}

void TakenOffersTest::saysThatItIsStillUnderWay()
{
    acceptInVain();

    const auto came = outcome();

    QVERIFY(came);
    QCOMPARE(*came, (Json{{"pending", listed().front().id}}));
}

void TakenOffersTest::saysWhatIsHereAndWhatIsUnderWayOfSeveral()
{
    answerOnce(FakeIssuer::Credential, 503);
    QVERIFY(m_fixture->acceptAll({"driving-licence", "vehicle-licence"}));
    m_fixture->restart();

    const auto came = m_fixture->wallet->outcomeOf(test::WalletFixture::linkOf({"driving-licence", "vehicle-licence"}));

    QVERIFY(came);
    QCOMPARE(came->at("certificates").size(), std::size_t(1));
    QCOMPARE(came->at("certificates").front().at("configuration_id"), Json("vehicle-licence"));
    QCOMPARE(came->at("certificates").front().at("title").at("en"), Json("Vehicle licence"));
    QCOMPARE(came->at("pending").size(), std::size_t(1));
    QCOMPARE(came->at("pending").front().at("id").get<std::string>(), listed().front().id);
}

/// A server ends the tokens of a code that comes again (RFC 6749, section 4.1.2), and with them what was promised.
void TakenOffersTest::spendsNoCodeAgainWhereTheFirstEndedAndTheOtherIsPromised()
{
    m_fixture->issuer.changeClaims = [this](Json &claims) {
        claims["exp"] = 1;
        m_fixture->issuer.deferrals = 1; // the next one
    };
    const Configurations both = {"driving-licence", "vehicle-licence"};
    QVERIFY(m_fixture->acceptAll(both));
    m_fixture->issuer.changeClaims = {};
    m_fixture->restart();
    const auto asked = m_fixture->http.count("POST", FakeIssuer::Token);

    CAUSEWAY_COMPARE_CODES(m_fixture->acceptAll(both).error().code, ErrorCode::OfferUsed);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), asked);
    const auto came = m_fixture->wallet->outcomeOf(test::WalletFixture::linkOf(both));
    QVERIFY(came);
    QCOMPARE(came->at("pending").front().at("configuration_id"), Json("vehicle-licence"));
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    QCOMPARE(resume(), 1);
}

/// By the same code the issuer offers something else than before.
void TakenOffersTest::doesWhatWasAgreedToLastWhereNoTokenCame()
{
    m_fixture->http.once("POST", FakeIssuer::Token, [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });
    QVERIFY(!m_fixture->accept());
    m_fixture->restart();

    QVERIFY(m_fixture->acceptAll({"vehicle-licence"}));

    QCOMPARE(m_fixture->wallet->list()->size(), std::size_t(1));
    QCOMPARE(m_fixture->wallet->list()->front().type, std::string(FakeIssuer::VehicleType));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1)); // those of the other are destroyed
}

void TakenOffersTest::changesNothingOnceAnotherOfferHasTheToken()
{
    acceptInVain();

    CAUSEWAY_COMPARE_CODES(m_fixture->acceptAll({"vehicle-licence"}).error().code, ErrorCode::OfferUsed);

    QCOMPARE(resume(), 1);
    QCOMPARE(m_fixture->wallet->list()->front().type, std::string(FakeIssuer::Type));
}

/// OpenID4VCI 1.0, section 13.5: what the person reads is what is done, though another offer came while they read.
void TakenOffersTest::showsEachOfTwoOffersByOneCode()
{
    const auto first = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    const auto second = m_fixture->wallet->openOffer(test::WalletFixture::linkOf({"vehicle-licence"}), {});
    QVERIFY(first && second);
    const consent::Decision yes{true, {}, FakeIssuer::TransactionCode};

    QVERIFY(m_fixture->desk->decide(first->id, yes, {}));

    QCOMPARE(m_fixture->wallet->list()->front().type, std::string(FakeIssuer::Type));
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(second->id, yes, {}).error().code, ErrorCode::OfferUsed);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void TakenOffersTest::knowsNothingOfOtherOffers()
{
    QVERIFY(m_fixture->accept());

    const auto other = m_fixture->wallet->outcomeOf(FakeIssuer::link() + "&for=another");

    CAUSEWAY_COMPARE_CODES(other.error().code, ErrorCode::OfferUsed);
}

void TakenOffersTest::knowsNothingOfWhatWasDeleted()
{
    QVERIFY(m_fixture->accept());
    const auto id = held();
    QVERIFY(keeps(id));
    QVERIFY(m_fixture->wallet->remove(id));

    CAUSEWAY_COMPARE_CODES(outcome().error().code, ErrorCode::OfferUsed);
    QVERIFY(!keeps(id));
    QVERIFY(!keeps("Driving licence"));
    const auto used = m_fixture->store.collections["wallet.used_offers"];
    QCOMPARE(used.size(), std::size_t(1)); // it cannot be accepted again
    QCOMPARE(used.front().body.size(), std::size_t(1));
    QVERIFY(used.front().body.contains("used_at"));
}

void TakenOffersTest::keepsWhatElseCameWhereOneIsDeleted()
{
    const auto link = test::WalletFixture::linkOf({"driving-licence", "vehicle-licence"});
    const auto accepted = m_fixture->acceptAll({"driving-licence", "vehicle-licence"});
    QVERIFY(accepted);
    QVERIFY(m_fixture->wallet->remove(accepted->at("certificate").get<std::string>()));

    const auto came = m_fixture->wallet->outcomeOf(link);

    QVERIFY(came);
    QCOMPARE(came->at("certificates"), (Json::array({accepted->at("certificates").at(1)})));
    QVERIFY(!keeps("Driving licence"));
}

/// As a counter does that shows one code to all.
void TakenOffersTest::saysWhatCameLastByALinkThatIsUsedAgain()
{
    QVERIFY(m_fixture->accept());
    auto &offers = m_fixture->store.collections["wallet.used_offers"];
    auto earlier = offers.front();
    earlier.key = "z"; // of another code
    earlier.body["agreed_at"] = earlier.body.at("agreed_at").get<std::int64_t>() - 60;
    earlier.body["certificates"].front()["id"] = "other";
    offers.push_back(earlier);
    auto &certificates = m_fixture->store.collections["wallet.certificates"];
    auto other = certificates.front();
    other.key = "other";
    certificates.push_back(other);

    const auto came = outcome();

    QVERIFY(came);
    QCOMPARE(*came, certificate(held()));
}

/// It did not note by which link; the offer is accepted again with it.
void TakenOffersTest::saysWhatAnEarlierVersionBegan()
{
    acceptInVain();
    for (const auto *name : {"link_digest", "request_digest"})
        m_fixture->store.collections["wallet.issuances"].front().body.erase(name);
    CAUSEWAY_COMPARE_CODES(outcome().error().code, ErrorCode::OfferUsed);
    QVERIFY(m_fixture->accept());

    const auto came = outcome();

    QVERIFY(came);
    QCOMPARE(*came, certificate(held()));
}

void TakenOffersTest::listsWhatIsAskedForAgain()
{
    acceptInVain();

    QCOMPARE(listed().size(), std::size_t(1));
    QCOMPARE(listed().front().title.in("en"), std::string("Driving licence"));
    QCOMPARE(listed().front().ended, std::string());
    QVERIFY(listed().front().nextTry == m_fixture->clock.now());

    QCOMPARE(resume(), 1);
    QVERIFY(listed().empty());
}

void TakenOffersTest::listsNoRenewal()
{
    acceptInVain();
    auto record = m_fixture->store.collections["wallet.issuances"].front();
    record.body["certificate_id"] = "held";
    QVERIFY(m_fixture->store.put("wallet.issuances", record.key, record.body));

    QVERIFY(listed().empty());
}

void TakenOffersTest::givesUpWhatIsAskedForAgain()
{
    acceptInVain();

    QVERIFY(m_fixture->wallet->giveUp(listed().front().id));

    QVERIFY(listed().empty());
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->mortalKeys.alive.empty());
}

void TakenOffersTest::tellsWhyItEndedWhileNobodyWaited()
{
    acceptInVain();
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };

    QCOMPARE(resume(), 0);

    QCOMPARE(listed().size(), std::size_t(1));
    QCOMPARE(listed().front().ended, std::string("wallet.credential_rejected"));
    const auto lines = *m_fixture->ledger->list();
    QCOMPARE(lines.front().outcome, std::string("failed:wallet.credential_rejected"));
    QCOMPARE(lines.front().requestDigest, lines.back().requestDigest);
}

CAUSEWAY_SUITE(TakenOffersTest)
#include "tst_taken_offers.moc"
