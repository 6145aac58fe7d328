#include "issuing_plan.h"
#include "login_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;

/// The modules of the OpenID Foundation's oid4vci-1_0-wallet-haip-test-plan by the grant that HAIP demands: a login, with pushed requests, PKCE and DPoP, and
/// certificates by scope. Those by a pre-authorized code are in wallet/tst_oid4vci_wallet_plan.cpp.
class LoginPlanTest : public QObject, private test::IssuingPlan {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();

    void credentialIssuance();
    void credentialIssuanceWithNotification();
    void batchCredentialIssuance();
    void clientAttestationChallenge();

private:
    FakeIssuer &issuer() { return m_fixture->server.issuer; }
    /// Logs in for it, by its scope.
    void expectIssued();

    std::unique_ptr<test::LoginFixture> m_fixture;
    Json m_more = Json::object(); ///< of the issuer's metadata
};

void LoginPlanTest::initTestCase_data()
{
    addRuns();
}

void LoginPlanTest::init()
{
    m_fixture = std::make_unique<test::LoginFixture>();
    m_more = Json::object();
    setUp(issuer());
    issuer().changeMetadata = [this](Json &metadata) {
        metadata.update(m_more);
        for (auto &[id, configuration] : metadata["credential_configurations_supported"].items())
            configuration["scope"] = "scope-" + id;
    };
}

void LoginPlanTest::expectIssued()
{
    const auto result = m_fixture->logIn();
    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(m_fixture->server.pushed.back().at("scope"), std::string("scope-driving-licence"));
    IssuingPlan::expectIssued(result, *m_fixture, issuer());
}

void LoginPlanTest::credentialIssuance()
{
    expectIssued();

    QVERIFY(issuer().notifications.empty());
}

void LoginPlanTest::credentialIssuanceWithNotification()
{
    issuer().notificationId = "n-1";

    expectIssued();

    expectNotified(issuer(), "n-1");
}

void LoginPlanTest::batchCredentialIssuance()
{
    m_more = {{"batch_credential_issuance", {{"batch_size", 3}}}};

    expectIssued();

    expectCopies(*m_fixture->wallet, issuer(), 3);
}

void LoginPlanTest::clientAttestationChallenge()
{
    issuer().attestation.challenge = "challenge-1";
    m_fixture->vouch();

    expectIssued();

    QCOMPARE(issuer().attestation.proofs.size(), std::size_t(2)); // for the pushed request and for the token
    for (const auto &proof : issuer().attestation.proofs)
        QCOMPARE(proof.at("challenge"), Json("challenge-1"));
}

CAUSEWAY_SUITE(LoginPlanTest)
#include "tst_login_plan.moc"
