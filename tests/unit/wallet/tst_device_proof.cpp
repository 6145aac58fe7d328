#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;

/// How a phone near by proves that a document is its own (ISO 18013-5 section 9.1.3): by MAC with the key of a copy that is shown this once, by signature with any other.
class DeviceProofTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<NearFixture>(); }

    void provesByMacWhereAnotherCopyFollows()
    {
        m_fixture->holdCopies("licence", {"two"});
        auto raw = m_fixture->connectRaw();

        const auto document = answerTo(raw);

        QVERIFY(document && document->deviceMac && !document->deviceSignature);
        QVERIFY(verify(*document, raw, &raw.key));
    }

    /// It is shown to verifiers online, too, by signature.
    void signsWhatWasIssuedOnce()
    {
        auto raw = m_fixture->connectRaw();

        const auto document = answerTo(raw);

        QVERIFY(isSigned(document));
        QVERIFY(verify(*document, raw, nullptr));
    }

    void signsWhatWasIssuedOnceAndCanBeHadAgain()
    {
        m_fixture->holdCopies("licence", {}); // as with a refresh token: there is a record of copies

        auto raw = m_fixture->connectRaw();

        QVERIFY(isSigned(answerTo(raw)));
    }

    void signsWithTheLastCopy()
    {
        m_fixture->holdCopies("licence", {"two"});
        auto first = m_fixture->connectRaw();
        QVERIFY(answerTo(first));

        for (int time = 0; time < 2; ++time) {
            auto raw = m_fixture->connectRaw();
            const auto document = answerTo(raw);
            QVERIFY(isSigned(document));
            QVERIFY(verify(*document, raw, nullptr));
        }
    }

    void signsWithACopyThatWasShownBefore()
    {
        m_fixture->holdCopies("licence", {"two"});
        auto copies = loadCopies(m_fixture->store, "licence").value();
        copies->isNextSpent = true;
        QVERIFY(saveCopies(m_fixture->store, "licence", *copies));

        auto raw = m_fixture->connectRaw();

        QVERIFY(isSigned(answerTo(raw)));
    }

    void neverUsesAKeyForBoth()
    {
        m_fixture->holdCopies("licence", {"two", "three"});
        std::set<std::string> ofMacs;
        std::set<std::string> ofSignatures;

        for (int time = 0; time < 4; ++time) {
            auto raw = m_fixture->connectRaw();
            const auto document = answerTo(raw);
            QVERIFY(document);
            auto &keys = document->deviceMac ? ofMacs : ofSignatures;
            keys.insert(document->issuerSigned.securityObject.deviceKey.thumbprint());
        }

        QCOMPARE(ofMacs.size(), std::size_t(2));
        QCOMPARE(ofSignatures.size(), std::size_t(1));
        QVERIFY(!ofMacs.contains(*ofSignatures.begin()));
    }

    void nobodyButTheReaderCanCheckAMac()
    {
        m_fixture->holdCopies("licence", {"two"});
        auto raw = m_fixture->connectRaw();

        const auto document = answerTo(raw);
        const auto another = *crypto::PrivateKey::generate();

        QVERIFY(document);
        CAUSEWAY_COMPARE_CODES(verify(*document, raw, &another).error().code, ErrorCode::SignatureInvalid);
        CAUSEWAY_COMPARE_CODES(verify(*document, raw, nullptr).error().code, ErrorCode::SignatureInvalid);
    }

    void signsWhereTheKeyOnlySigns()
    {
        m_fixture->holdCopies("licence", {"two"});
        m_fixture->keys.setCanAgree(false);
        auto raw = m_fixture->connectRaw();

        const auto document = answerTo(raw);

        QVERIFY(isSigned(document));
        QVERIFY(verify(*document, raw, nullptr));
    }

    void tellsTheReaderOfAKeyThatFails()
    {
        auto raw = m_fixture->connectRaw();
        const auto request = m_fixture->ask(raw);
        QVERIFY(request);
        m_fixture->keys.deauthorize();

        CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, {.approved = true}, {}).error().code,
                               ErrorCode::KeyStoreFailure);

        const auto response = parseDeviceResponse(raw.session.receive(*raw.channel->receive({}))->view());
        QVERIFY(response && response->documents.empty());
        QCOMPARE(response->status, std::int64_t(10));
    }

private:
    /// The one document that a person who agrees shows.
    Result<MdocDocument> answerTo(NearFixture::RawReader &raw)
    {
        CAUSEWAY_TRY(const auto request, m_fixture->ask(raw));
        CAUSEWAY_CHECK(m_fixture->desk->decide(request.id, {.approved = true}, {}));
        CAUSEWAY_TRY(const auto message, raw.channel->receive({}));
        CAUSEWAY_TRY(const auto plain, raw.session.receive(message));
        CAUSEWAY_TRY(auto response, parseDeviceResponse(plain.view()));
        if (response.documents.size() != 1)
            return Error{ErrorCode::ResponseUnexpected, "not one document"};
        return std::move(response.documents.front());
    }

    static bool isSigned(const Result<MdocDocument> &document)
    {
        return document && document->deviceSignature && !document->deviceMac;
    }

    Result<VerifiedMdoc> verify(const MdocDocument &document, const NearFixture::RawReader &raw,
                                const crypto::PrivateKey *readerKey)
    {
        const auto trust = trustAuthorities(m_fixture->authority.anchors(), DocumentSignerUsage);
        return verifyDocument(document, {raw.session.transcript(), readerKey}, trust, m_fixture->clock.now());
    }

    std::unique_ptr<NearFixture> m_fixture;
};

CAUSEWAY_SUITE(DeviceProofTest)
#include "tst_device_proof.moc"
