#include "issuing_plan.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;

/// The modules of the OpenID Foundation's oid4vci-1_0-wallet-haip-test-plan against our own counterpart, each by its name, in both
/// formats and in the plan's three modes, with DPoP and a pre-authorized code.
class Oid4vciWalletPlanTest : public QObject, private test::IssuingPlan {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();

    void credentialIssuance();
    void credentialIssuanceWithNotification();
    void batchCredentialIssuance();
    void clientAttestationChallenge();

private:
    FakeIssuer &issuer() { return m_fixture->issuer; }
    /// Accepts the offer.
    void expectIssued() { IssuingPlan::expectIssued(m_fixture->accept(), *m_fixture, issuer()); }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void Oid4vciWalletPlanTest::initTestCase_data()
{
    addRuns();
}

void Oid4vciWalletPlanTest::init()
{
    m_fixture = std::make_unique<test::WalletFixture>();
    setUp(issuer());
}

void Oid4vciWalletPlanTest::credentialIssuance()
{
    expectIssued();

    QVERIFY(issuer().notifications.empty());
}

void Oid4vciWalletPlanTest::credentialIssuanceWithNotification()
{
    issuer().notificationId = "n-1";

    expectIssued();

    expectNotified(issuer(), "n-1");
}

void Oid4vciWalletPlanTest::batchCredentialIssuance()
{
    issuer().changeMetadata = [](Json &metadata) { metadata["batch_credential_issuance"] = {{"batch_size", 3}}; };

    expectIssued();

    expectCopies(*m_fixture->wallet, issuer(), 3);
}

void Oid4vciWalletPlanTest::clientAttestationChallenge()
{
    issuer().attestation.isOn = true;
    issuer().attestation.challenge = "challenge-1";
    m_fixture->vouch();

    expectIssued();

    QCOMPARE(issuer().attestation.proofs.size(), std::size_t(1));
    QCOMPARE(issuer().attestation.proofs.front().at("challenge"), Json("challenge-1"));
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token),
             3L); // for the DPoP nonce, for the challenge, for the token
}

CAUSEWAY_SUITE(Oid4vciWalletPlanTest)
#include "tst_oid4vci_wallet_plan.moc"
