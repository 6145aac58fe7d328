#include "dated_server.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "stored_certificate.h"
#include "test_registry.h"

#include <causeway/client/client.h>
#include <causeway/net/json_api.h>
#include <causeway/platform/fake_key_store.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using test::DatedServer;
using test::write;

/// The whole client where its device and the service do not agree on the time.
class WrongTimeTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_device = {};
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void believesNoListThatTheServiceDatesBack();
    void handsOutNoListThatIsYoungOnASlowDeviceOnly();

private:
    static constexpr auto Issuer = "https://id.example/issuer";
    static constexpr auto Beginning = "Fri, 15 Jan 2027 08:00:00 GMT"; // the device's, too
    static constexpr auto MonthLater = "Sun, 14 Feb 2027 08:00:00 GMT";

    /// A client that has a trust list of now, good for a week, and a certificate that is good for three.
    void start(const char *date)
    {
        m_server = std::make_unique<DatedServer>(*m_folder, date);
        test::FakeAuthority authority(m_device.now());
        const auto issuer = authority.makeSigner("issuer");
        authority.list(Issuer, "issuer", issuer);
        ClientConfig config;
        config.home = m_folder->filePath("home").toStdString();
        config.connection = {m_server->origin(), m_server->caFile(),
                             write(*m_folder, "trust.pem", authority.anchors().front().toPem()), true};
        m_client = *makeClient(config, m_keys, m_device);
        auto &vault = m_client->vault();
        QVERIFY(vault.create(SecretBytes(std::string_view("258013"))));
        const auto list = authority.signList(authority.listClaims(1, m_device.now()));
        QVERIFY(vault.put("directory", "trust_list", {{"fetched_at", toEpoch(m_device.now())}, {"jws", list}}));
        wallet::StoredCertificate card;
        card.id = "card";
        card.issuerId = Issuer;
        card.credential =
            issuer.sign(
                {{"iss", Issuer}, {"vct", "urn:card"}, {"exp", toEpoch(m_device.now() + std::chrono::days(21))}},
                "dc+sd-jwt")
            + "~";
        QVERIFY(vault.put(wallet::CertificateCollection, card.id, wallet::toJson(card)));
    }
    void hearTheTime()
    {
        const auto heard = m_client->http().send(net::getRequest(m_server->origin() + "/"), {});
        QVERIFY2(heard, heard ? "" : heard.error().detail.c_str());
    }
    bool isFound(wallet::Reason reason)
    {
        const auto reasons = m_client->wallet().believe("card").value().reasons;
        return std::ranges::find(reasons, reason) != reasons.end();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_device;
    platform::FakeKeyStore m_keys;
    std::unique_ptr<DatedServer> m_server;
    std::unique_ptr<Client> m_client;
};

void WrongTimeTest::believesNoListThatTheServiceDatesBack()
{
    start(Beginning);
    QVERIFY(isFound(wallet::Reason::IssuerOnTrustList));
    m_device.advance(std::chrono::days(30));
    QVERIFY(isFound(wallet::Reason::Expired));

    hearTheTime();

    QVERIFY(isFound(wallet::Reason::TrustListStale));
    QVERIFY(isFound(wallet::Reason::NotExpired)); // it did hear it: certificates go by the service's time
}

void WrongTimeTest::handsOutNoListThatIsYoungOnASlowDeviceOnly()
{
    start(MonthLater);
    QVERIFY(m_client->directory().trustList({}));

    hearTheTime();

    const auto list = m_client->directory().trustList({});
    QVERIFY(!list);
    QVERIFY(list.error().code == ErrorCode::ResponseUnexpected); // the service gives no other
}

CAUSEWAY_SUITE(WrongTimeTest)
#include "tst_wrong_time.moc"
