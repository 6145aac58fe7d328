#include "dated_server.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "issuance/issuance.h"
#include "stored_certificate.h"
#include "test_registry.h"

#include <causeway/client/client.h>
#include <causeway/platform/fake_key_store.h>

#include <QtTest>

using namespace causeway;
using Names = std::vector<std::string>;

/// What is done first after the vault was unlocked.
class ResumingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::DatedServer>(*m_folder, "Fri, 15 Jan 2027 08:00:00 GMT"); // the device's
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void fetchesStatusesBeforeAnyIssuerMayHang()
    {
        start();
        holdWithStatus();
        leaveIssuerUntold();

        static_cast<void>(m_client->resumePending({}));

        QCOMPARE(m_server->asked(), (Names{"/status", "/notification"}));
    }

private:
    static constexpr auto Issuer = "https://id.example/issuer";

    void start()
    {
        m_authority.list(Issuer, "issuer", m_issuer);
        ClientConfig config;
        config.home = m_folder->filePath("home").toStdString();
        config.connection = {m_server->origin(), m_server->caFile(),
                             test::write(*m_folder, "trust.pem", m_authority.anchors().front().toPem()), true};
        m_client = *makeClient(config, m_keys, m_device);
        QVERIFY(m_client->vault().create(SecretBytes(std::string_view("258013"))));
        const auto list = m_authority.signList(m_authority.listClaims(1, m_device.now()));
        const Json kept = {{"fetched_at", toEpoch(m_device.now())}, {"jws", list}};
        QVERIFY(m_client->vault().put("directory", "trust_list", kept));
    }
    void holdWithStatus()
    {
        const Json status = {{"status_list", {{"idx", 1}, {"uri", m_server->origin() + "/status"}}}};
        const Json claims = {{"iss", Issuer}, {"vct", "urn:card"}, {"status", status}};
        wallet::StoredCertificate card;
        card.id = "card";
        card.issuerId = Issuer;
        card.credential = m_issuer.sign(claims, "dc+sd-jwt") + "~";
        QVERIFY(m_client->vault().put(wallet::CertificateCollection, card.id, wallet::toJson(card)));
    }
    /// Of another that came.
    void leaveIssuerUntold()
    {
        wallet::Issuance issuance;
        issuance.id = "untold";
        issuance.state = wallet::State::Stored;
        issuance.plan.credentialIssuer = Issuer;
        issuance.plan.notificationEndpoint = m_server->origin() + "/notification";
        issuance.isBearer = true;
        issuance.accessToken = "token";
        issuance.notificationId = "n-1";
        QVERIFY(m_client->vault().put(wallet::IssuanceCollection, issuance.id, wallet::toJson(issuance)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_device;
    test::FakeAuthority m_authority{m_device.now()};
    test::FakeSigner m_issuer = m_authority.makeSigner("issuer");
    platform::FakeKeyStore m_keys;
    std::unique_ptr<test::DatedServer> m_server;
    std::unique_ptr<Client> m_client;
};

CAUSEWAY_SUITE(ResumingTest)
#include "tst_resuming.moc"
