#include "attestation/client_attestations.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// An attestation that is over, beside the record of an issuance that cannot be read: a later version may have written it.
class ForgottenAttestationTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->vouch();
        m_attestations = std::make_unique<ClientAttestations>(m_fixture->store, m_fixture->keys, m_fixture->client,
                                                              m_fixture->clock);
        IssuancePlan plan;
        plan.credentialIssuer = FakeIssuer::Issuer;
        plan.authorizationServer = FakeIssuer::Server;
        const auto attestation = m_attestations->attestationFor(plan, false, {});
        QVERIFY(attestation);
        m_keyAlias = attestation->keyAlias;
        m_fixture->clock.advance(std::chrono::hours(25));
    }

    void goesAlsoThen();
    void staysWhereThatIssuanceMayNeedIt();

private:
    void leave(const Json &record) { QVERIFY(m_fixture->store.put("wallet.issuances", "another", record)); }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::unique_ptr<ClientAttestations> m_attestations;
    std::string m_keyAlias;
};

void ForgottenAttestationTest::goesAlsoThen()
{
    leave({{"state", "of tomorrow"}});

    QVERIFY(m_attestations->forgetUnused());

    QVERIFY(!m_fixture->keys.publicKey(m_keyAlias));
    QVERIFY(m_fixture->store.collections["wallet.attestations"].empty());
}

void ForgottenAttestationTest::staysWhereThatIssuanceMayNeedIt()
{
    leave({{"state", "of tomorrow"},
           {"credential_issuer", FakeIssuer::Issuer},
           {"authorization_server", FakeIssuer::Server}});

    QVERIFY(m_attestations->forgetUnused());

    QVERIFY(m_fixture->keys.publicKey(m_keyAlias));
    QCOMPARE(m_fixture->store.collections["wallet.attestations"].size(), std::size_t(1));
}

CAUSEWAY_SUITE(ForgottenAttestationTest)
#include "tst_forgotten_attestation.moc"
