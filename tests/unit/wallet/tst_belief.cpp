#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/wallet/mdoc.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

class BeliefTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        QVERIFY(m_fixture->accept());
        m_id = m_fixture->wallet->list()->front().id;
    }

    void believesAGoodCertificate();
    void asksNoNetwork();
    void isUnsureWithoutATrustList();
    void isUnsureWithAStaleTrustList();
    void doubtsATamperedText();
    void seesTamperingEvenWithoutATrustList();
    void doubtsAnIssuerThatWasTakenOffTheList();
    void believesSignersUnderAnAuthorityOfTheList_data();
    void believesSignersUnderAnAuthorityOfTheList();
    void saysThatItExpiresSoon();
    void isInNoHurryWhereLivesAreShort_data();
    void isInNoHurryWhereLivesAreShort();
    void doubtsAnExpiredCertificate();
    void doubtsACertificateWithoutItsKey();
    void removesTheKeyWithTheCertificate();
    void knowsNoOtherIds();

private:
    Belief belief() { return m_fixture->wallet->believe(m_id).value(); }
    void expect(Verdict verdict, Reason reason)
    {
        const auto now = belief();
        QCOMPARE(toString(now.verdict), toString(verdict));
        QVERIFY2(std::ranges::find(now.reasons, reason) != now.reasons.end(), toString(reason).c_str());
    }
    Json &record() { return m_fixture->store.collections["wallet.certificates"].front().body; }
    void forgetTrustList() { static_cast<void>(m_fixture->store.remove("directory", "trust_list")); }
    void tamper()
    {
        auto text = record().at("credential").get<std::string>();
        auto &letter = text[text.find('.') + 30];
        letter = letter == 'A' ? 'B' : 'A';
        record()["credential"] = text;
    }
    void renewTrustList()
    {
        m_fixture->clock.advance(std::chrono::hours(25));
        ++m_fixture->issuer.sequence;
        QVERIFY(m_fixture->directory->trustList({}));
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::string m_id;
};

void BeliefTest::believesAGoodCertificate()
{
    const auto now = belief();

    QVERIFY(now.verdict == Verdict::Valid);
    QCOMPARE(
        now.reasons,
        (std::vector{Reason::SignatureGood, Reason::IssuerOnTrustList, Reason::NotExpired, Reason::BoundToThisDevice}));
    QVERIFY(now.trustListFrom);
}

void BeliefTest::asksNoNetwork()
{
    m_fixture->http.isOffline = true;
    const auto sent = m_fixture->http.sent.size();

    expect(Verdict::Valid, Reason::IssuerOnTrustList);

    QCOMPARE(m_fixture->http.sent.size(), sent);
}

void BeliefTest::isUnsureWithoutATrustList()
{
    forgetTrustList();

    expect(Verdict::Unknown, Reason::TrustListMissing);
}

void BeliefTest::isUnsureWithAStaleTrustList()
{
    m_fixture->clock.advance(std::chrono::days(8));

    expect(Verdict::Unknown, Reason::TrustListStale);
}

void BeliefTest::doubtsATamperedText()
{
    tamper();

    expect(Verdict::Invalid, Reason::SignatureBad);
    QCOMPARE(m_fixture->wallet->list()->size(), std::size_t(1)); // it does not hide the others
}

void BeliefTest::seesTamperingEvenWithoutATrustList()
{
    forgetTrustList();
    auto text = record().at("credential").get<std::string>();
    auto &letter = text[text.find('~') - 20];
    letter = letter == 'A' ? 'B' : 'A';
    record()["credential"] = text;

    expect(Verdict::Invalid, Reason::SignatureBad);
}

void BeliefTest::doubtsAnIssuerThatWasTakenOffTheList()
{
    m_fixture->issuer.authority.unlistAll();
    renewTrustList();

    expect(Verdict::Invalid, Reason::IssuerNotOnTrustList);
}

void BeliefTest::believesSignersUnderAnAuthorityOfTheList_data()
{
    QTest::addColumn<bool>("asMdoc");
    QTest::newRow("an SD-JWT") << false;
    QTest::newRow("an mdoc") << true;
}

