#include "copies.h"
#include "fake_clock.h"
#include "issuance/issuance.h"
#include "stored_certificate.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/client/data_export.h>
#include <causeway/platform/fake_key_store.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;

/// What somebody gets who asks for everything: all that is about them, and nothing that could be used in their name.
class DataExportTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = {};
        ClientConfig config;
        config.home = m_folder.filePath("home").toStdString();
        config.connection = {"https://localhost:1", {}, anchors(), true};
        auto made = makeClient(config, m_keys, m_clock);
        QVERIFY(made);
        m_client = *std::move(made);
        QVERIFY(m_client->vault().create(SecretBytes(std::string_view("258013"))));
        live();
    }
    void cleanup()
    {
        QVERIFY(m_client->vault().erase());
        m_client.reset();
    }

    void holdsAllThatIsAboutThePerson();
    void holdsNothingToActWith();
    void endsWhereNobodyWaitsForIt();

private:
    std::string anchors() const
    {
        QFile file(m_folder.filePath("trust.pem"));
        const auto pem = m_authority.certificate.toPem();
        if (!file.open(QIODevice::WriteOnly) || file.write(pem.data(), qint64(pem.size())) <= 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }
    void put(const std::string &collection, const std::string &key, const Json &body)
    {
        if (!m_client->vault().put(collection, key, body))
            qFatal("the vault does not take it");
    }
    /// A person who did everything once.
    void live();
    void holdCertificate();
    void waitForAnother();
    void pay();

    QTemporaryDir m_folder;
    std::stop_source m_stop;
    test::FakeClock m_clock;
    const test::TestAuthority m_authority{m_clock.now()};
    platform::FakeKeyStore m_keys;
    std::unique_ptr<Client> m_client;
};

void DataExportTest::live()
{
    put("identity", "device",
        {{"state", "enrolled"},
         {"client_id", "phone-1"},
         {"subject", "person-7"},
         {"key_alias", "device"},
         {"person", {{"name_en", "CHAN Siu Ming"}, {"identity_number", "A1234563"}, {"birth_date", "1988-04-12"}}}});
    put("identity", "session",
        {{"access_token", "token of the login"}, {"refresh_token", "token that renews the login"}, {"expires_at", 0}});
    holdCertificate();
    waitForAnother();
    pay();
    put("wallet.restorable", "lost",
        {{"issuer", "https://issuer.example"},
         {"configuration_id", "lost-card"},
         {"title", Json::object()},
         {"issuer_name", Json::object()}});
    put("wallet.attached_ledgers", "head of the earlier phone",
        {{"restored_at", 0}, {"exported", {{"head", "head of the earlier phone"}, {"entries", Json::array()}}}});
    consent::Request request;
    request.requester.id = "the library";
    QVERIFY(m_client->ledger().append(request, {.approved = true}, "approved"));
}

void DataExportTest::holdCertificate()
{
    wallet::StoredCertificate stored;
    stored.credential = "text of the certificate";
    stored.issuerId = "https://issuer.example";
    stored.title.texts["en"] = "Driving licence";
    stored.keyAlias = "licence";
    stored.addedAt = m_clock.now();
    put(wallet::CertificateCollection, "licence", wallet::toJson(stored));
    wallet::Copies copies;
    copies.fresh.push_back({"text of another copy", "licence.1"});
    copies.wanted = 2;
    copies.renewal = wallet::Renewal{};
    copies.renewal->refreshToken = "token that renews the licence";
    QVERIFY(wallet::saveCopies(m_client->vault(), "licence", copies));
}

void DataExportTest::waitForAnother()
{
    wallet::Issuance issuance;
    issuance.id = "promise";
    issuance.state = wallet::State::Deferred;
    issuance.plan.title.texts["en"] = "Promised card";
    issuance.code = "code of the offer";
    issuance.transactionCode = "493536";
    issuance.accessToken = "token of the promise";
    put(wallet::IssuanceCollection, "promise", wallet::toJson(issuance));
}

void DataExportTest::pay()
{
    put("payment_orders", "payment",
        {{"state", "settled"},
         {"order", "the signed order"},
         {"purpose", "purpose"},
         {"expires_at", 0},
         {"amount", {{"minor_units", 54'000}, {"currency", "HKD"}}},
         {"payee", {{"proxy_type", "fps_id"}, {"proxy", "6000509"}, {"names", {{"en", "Water Supplies"}}}}},
         {"receipt_number", "receipt 7"},
         {"paid_at", 0}});
}

void DataExportTest::holdsAllThatIsAboutThePerson()
{
    const auto held = client::exportHeld(*m_client, m_clock, {});

    QVERIFY2(held, held ? "" : held.error().detail.c_str());
    QCOMPARE(held->at("person").at("identity_number").get<std::string>(), std::string("A1234563"));
    QCOMPARE(held->at("person").at("subject").get<std::string>(), std::string("person-7"));
    const auto &certificate = held->at("certificates").at(0);
    QCOMPARE(certificate.at("credential").get<std::string>(), std::string("text of the certificate"));
    QVERIFY(certificate.at("more_copies") == Json::array({"text of another copy"}));
    QVERIFY(certificate.at("contains_private_key") == Json(false));
    QCOMPARE(held->at("promised").at(0).at("title").at("en").get<std::string>(), std::string("Promised card"));
    QCOMPARE(held->at("to_be_asked_for").at(0).at("kind").get<std::string>(), std::string("lost-card"));
    QCOMPARE(held->at("receipts").at(0).at("receipt_number").get<std::string>(), std::string("receipt 7"));
    QCOMPARE(*consent::verifyExport(held->at("ledger")), std::int64_t(1));
    QCOMPARE(held->at("earlier_ledgers").at(0).at("head").get<std::string>(), std::string("head of the earlier phone"));
}

void DataExportTest::holdsNothingToActWith()
{
    const auto held = client::exportHeld(*m_client, m_clock, {});

    QVERIFY(held);
    const auto text = toCompact(*held);
    for (const auto *secret : {"token", "493536", "code of the offer", "PRIVATE KEY"})
        QVERIFY2(text.find(secret) == std::string::npos, secret);
}

void DataExportTest::endsWhereNobodyWaitsForIt()
{
    m_stop.request_stop();

    const auto held = client::exportHeld(*m_client, m_clock, {m_stop.get_token(), {}});

    QVERIFY(!held && held.error().code == ErrorCode::Cancelled);
}

CAUSEWAY_SUITE(DataExportTest)
#include "tst_data_export.moc"
