#include "fake_clock.h"
#include "test_registry.h"

#include <causeway/client/data_export.h>
#include <causeway/platform/fake_key_store.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;

/// The whole client without a service: what it takes, and to whom it hands a scanned text.
class ClientTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    platform::FakeKeyStore m_keys;

    Result<std::unique_ptr<Client>> make(const std::string &trustFile)
    {
        ClientConfig config;
        config.home = m_folder.filePath("home").toStdString();
        config.connection = {"https://localhost:1", {}, trustFile, true};
        return makeClient(config, m_keys, m_clock);
    }

    std::string writeAnchor() const
    {
        const auto key = *crypto::PrivateKey::generate();
        crypto::CertificateRequest request;
        request.commonName = "Trust";
        request.isAuthority = true;
        request.notBefore = m_clock.now();
        request.notAfter = m_clock.now() + std::chrono::hours(24);
        const auto anchor = *crypto::issueCertificate(request, key.publicKey(), key, nullptr);
        QFile file(m_folder.filePath("trust.pem"));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(anchor.toPem())) <= 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

private slots:
    void refusesToStartWithoutTrustAnchors()
    {
        QVERIFY(make(m_folder.filePath("absent").toStdString()).error().code == ErrorCode::InvalidArgument);
        QVERIFY(make("").error().code == ErrorCode::InvalidArgument);
    }

    void makingItTouchesNothing()
    {
        const auto client = make(writeAnchor());

        QVERIFY(client);
        QVERIFY((*client)->vault().state() == vault::VaultState::Absent);
        QVERIFY(!QDir(m_folder.filePath("home")).exists());
    }

    void exportsNothingOfNobody()
    {
        const auto client = make(writeAnchor());
        QVERIFY(!client::exportHeld(**client, m_clock, {}));
        QVERIFY((*client)->vault().create(SecretBytes(std::string_view("258013"))));
        const auto unknown = client::exportHeld(**client, m_clock, {});
        QVERIFY((*client)->vault().erase());

        QVERIFY(unknown.error().code == ErrorCode::NotEnrolled);
    }

    void handsATextToWhomItIsFor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *text, const char *code) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(code);
        };
        row("https://example.org/", "payment.code_unsupported");
        row("", "payment.code_unsupported");
        row("causeway:code:eyJhbGciOiJFUzI1NiJ9.e30.AA", "payment.code_unsupported");
        row("causeway://callback?code=1", "payment.code_unsupported");
        row("openid-credential-offer:nothing", "wallet.offer_invalid");
        row("haip-vci:nothing", "wallet.offer_invalid");
        row("openid-credential-offer://?nothing", "wallet.offer_invalid");
        row("haip-vci://?nothing", "wallet.offer_invalid");
        row("openid-credential-offer://?credential_offer_uri=http%3A%2F%2Fa.example%2F1", "wallet.offer_invalid");
        row("haip-vci://?credential_offer_uri=http%3A%2F%2Fa.example%2F1", "wallet.offer_invalid");
        row("openid4vp:nothing", "consent.request_invalid");
        row("openid4vp://?nothing", "consent.request_invalid");
        row("haip-vp://?nothing", "consent.request_invalid");
        row("openid4vp://?client_id=x509_san_dns%3Aa.example&request_uri=http%3A%2F%2Fa.example%2F1",
            "net.address_forbidden");
        row("haip-vp://"
            "?client_id=x509_hash%3AuOqkw7xR5u4ywF2eg1VoD8IlDnLI1cbkMSWu2HhXqWk&request_uri=http%3A%2F%2Fa.example%2F1",
            "net.address_forbidden");
        row("openid4vp-other://?client_id=a", "payment.code_unsupported");
        row("000201nothing", "payment.code_malformed");
        row("00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E94",
            "payment.amount_invalid");
    }

    void handsATextToWhomItIsFor()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        const auto client = make(writeAnchor());
        QVERIFY((*client)->vault().create(SecretBytes(std::string_view("258013"))));

        const auto request = (*client)->openText(text.toStdString(), {});
        QVERIFY((*client)->vault().erase());

        QVERIFY(!request);
        QCOMPARE(std::string(toString(request.error().code)), code.toStdString());
    }
};

CAUSEWAY_SUITE(ClientTest)
#include "tst_client.moc"