/// The list has an issuer's authority, which leads to none of ours, instead of its signers, who come and go.
void BeliefTest::believesSignersUnderAnAuthorityOfTheList()
{
    QFETCH(bool, asMdoc);
    m_fixture = std::make_unique<test::WalletFixture>();
    const test::TestAuthority authority{m_fixture->clock.now()};
    auto &issuer = m_fixture->issuer;
    issuer.issuesMdocs = asMdoc;
    issuer.authority.unlistAll();
    issuer.authority.list(FakeIssuer::Issuer, "issuer", {authority.key, authority.certificate});
    auto request = authority.request("signer of this month");
    request.extendedKeyUsage = DocumentSignerUsage;
    issuer.signer.certificate = authority.issue(request, issuer.signer.key.publicKey());

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    m_id = m_fixture->wallet->list()->front().id;
    expect(Verdict::Valid, Reason::IssuerOnTrustList);
    issuer.authority.unlistAll();
    issuer.authority.list("https://other.example", "issuer", {authority.key, authority.certificate});
    renewTrustList();
    expect(Verdict::Invalid, Reason::IssuerNotOnTrustList); // it speaks for nobody else
}

void BeliefTest::saysThatItExpiresSoon()
{
    m_fixture->clock.advance(std::chrono::days(340));
    renewTrustList();

    expect(Verdict::Valid, Reason::ExpiresSoon);
}

void BeliefTest::isInNoHurryWhereLivesAreShort_data()
{
    QTest::addColumn<bool>("asMdoc");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("isSoon");
    QTest::newRow("an SD-JWT on its first day") << false << 1 << false;
    QTest::newRow("an SD-JWT in its last quarter") << false << 11 << true;
    QTest::newRow("an mdoc on its first day") << true << 1 << false;
    QTest::newRow("an mdoc before its last quarter") << true << 10 << false;
    QTest::newRow("an mdoc in its last quarter") << true << 11 << true;
}

/// As it is had again: of 14 days the last three and a half.
void BeliefTest::isInNoHurryWhereLivesAreShort()
{
    QFETCH(bool, asMdoc);
    QFETCH(int, day);
    QFETCH(bool, isSoon);
    m_fixture = std::make_unique<test::WalletFixture>();
    m_fixture->issuer.issuesMdocs = asMdoc;
    m_fixture->issuer.changeMdoc = [](crypto::MdocRequest &mdoc) {
        mdoc.validUntil = mdoc.signedAt + std::chrono::days(14);
    };
    m_fixture->issuer.changeClaims = [](Json &claims) {
        claims["exp"] = claims.at("iat").get<std::int64_t>() + 14 * 86400;
    };
    QVERIFY(m_fixture->accept());
    m_id = m_fixture->wallet->list()->front().id;

    m_fixture->clock.advance(std::chrono::days(day));

    const auto reasons = belief().reasons;
    QVERIFY(std::ranges::find(reasons, Reason::NotExpired) != reasons.end());
    QCOMPARE(std::ranges::find(reasons, Reason::ExpiresSoon) != reasons.end(), isSoon);
}

void BeliefTest::doubtsAnExpiredCertificate()
{
    m_fixture->clock.advance(std::chrono::days(365));

    expect(Verdict::Invalid, Reason::Expired);
}

void BeliefTest::doubtsACertificateWithoutItsKey()
{
    QVERIFY(m_fixture->keys.remove(record().at("key_alias").get<std::string>()));

    expect(Verdict::Invalid, Reason::KeyMissing);
}

void BeliefTest::removesTheKeyWithTheCertificate()
{
    const auto alias = record().at("key_alias").get<std::string>();
    const auto sent = m_fixture->http.sent.size();

    QVERIFY(m_fixture->wallet->remove(m_id));

    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey(alias).error().code, ErrorCode::KeyNotFound);
    QCOMPARE(m_fixture->count(), std::size_t(0));
    QCOMPARE(m_fixture->http.sent.size(), sent); // nobody is told
}

void BeliefTest::knowsNoOtherIds()
{
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->find("other").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->believe("other").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->remove("other").error().code, ErrorCode::CertificateNotFound);
}

CAUSEWAY_SUITE(BeliefTest)
#include "tst_belief.moc"
