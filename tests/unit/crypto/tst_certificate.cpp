#include "chain_fault.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/crypto/certificate.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;
using test::chainFault;

namespace {
const std::string SigningUse = "1.3.6.1.4.1.55555.1.1";
const std::string OtherUse = "1.3.6.1.5.5.7.3.1";
}

class CertificateTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWasAskedFor()
    {
        auto request = m_root.request("運輸署 Transport");
        request.dnsNames = {"a.example", "b.example"};
        request.ipAddresses = {"127.0.0.1", "::1"};
        request.uris = {"https://a.example/issuer"};
        request.country = "HK";
        const auto certificate = m_root.issue(request, m_key.publicKey());

        const auto read = *Certificate::fromPem(certificate.toPem() + m_root.certificate.toPem());

        QCOMPARE(read.size(), std::size_t(2));
        QVERIFY(read[0] == certificate);
        QVERIFY(read[1] == m_root.certificate);
        QCOMPARE(read[0].commonName(), request.commonName);
        QCOMPARE(read[0].countryName(), request.country);
        QVERIFY(read[1].countryName().empty());
        QVERIFY(read[0].dnsNames() == request.dnsNames);
        QVERIFY(read[0].uris() == request.uris);
        QVERIFY(read[0].notBefore() == request.notBefore);
        QVERIFY(read[0].notAfter() == request.notAfter);
        QVERIFY(*read[0].publicKey() == m_key.publicKey());
    }

    void refusesToIssueWhatCannotBeSaid()
    {
        auto backwards = m_root.request("x");
        std::swap(backwards.notBefore, backwards.notAfter);
        auto address = m_root.request("x");
        address.ipAddresses = {"localhost"};
        auto use = m_root.request("x");
        use.extendedKeyUsage = "serverAuth?";
        auto country = m_root.request("x");
        country.country = "Hong Kong";

        for (const auto &request : {backwards, address, use, country, m_root.request(std::string(65, 'x'))}) {
            const auto issued = issueCertificate(request, m_key.publicKey(), m_root.key, &m_root.certificate);
            QVERIFY(issued.error().code == ErrorCode::InvalidArgument);
        }
    }

    void refusesWhatIsNoCertificate()
    {
        auto longer = m_root.certificate.der();
        longer.push_back(0);
        auto broken = m_root.certificate.toPem();
        broken.replace(100, 4, "!!!!");

        for (const auto &der : {Bytes(), Bytes{0x30, 0x00}, longer, Bytes(70000, 0x30)})
            QVERIFY(Certificate::fromDer(der).error().code == ErrorCode::CertificateChainUntrusted);
        for (const auto &pem : {std::string(), std::string("text"), broken, m_root.certificate.toPem() + broken})
            QVERIFY(Certificate::fromPem(pem).error().code == ErrorCode::CertificateChainUntrusted);
    }

    void believesALeafOfItsAnchor()
    {
        QCOMPARE(chainFault(verify(leaf())), std::string());
        QCOMPARE(chainFault(verifyChain(leaf(), {}, {m_other.certificate, m_root.certificate}, m_root.now)),
                 std::string());
    }

    void believesALeafThroughAnIntermediate()
    {
        const auto [authority, end] = chainOfThree(m_root.request("Middle", true));

        QCOMPARE(chainFault(verifyChain(end, {authority}, {m_root.certificate}, m_root.now)), std::string());
        QVERIFY(!chainFault(verifyChain(end, {}, {m_root.certificate}, m_root.now)).empty());
        // An intermediate is not an anchor by being handed over, nor by being named one: paths end in a root.
        QVERIFY(
            !chainFault(verifyChain(end, {authority, m_root.certificate}, {m_other.certificate}, m_root.now)).empty());
    }

    /// What was read is remembered; whether it is believed is asked anew, of these anchors and at this time.
    void hasNoMemoryForBelief()
    {
        const auto end = leaf();
        QCOMPARE(chainFault(verify(end)), std::string());
        auto forged = end.der();
        forged.back() ^= 1; // in the signature

        QVERIFY(!chainFault(verifyChain(end, {}, {m_other.certificate}, m_root.now)).empty());
        QVERIFY(!chainFault(verifyChain(end, {}, {}, m_root.now)).empty());
        QVERIFY(!chainFault(verifyChain(end, {}, {m_root.certificate}, m_root.now + std::chrono::days(366))).empty());
        for (int i = 0; i < 2; ++i)
            QVERIFY(!chainFault(verify(*Certificate::fromDer(forged))).empty());
        QCOMPARE(chainFault(verify(end)), std::string());
    }

    void readsMoreCertificatesThanItRemembers()
    {
        const auto end = leaf();
        for (int i = 0; i < 300; ++i) {
            const auto name = std::to_string(i);
            const auto other = m_root.issue(m_root.request(name), m_key.publicKey());
            QCOMPARE(other.commonName(), name);
            QCOMPARE(chainFault(verify(other)), std::string());
        }
        QCOMPARE(chainFault(verify(end)), std::string());
    }

    void validityHasTwoEnds_data()
    {
        QTest::addColumn<qlonglong>("seconds");
        QTest::addColumn<bool>("believed");
        const qlonglong day = 86400;
        QTest::newRow("before") << -365 * day - 1 << false;
        QTest::newRow("first second") << -365 * day << true;
        QTest::newRow("last second") << 365 * day - 1 << true;
        QTest::newRow("after") << 365 * day << false; // RFC 5280 counts this second in, OpenSSL does not
    }

    void validityHasTwoEnds()
    {
        QFETCH(qlonglong, seconds);
        QFETCH(bool, believed);

        const auto verified = verifyChain(leaf(), {}, {m_root.certificate}, m_root.now + std::chrono::seconds(seconds));

        QCOMPARE(chainFault(verified).empty(), believed);
    }

    void anExpiredLeafUnderAValidRootIsNotBelieved()
    {
        auto request = m_root.request("Issuer");
        request.notAfter = m_root.now - std::chrono::seconds(1);

        QCOMPARE(chainFault(verify(m_root.issue(request, m_key.publicKey()))), std::string("certificate has expired"));
    }

    void anExpiredIntermediateIsNotBelieved()
    {
        auto request = m_root.request("Middle", true);
        request.notAfter = m_root.now - std::chrono::seconds(1);
        const auto [authority, end] = chainOfThree(request);

        QCOMPARE(chainFault(verifyChain(end, {authority}, {m_root.certificate}, m_root.now)),
                 std::string("certificate has expired"));
    }

    void anotherRootOfTheSameNameIsNotBelieved()
    {
        QVERIFY(!chainFault(verifyChain(leaf(), {}, {m_other.certificate}, m_root.now)).empty());
        QVERIFY(!chainFault(verifyChain(leaf(), {}, {}, m_root.now)).empty());
    }

    void aSelfSignedLeafIsNotBelieved()
    {
        const auto self = *issueCertificate(m_root.request("Test root"), m_key.publicKey(), m_key, nullptr);

        QCOMPARE(chainFault(verify(self)), std::string("self-signed certificate"));
    }

    void aCertificateThatIsNoAuthorityIssuesNothing()
    {
        const auto [authority, end] = chainOfThree(m_root.request("Middle", false));

        QVERIFY(!chainFault(verifyChain(end, {authority}, {m_root.certificate}, m_root.now)).empty());
        const TestRootWithoutConstraints root(m_root);
        QVERIFY(!chainFault(verifyChain(root.end, {}, {root.certificate}, m_root.now)).empty());
    }

    void anAuthoritySignsNoDocuments()
    {
        const auto authority = m_root.issue(m_root.request("Middle", true), m_key.publicKey());

        QCOMPARE(chainFault(verify(authority)), std::string("key usage: no digitalSignature"));
    }

    void theUseMustBeTheOneAskedFor()
    {
        auto request = m_root.request("List");
        request.extendedKeyUsage = SigningUse;
        const auto list = m_root.issue(request, m_key.publicKey());

        QCOMPARE(chainFault(verifyChain(list, {}, {m_root.certificate}, m_root.now, SigningUse)), std::string());
        QCOMPARE(chainFault(verifyChain(list, {}, {m_root.certificate}, m_root.now, OtherUse)),
                 std::string("extended key usage"));
        QCOMPARE(chainFault(verifyChain(leaf(), {}, {m_root.certificate}, m_root.now, SigningUse)),
                 std::string("extended key usage"));
    }

    void noticesAChangedSignature()
    {
        auto der = leaf().der();
        der.back() ^= 1;

        QCOMPARE(chainFault(verify(*Certificate::fromDer(der))), std::string("certificate signature failure"));
    }

private:
    struct TestRootWithoutConstraints {
        explicit TestRootWithoutConstraints(const test::TestAuthority &like)
            : certificate(*issueCertificate(like.request("No root"), key.publicKey(), key, nullptr)),
              end(*issueCertificate(like.request("End"), PrivateKey::generate()->publicKey(), key, &certificate))
        {
        }
        PrivateKey key = *PrivateKey::generate();
        Certificate certificate;
        Certificate end;
    };

    Certificate leaf() const { return m_root.issue(m_root.request("Issuer"), m_key.publicKey()); }

    Result<void> verify(const Certificate &end) const { return verifyChain(end, {}, {m_root.certificate}, m_root.now); }

    std::pair<Certificate, Certificate> chainOfThree(const CertificateRequest &middle) const
    {
        const auto key = *PrivateKey::generate();
        const auto authority = m_root.issue(middle, key.publicKey());
        return {authority, *issueCertificate(m_root.request("End"), m_key.publicKey(), key, &authority)};
    }

    const test::TestAuthority m_root;
    const test::TestAuthority m_other;
    const PrivateKey m_key = *PrivateKey::generate();
};

CAUSEWAY_SUITE(CertificateTest)
#include "tst_certificate.moc"
