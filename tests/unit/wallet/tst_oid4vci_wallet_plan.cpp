#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

enum class Mode { Immediate, Deferred, Encrypted };
}

/// The modules of the OpenID Foundation's oid4vci-1_0-wallet-haip-test-plan against our own counterpart, each by its name, in both
/// formats and in the plan's three modes, with DPoP and a pre-authorized code.
class Oid4vciWalletPlanTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();

    void credentialIssuance();
    void credentialIssuanceWithNotification();
    void batchCredentialIssuance();
    void clientAttestationChallenge();

private:
    static Mode mode()
    {
        QFETCH_GLOBAL(int, mode);
        return static_cast<Mode>(mode);
    }
    static bool isMdoc()
    {
        QFETCH_GLOBAL(bool, isMdoc);
        return isMdoc;
    }
    FakeIssuer &issuer() { return m_fixture->issuer; }
    /// Accepts the offer, waits where the issuer wants it, and looks at the certificate.
    void expectIssued();

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void Oid4vciWalletPlanTest::initTestCase_data()
{
    QTest::addColumn<bool>("isMdoc");
    QTest::addColumn<int>("mode");
    for (const bool isMdoc : {false, true}) {
        const auto row = [isMdoc](const char *name, Mode mode) {
            QTest::addRow("%s, %s", isMdoc ? "mso_mdoc" : "sd_jwt_vc", name) << isMdoc << static_cast<int>(mode);
        };
        row("immediate", Mode::Immediate);
        row("deferred", Mode::Deferred);
        row("encrypted", Mode::Encrypted);
    }
}

void Oid4vciWalletPlanTest::init()
{
    m_fixture = std::make_unique<test::WalletFixture>();
    issuer().issuesMdocs = isMdoc();
    if (mode() == Mode::Deferred)
        issuer().deferrals = 1;
    if (mode() == Mode::Encrypted)
        issuer().requestKey = *crypto::PrivateKey::generate();
}

void Oid4vciWalletPlanTest::expectIssued()
{
    const auto result = m_fixture->accept();
    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    if (mode() == Mode::Deferred) {
        QVERIFY(result->contains("pending"));
        m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        m_fixture->restart();
        QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
    }

    const auto held = m_fixture->wallet->list().valueOr({});
    QCOMPARE(held.size(), std::size_t(1));
    QCOMPARE(held.front().type, std::string(isMdoc() ? FakeIssuer::MdocType : FakeIssuer::Type));
    QVERIFY(m_fixture->wallet->believe(held.front().id)->verdict == Verdict::Valid);
    QCOMPARE(issuer().unsealed.empty(), mode() != Mode::Encrypted);
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

    QCOMPARE(issuer().notifications.size(), std::size_t(1));
    QCOMPARE(issuer().notifications.front().at("event"), Json("credential_accepted"));
    QCOMPARE(issuer().notifications.front().at("notification_id"), Json("n-1"));
}

void Oid4vciWalletPlanTest::batchCredentialIssuance()
{
    issuer().changeMetadata = [](Json &metadata) { metadata["batch_credential_issuance"] = {{"batch_size", 3}}; };

    expectIssued();

    const std::set<std::string> keys(issuer().boundKeys.begin(), issuer().boundKeys.end());
    QCOMPARE(keys.size(), std::size_t(3));
    QCOMPARE(m_fixture->wallet->list()->front().copiesLeft, 3);
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
