#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/granted_token.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// What of an offer a server's token is good for (OpenID4VCI 1.0, section 6.2).
class GrantedTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void bringsTheSecondWhereTheFirstIsNotGranted_data();
    void bringsTheSecondWhereTheFirstIsNotGranted();
    void keepsNoKeyWhereTheSecondIsRefused_data();
    void keepsNoKeyWhereTheSecondIsRefused();
    void endsWhereNothingThatWasOfferedIsGranted_data();
    void endsWhereNothingThatWasOfferedIsGranted();
    void tellsOfAllWhereNothingWasGrantedLater();
    void asksForSixteenOfOneKindAtMost();
    void asksForSixtyFourByOneTokenAtMost();

private:
    using Names = std::vector<std::string>;

    static void addOrders()
    {
        QTest::addColumn<std::string>("unbound");
        QTest::newRow("the first without a key") << std::string("driving-licence");
        QTest::newRow("the second without a key") << std::string("vehicle-licence");
    }
    /// Of both, the one that has no key; the other has three copies.
    void leaveUnbound(const std::string &configuration)
    {
        m_fixture->issuer.changeMetadata = [configuration](Json &metadata) {
            metadata["batch_credential_issuance"] = {{"batch_size", 3}};
            auto &changed = metadata["credential_configurations_supported"][configuration];
            changed.erase("cryptographic_binding_methods_supported");
            changed.erase("proof_types_supported");
        };
    }
    void grantTheSecondOnly()
    {
        m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red"}}});
        m_fixture->issuer.vehicles = {"red"};
    }
    Result<Json> acceptBoth() { return m_fixture->acceptAll({"driving-licence", "vehicle-licence"}); }
    std::size_t keys() { return m_fixture->mortalKeys.alive.size(); }
    static Names identifiers(int count)
    {
        Names names;
        for (int number = 0; number < count; ++number)
            names.push_back("car-" + std::to_string(number));
        return names;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void GrantedTest::bringsTheSecondWhereTheFirstIsNotGranted_data()
{
    addOrders();
}

void GrantedTest::bringsTheSecondWhereTheFirstIsNotGranted()
{
    QFETCH(std::string, unbound);
    leaveUnbound(unbound);
    grantTheSecondOnly();

    const auto result = acceptBoth();

    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(m_fixture->count(), std::size_t(1));
    const auto held = m_fixture->wallet->list()->front();
    QCOMPARE(held.type, std::string(FakeIssuer::VehicleType));
    QVERIFY(m_fixture->wallet->believe(held.id)->verdict == Verdict::Valid);
    QCOMPARE(keys(), std::size_t(unbound == "driving-licence" ? 3 : 0));
    QCOMPARE(result->at("failed").front().at("error"), Json("identity.oauth_refused"));
}

void GrantedTest::keepsNoKeyWhereTheSecondIsRefused_data()
{
    addOrders();
}

void GrantedTest::keepsNoKeyWhereTheSecondIsRefused()
{
    QFETCH(std::string, unbound);
    leaveUnbound(unbound);
    grantTheSecondOnly();
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["exp"] = 1; };

    QVERIFY(!acceptBoth());

    QCOMPARE(m_fixture->count(), std::size_t(0));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(0));
}

void GrantedTest::endsWhereNothingThatWasOfferedIsGranted_data()
{
    QTest::addColumn<bool>("isOfSeveral");
    QTest::newRow("of one") << false;
    QTest::newRow("of several") << true;
}

/// Section 8.2: where the server names what a token is for, nothing is asked for by its configuration.
void GrantedTest::endsWhereNothingThatWasOfferedIsGranted()
{
    QFETCH(bool, isOfSeveral);
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"passport", {"mine"}}});

    const auto result = isOfSeveral ? acceptBoth() : m_fixture->accept();

    QVERIFY(!result);
    CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode::OAuthRefused);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 0L);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(0));
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:identity.oauth_refused"));
    QVERIFY(m_fixture->wallet->pending()->empty()); // the answer said it
}

void GrantedTest::tellsOfAllWhereNothingWasGrantedLater()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"passport", {"mine"}}});
    m_fixture->http.once("POST", FakeIssuer::Token, [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });
    QVERIFY(!acceptBoth());

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    const auto told = m_fixture->wallet->pending().valueOr({});
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front().title.in("en"), std::string("Driving licence, Vehicle licence"));
    QCOMPARE(told.front().ended, std::string("identity.oauth_refused"));
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:identity.oauth_refused"));
}

void GrantedTest::asksForSixteenOfOneKindAtMost()
{
    m_fixture->issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", identifiers(17)}});

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->count(), std::size_t(16));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(keys(), std::size_t(16));
}

/// Whoever offers as many, and names as many of each.
void GrantedTest::asksForSixtyFourByOneTokenAtMost()
{
    GrantedToken token;
    Issuance issuance;
    for (int kind = 0; kind < 5; ++kind) {
        IssuancePlan plan;
        plan.configurationId = "kind-" + std::to_string(kind);
        token.credentialIdentifiers[plan.configurationId] = identifiers(16);
        issuance.siblings.push_back(plan);
    }
    issuance.plan = issuance.siblings.front();
    issuance.siblings.erase(issuance.siblings.begin());
    QVERIFY(hold(token, issuance));

    const auto others = othersGranted(token, issuance);

    QCOMPARE(others.size() + 1, std::size_t(64));
}

CAUSEWAY_SUITE(GrantedTest)
#include "tst_granted.moc"
