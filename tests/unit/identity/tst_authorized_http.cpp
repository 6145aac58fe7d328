#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeProvider;

class AuthorizedHttpTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::IdentityFixture>();
        QVERIFY(m_fixture->enrolAndLogIn());
    }

    void sendsTheTokenWithAProof();
    void learnsTheResourceServersOwnNonce();
    void retriesForANonceOnceAndNotForEver();
    void renewsATokenBeforeItEnds();
    void renewsATokenThatIsRefused();
    void givesUpWhenTheFreshTokenIsRefusedToo();
    void endsTheSessionWhenARefreshTokenWasUsedTwice();
    void keepsTheSessionWhenTheNetworkFails();
    void sendsTheTokenToNoOtherServer_data();
    void sendsTheTokenToNoOtherServer();
    void isNotLoggedInWithoutASession();

private:
    Result<net::HttpResponse> fetch(const std::string &url = FakeProvider::Bills)
    {
        return m_fixture->identity->authorized().send(net::getRequest(url), {});
    }
    long refreshes() const { return m_fixture->http.count("POST", "https://id.example/idp/token") - 1; }

    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void AuthorizedHttpTest::sendsTheTokenWithAProof()
{
    const auto response = fetch();

    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(refreshes(), 0L);
}

void AuthorizedHttpTest::learnsTheResourceServersOwnNonce()
{
    m_fixture->provider.resourceDpop.nonce = "resource-1";

    QCOMPARE(fetch()->status, 200);
    QCOMPARE(m_fixture->http.count("GET", FakeProvider::Bills), 2L);
    QCOMPARE(fetch()->status, 200);
    QCOMPARE(m_fixture->http.count("GET", FakeProvider::Bills), 3L); // known by now
}

void AuthorizedHttpTest::retriesForANonceOnceAndNotForEver()
{
    m_fixture->provider.resourceDpop.isNeverContent = true;

    const auto response = fetch();

    QVERIFY(response);
    QCOMPARE(response->status, 401);
    QCOMPARE(m_fixture->http.count("GET", FakeProvider::Bills), 2L);
    QCOMPARE(refreshes(), 0L);
}

void AuthorizedHttpTest::renewsATokenBeforeItEnds()
{
    const auto before = m_fixture->provider.refreshToken;
    m_fixture->clock.advance(std::chrono::seconds(290));

    QCOMPARE(fetch()->status, 200);

    QCOMPARE(refreshes(), 1L);
    QVERIFY(m_fixture->provider.refreshToken != before);
    const auto session = m_fixture->store.get("identity", "session");
    QCOMPARE((*session)->at("refresh_token").get<std::string>(), m_fixture->provider.refreshToken);
}

void AuthorizedHttpTest::renewsATokenThatIsRefused()
{
    m_fixture->provider.accessToken = "revoked meanwhile";

    QCOMPARE(fetch()->status, 200);
    QCOMPARE(refreshes(), 1L);
}

void AuthorizedHttpTest::givesUpWhenTheFreshTokenIsRefusedToo()
{
    m_fixture->http.on("GET", FakeProvider::Bills, [](const auto &) {
        return Result<net::HttpResponse>(
            net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}});
    });

    const auto response = fetch();

    QVERIFY(!response);
    CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::SessionExpired);
    QCOMPARE(m_fixture->http.count("GET", FakeProvider::Bills), 2L);
}

void AuthorizedHttpTest::endsTheSessionWhenARefreshTokenWasUsedTwice()
{
    m_fixture->provider.refreshToken = "rotated by somebody else";
    m_fixture->clock.advance(std::chrono::hours(1));

    const auto response = fetch();

    QVERIFY(!response);
    CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::SessionExpired);
    QCOMPARE(m_fixture->provider.revokedFamilies, 1);
    QVERIFY(!m_fixture->identity->isLoggedIn());
    CAUSEWAY_COMPARE_CODES(fetch().error().code, ErrorCode::NotLoggedIn);
    QVERIFY(m_fixture->identity->login({}));
    QCOMPARE(fetch()->status, 200);
}

void AuthorizedHttpTest::keepsTheSessionWhenTheNetworkFails()
{
    m_fixture->clock.advance(std::chrono::hours(1));
    m_fixture->http.isOffline = true;

    const auto response = fetch();

    QVERIFY(!response);
    CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::NetworkUnreachable);
    QVERIFY(m_fixture->identity->isLoggedIn());
}

void AuthorizedHttpTest::sendsTheTokenToNoOtherServer_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("other host") << "https://evil.example/billing/bills";
    QTest::newRow("other port") << "https://id.example:8443/billing/bills";
    QTest::newRow("in the clear") << "http://id.example/billing/bills";
    QTest::newRow("look-alike") << "https://id.example.evil.example/bills";
}

void AuthorizedHttpTest::sendsTheTokenToNoOtherServer()
{
    QFETCH(QString, url);
    const auto before = m_fixture->http.sent.size();

    const auto response = fetch(url.toStdString());

    QVERIFY(!response);
    CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_fixture->http.sent.size(), before);
}

void AuthorizedHttpTest::isNotLoggedInWithoutASession()
{
    QVERIFY(m_fixture->identity->logout());

    const auto response = fetch();

    QVERIFY(!response);
    CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::NotLoggedIn);
}

CAUSEWAY_SUITE(AuthorizedHttpTest)
#include "tst_authorized_http.moc"
