#include "login_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

enum class Mode { Immediate, Deferred, Encrypted };
}

/// The modules of the OpenID Foundation's oid4vci-1_0-wallet-haip-test-plan by the grant that HAIP demands: a login, with pushed requests, PKCE and DPoP, and
/// certificates by scope. Those by a pre-authorized code are in wallet/tst_oid4vci_wallet_plan.cpp.
class LoginPlanTest : public QObject {
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
    FakeIssuer &issuer() { return m_fixture->server.issuer; }
    /// Logs in, waits where the issuer wants it, and looks at the certificate.
    void expectIssued();

    std::unique_ptr<test::LoginFixture> m_fixture;
    Json m_more = Json::object(); ///< of the issuer's metadata
};

void LoginPlanTest::initTestCase_data()
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

void LoginPlanTest::init()
{
    m_fixture = std::make_unique<test::LoginFixture>();
    m_more = Json::object();
    issuer().issuesMdocs = isMdoc();
    issuer().deferrals = mode() == Mode::Deferred ? 1 : 0;
    if (mode() == Mode::Encrypted)
        issuer().requestKey = *crypto::PrivateKey::generate();
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

void LoginPlanTest::credentialIssuance()
{
    expectIssued();

    QVERIFY(issuer().notifications.empty());
}

void LoginPlanTest::credentialIssuanceWithNotification()
{
    issuer().notificationId = "n-1";

    expectIssued();

    QCOMPARE(issuer().notifications.size(), std::size_t(1));
    QCOMPARE(issuer().notifications.front().at("event"), Json("credential_accepted"));
    QCOMPARE(issuer().notifications.front().at("notification_id"), Json("n-1"));
}

void LoginPlanTest::batchCredentialIssuance()
{
    m_more = {{"batch_credential_issuance", {{"batch_size", 3}}}};

    expectIssued();

    const std::set<std::string> keys(issuer().boundKeys.begin(), issuer().boundKeys.end());
    QCOMPARE(keys.size(), std::size_t(3));
    QCOMPARE(m_fixture->wallet->list()->front().copiesLeft, 3);
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
