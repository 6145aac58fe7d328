#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeProvider;

class DirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::IdentityFixture>(); }

    void readsTheEndpoints();
    void keepsTheListForADayAndThenFetchesIt();
    void livesOnItsCacheWithoutANetworkUntilItExpires();
    void refusesAListThatGoesBackInSequence();
    void refusesAnOlderListOfTheSameSequence();
    void refusesAListFromTheWrongKeeper_data();
    void refusesAListFromTheWrongKeeper();
    void refusesAListOfAnotherIssuer();
    void refusesAnExpiredList();
    void refusesATamperedList();
    void takesAListThatBeginsWithinADay_data();
    void takesAListThatBeginsWithinADay();
    void takesTenThousandEntitiesAndNoMore_data();
    void takesTenThousandEntitiesAndNoMore();
    void believesASignerInItsRole();
    void doubtsASignerForOtherThanItsRole();
    void doubtsAnotherCertificateUnderTheSameName();
    void believesCertificatesWithoutASignature();
    void seesATamperedSignature();

private:
    Result<void> fetch()
    {
        auto list = m_fixture->directory->trustList({});
        return list ? Result<void>() : list.error();
    }
    void answerWith(const std::string &text)
    {
        m_fixture->http.once("GET", "https://id.example/trust/list", [text](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{200, {}, text});
        });
    }
    crypto::Jws signedBy(const test::FakeSigner &signer) const
    {
        return crypto::parseJws(signer.sign({{"a", 1}}, "test+jwt"), "test+jwt").value();
    }

    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void DirectoryTest::readsTheEndpoints()
{
    const auto endpoints = m_fixture->directory->endpoints({});

    QVERIFY(endpoints);
    QCOMPARE(endpoints->identityProvider, std::string(FakeProvider::Issuer));
    QCOMPARE(endpoints->credentialIssuers, std::vector<std::string>{"https://id.example/issuer"});
}

void DirectoryTest::keepsTheListForADayAndThenFetchesIt()
{
    QVERIFY(fetch());
    m_fixture->clock.advance(std::chrono::hours(23));
    QVERIFY(fetch());
    QCOMPARE(m_fixture->http.count("GET", "https://id.example/trust/list"), 1L);

    m_fixture->clock.advance(std::chrono::hours(2));
    m_fixture->provider.sequence = 2;
    const auto list = m_fixture->directory->trustList({});

    QVERIFY(list);
    QCOMPARE(list->sequence, std::int64_t(2));
    QCOMPARE(m_fixture->http.count("GET", "https://id.example/trust/list"), 2L);
}

void DirectoryTest::livesOnItsCacheWithoutANetworkUntilItExpires()
{
    QVERIFY(fetch());
    m_fixture->http.isOffline = true;

    m_fixture->clock.advance(std::chrono::days(6));
    QVERIFY(fetch());

    m_fixture->clock.advance(std::chrono::days(2));
    const auto expired = fetch();
    QVERIFY(!expired);
    CAUSEWAY_COMPARE_CODES(expired.error().code, ErrorCode::NetworkUnreachable);
    const auto cached = m_fixture->directory->cachedTrustList();
    QVERIFY(cached && *cached); // still there to say how old it is
}

void DirectoryTest::refusesAListThatGoesBackInSequence()
{
    m_fixture->provider.sequence = 5;
    QVERIFY(fetch());
    m_fixture->clock.advance(std::chrono::hours(25));
    m_fixture->provider.sequence = 4;

    const auto list = m_fixture->directory->trustList({});

    QVERIFY(list);
    QCOMPARE(list->sequence, std::int64_t(5));
    m_fixture->clock.advance(std::chrono::days(7));
    const auto fetched = fetch(); // not even once there is no other
    QVERIFY(!fetched);
    CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
    QCOMPARE((*m_fixture->directory->cachedTrustList())->sequence, std::int64_t(5));
}

void DirectoryTest::refusesAnOlderListOfTheSameSequence()
{
    const auto &authority = m_fixture->provider.authority;
    const auto old = authority.signList(authority.listClaims(1, m_fixture->clock.now() - std::chrono::hours(1)));
    const auto issued = m_fixture->clock.now();
    QVERIFY(fetch());
    m_fixture->clock.advance(std::chrono::hours(25));
    answerWith(old);

    const auto list = m_fixture->directory->trustList({});

    QVERIFY(list);
    QVERIFY(list->issuedAt == issued);
    QVERIFY((*m_fixture->directory->cachedTrustList())->issuedAt == issued);
}

void DirectoryTest::refusesAListFromTheWrongKeeper_data()
{
    QTest::addColumn<bool>("underOurRoot");
    QTest::newRow("certificate without the usage of list keepers") << true;
    QTest::newRow("right usage under another root") << false;
}

void DirectoryTest::refusesAListFromTheWrongKeeper()
{
    QFETCH(bool, underOurRoot);
    const auto &ours = m_fixture->provider.authority;
    const test::FakeAuthority other(m_fixture->clock.now());
    const auto keeper = underOurRoot ? ours.makeSigner("web server", "1.3.6.1.5.5.7.3.1")
                                     : other.makeSigner("trust list", test::FakeAuthority::ListUsage);
    answerWith(keeper.sign(ours.listClaims(9, m_fixture->clock.now()), "trust-list+jwt"));

    const auto fetched = fetch();

    QVERIFY(!fetched);
    CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
    QVERIFY(!*m_fixture->directory->cachedTrustList());
}

void DirectoryTest::refusesAListOfAnotherIssuer()
{
    const auto &authority = m_fixture->provider.authority;
    auto claims = authority.listClaims(1, m_fixture->clock.now());
    claims["iss"] = "https://other.example";
    answerWith(authority.signList(claims));

    const auto fetched = fetch();

    QVERIFY(!fetched);
    CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
}

