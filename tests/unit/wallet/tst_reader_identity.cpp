#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;

/// The PEM text by which a counter says who it is.
class ReaderIdentityTest : public QObject {
    Q_OBJECT

private slots:
    void namesTheCounterToThePhone()
    {
        m_fixture.readerConfig.identity = *read(certificate() + key());
        auto reading = m_fixture.read(NearFixture::wants({"family_name"}));

        const auto request = m_fixture.presenter->awaitRequest({});

        QVERIFY(request);
        QCOMPARE(request->requester.name.in("en"), std::string("Harbour Bar"));
        QVERIFY(m_fixture.desk->decide(request->id, {.approved = true}, {}));
        QVERIFY(reading.get());
    }

    void readsAKeyThatStandsFirst() { QVERIFY(read(key() + certificate())); }

    void keepsTheChainInItsOrder()
    {
        const auto authority = m_fixture.authority.anchors().front();

        const auto identity = read(certificate() + authority.toPem() + key());

        QVERIFY(identity);
        QCOMPARE(identity->chain.size(), std::size_t(2));
        QVERIFY(identity->chain.back() == authority);
    }

    void refusesOneThatIsOver()
    {
        m_fixture.clock.advance(std::chrono::days(366));

        QCOMPARE(read(certificate() + key()).error().detail, std::string("the first certificate is not good today"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("why");
        const auto another = crypto::PrivateKey::generate()->toPem();
        QTest::newRow("empty") << std::string() << std::string("no certificate (PEM)");
        QTest::newRow("no certificate") << key() << std::string("no certificate (PEM)");
        QTest::newRow("no key") << certificate() << std::string("no private key of P-256 (PEM)");
        QTest::newRow("a damaged key") << certificate() + key().replace(40, 4, "AAAA")
                                       << std::string("no private key of P-256 (PEM)");
        const auto signer = m_fixture.authority.makeSigner("Harbour Bar", DocumentSignerUsage);
        QTest::newRow("for something else") << signer.certificate.toPem()
                + pemOf(signer.key) << std::string("the first certificate is not for readers (1.0.18013.5.1.6)");
        QTest::newRow("another's key") << certificate() + std::string(asText(another.view()))
                                       << std::string("the key is not the first certificate's");
    }

    void saysWhatIsWrong()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, why);

        const auto identity = read(text);

        CAUSEWAY_COMPARE_CODES(identity.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(identity.error().detail, why);
    }

private:
    Result<ReaderIdentity> read(const std::string &text) const
    {
        return readerIdentityFrom(text, m_fixture.clock.now());
    }
    static std::string pemOf(const crypto::PrivateKey &key) { return std::string(asText(key.toPem().view())); }
    std::string certificate() const { return m_fixture.readerSigner.certificate.toPem(); }
    std::string key() const { return pemOf(m_fixture.readerSigner.key); }

    NearFixture m_fixture;
};

CAUSEWAY_SUITE(ReaderIdentityTest)
#include "tst_reader_identity.moc"
