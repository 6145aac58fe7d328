#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;
using test::FakeVerifier;

namespace {

Json described(const Json &path, const char *english, const char *chinese)
{
    return {{"path", path},
            {"display", {{{"locale", "en"}, {"name", english}}, {{"locale", "zh-HK"}, {"name", chinese}}}}};
}

/// What the issuer's metadata says of the licence (OpenID4VCI 1.0, section 12.2.4).
FakeIssuer::Change describing(const std::vector<Json> &claims)
{
    return [claims](Json &metadata) {
        metadata["credential_configurations_supported"]["driving-licence"]["credential_metadata"]["claims"] =
            Json(claims);
    };
}
}

/// The issuer's names, from its metadata into the vault, onto the certificate's page and onto the consent sheet.
class NamedCertificateTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void keepsTheIssuersNames();
    void keepsThemForACertificateThatComesLater();
    void keepsThemForAnMdoc();
    void holdsACertificateWithoutNames();
    void asksForClaimsByTheirNames();

private:
    /// Of the newest certificate.
    Certificate taken()
    {
        auto &issuer = m_fixture->issuer;
        m_fixture->store.collections["wallet.used_offers"].clear();
        m_fixture->store.collections["wallet.certificates"].clear();
        issuer.code = "code-1";
        const auto accepted = m_fixture->accept();
        if (!accepted)
            qFatal("%s", accepted.error().detail.c_str());
        if (issuer.deferrals == 0 && accepted->contains("pending")) {
            m_fixture->restart();
            m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
            static_cast<void>(m_fixture->wallet->resumePending({}));
        }
        return m_fixture->wallet->list()->front();
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void NamedCertificateTest::keepsTheIssuersNames()
{
    m_fixture->issuer.changeMetadata = describing({described(Json::array({"family_name"}), "Surname", "姓")});

    const auto certificate = taken();

    QCOMPARE(certificate.claims.front().name, std::string("family_name"));
    QCOMPARE(certificate.claims.front().names.in("en"), std::string("Surname"));
    QCOMPARE(certificate.claims.front().names.in("zh-HK"), std::string("姓"));
    QVERIFY(certificate.claims.back().names.texts.empty());
}

void NamedCertificateTest::keepsThemForACertificateThatComesLater()
{
    m_fixture->issuer.changeMetadata = describing({described(Json::array({"given_name"}), "First name", "名")});
    m_fixture->issuer.deferrals = 1;

    const auto certificate = taken();

    QCOMPARE(certificate.claims.at(1).names.in("zh-HK"), std::string("名"));
}

void NamedCertificateTest::keepsThemForAnMdoc()
{
    m_fixture->issuer.issuesMdocs = true;
    m_fixture->issuer.changeMetadata =
        describing({described({"org.iso.18013.5.1", "birth_date"}, "Born on", "出生日期")});

    const auto certificate = taken();

    const auto born = std::ranges::find(certificate.claims, std::string("birth_date"), &Claim::name);
    QVERIFY(born != certificate.claims.end());
    QCOMPARE(born->names.in("en"), std::string("Born on"));
}

void NamedCertificateTest::holdsACertificateWithoutNames()
{
    m_fixture->issuer.changeMetadata = describing({Json("nonsense")});

    const auto certificate = taken();

    QCOMPARE(certificate.claims.size(), std::size_t(3));
    for (const auto &claim : certificate.claims)
        QVERIFY(claim.names.texts.empty());
}

void NamedCertificateTest::asksForClaimsByTheirNames()
{
    m_fixture->issuer.changeMetadata = describing({described(Json::array({"family_name"}), "Surname", "姓"),
                                                   described(Json::array({"vehicle_classes"}), "Classes", "類別")});
    static_cast<void>(taken());
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"family_name"}}}, {{"path", {"vehicle_classes", 1}}}}));

    const auto sheet = m_fixture->open();

    QVERIFY(sheet);
    QCOMPARE(sheet->fields.at(0).name, std::string("family_name"));
    QCOMPARE(sheet->fields.at(0).names.in("zh-HK"), std::string("姓"));
    QCOMPARE(sheet->fields.at(1).names.in("en"), std::string("Classes 2"));
}

CAUSEWAY_SUITE(NamedCertificateTest)
#include "tst_named_certificate.moc"