void DirectoryTest::refusesAnExpiredList()
{
    const auto &authority = m_fixture->provider.authority;
    answerWith(authority.signList(authority.listClaims(1, m_fixture->clock.now() - std::chrono::days(8))));

    const auto fetched = fetch();

    QVERIFY(!fetched);
    CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
}

void DirectoryTest::refusesATamperedList()
{
    auto text = m_fixture->provider.trustList();
    const auto dot = text.find('.');
    text[dot + 40] = text[dot + 40] == 'A' ? 'B' : 'A';
    answerWith(text);

    const auto fetched = fetch();

    QVERIFY(!fetched);
    CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
}

void DirectoryTest::takesAListThatBeginsWithinADay_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("now") << 0 << true;
    QTest::newRow("in a day") << 86400 << true;
    QTest::newRow("in more than a day") << 86401 << false;
}

/// Though it was made long before (`iat`): from when it counts is said by `nbf`.
void DirectoryTest::takesAListThatBeginsWithinADay()
{
    QFETCH(int, seconds);
    QFETCH(bool, isTaken);
    const auto &authority = m_fixture->provider.authority;
    auto claims = authority.listClaims(1, m_fixture->clock.now() - std::chrono::hours(1));
    claims["nbf"] = toEpoch(m_fixture->clock.now()) + seconds;
    answerWith(authority.signList(claims));

    const auto fetched = fetch();

    QCOMPARE(bool(fetched), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
}

void DirectoryTest::takesTenThousandEntitiesAndNoMore_data()
{
    QTest::addColumn<int>("more");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("ten thousand") << 0 << true;
    QTest::newRow("one more") << 1 << false;
}

void DirectoryTest::takesTenThousandEntitiesAndNoMore()
{
    QFETCH(int, more);
    QFETCH(bool, isTaken);
    const auto &authority = m_fixture->provider.authority;
    auto claims = authority.listClaims(1, m_fixture->clock.now());
    const Json entity = {{"id", "a"}, {"roles", Json::array()}, {"certificates", Json::array()}};
    claims["entities"] = Json(Json::array_t(static_cast<std::size_t>(10'000 + more), entity));
    answerWith(authority.signList(claims));

    const auto fetched = fetch();

    QCOMPARE(bool(fetched), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(fetched.error().code, ErrorCode::TrustListInvalid);
}

void DirectoryTest::believesASignerInItsRole()
{
    const auto list = m_fixture->directory->trustList({});
    QVERIFY(list);

    const auto entity = m_fixture->directory->verifySigner(signedBy(m_fixture->provider.signer), FakeProvider::Issuer,
                                                           "identity_provider", *list);

    QVERIFY(entity);
    QCOMPARE(entity->id, std::string(FakeProvider::Issuer));
}

void DirectoryTest::doubtsASignerForOtherThanItsRole()
{
    const auto list = m_fixture->directory->trustList({});
    QVERIFY(list);

    const auto entity =
        m_fixture->directory->verifySigner(signedBy(m_fixture->provider.signer), FakeProvider::Issuer, "issuer", *list);

    QVERIFY(!entity);
    CAUSEWAY_COMPARE_CODES(entity.error().code, ErrorCode::RequesterUntrusted);
}

void DirectoryTest::doubtsAnotherCertificateUnderTheSameName()
{
    const auto list = m_fixture->directory->trustList({});
    QVERIFY(list);
    const auto impostor = m_fixture->provider.authority.makeSigner("identity provider");

    const auto entity =
        m_fixture->directory->verifySigner(signedBy(impostor), FakeProvider::Issuer, "identity_provider", *list);

    QVERIFY(!entity);
    CAUSEWAY_COMPARE_CODES(entity.error().code, ErrorCode::RequesterUntrusted);
}

void DirectoryTest::believesCertificatesWithoutASignature()
{
    const auto list = m_fixture->directory->trustList({});
    QVERIFY(list);
    const auto verify = [&](const std::vector<crypto::Certificate> &chain, const char *role) {
        const auto entity = m_fixture->directory->verifyChain(chain, FakeProvider::Issuer, role, *list);
        return entity ? ErrorCode::Internal : entity.error().code;
    };
    const auto &listed = m_fixture->provider.signer.certificate;
    const auto impostor = m_fixture->provider.authority.makeSigner("identity provider").certificate;

    CAUSEWAY_COMPARE_CODES(verify({listed}, "identity_provider"), ErrorCode::Internal);
    CAUSEWAY_COMPARE_CODES(verify({listed}, "issuer"), ErrorCode::RequesterUntrusted);
    CAUSEWAY_COMPARE_CODES(verify({impostor}, "identity_provider"), ErrorCode::RequesterUntrusted);
    CAUSEWAY_COMPARE_CODES(verify({impostor, listed}, "identity_provider"), ErrorCode::RequesterUntrusted);
    CAUSEWAY_COMPARE_CODES(verify({}, "identity_provider"), ErrorCode::RequesterUntrusted);
}

void DirectoryTest::seesATamperedSignature()
{
    const auto list = m_fixture->directory->trustList({});
    QVERIFY(list);
    auto jws = signedBy(m_fixture->provider.signer);
    jws.signature.back() ^= 1;

    const auto entity = m_fixture->directory->verifySigner(jws, FakeProvider::Issuer, "identity_provider", *list);

    QVERIFY(!entity);
    CAUSEWAY_COMPARE_CODES(entity.error().code, ErrorCode::SignatureInvalid);
}

CAUSEWAY_SUITE(DirectoryTest)
#include "tst_directory.moc"
