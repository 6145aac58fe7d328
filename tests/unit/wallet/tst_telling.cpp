#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/issuance_flow.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Telling an issuer that asked for it what became of a certificate.
class TellingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void tellsThatItWasAccepted();
    void tellsThatItWasRefused();
    void tellsLaterWhenTheIssuerCannotBeReached();
    void tellsOfARefusalLater();
    void doesNotInsistWhenTheTokenIsOver();
    void tellsWithANewTokenWhereThatOneIsOver();
    void asksForANewTokenOnceToTell();
    void tellsNothingWhereNothingIsAsked();
    void tellsNothingOfADeletion();
    void keepsNoKeyOfWhatWasDeletedBeforeTheIssuerCouldBeTold();

private:
    int resume()
    {
        m_fixture->restart();
        return m_fixture->wallet->resumePending({}).valueOr(-1);
    }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QVERIFY(m_fixture->mortalKeys.alive.empty());
    }
    void tellMe()
    {
        m_fixture->issuer.deferrals = 0;
        m_fixture->issuer.notificationId = "n-1";
    }
    std::vector<std::string> told()
    {
        std::vector<std::string> events;
        for (const auto &note : m_fixture->issuer.notifications)
            events.push_back(note.at("notification_id").get<std::string>() + " " + note.at("event").get<std::string>());
        return events;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void TellingTest::tellsThatItWasAccepted()
{
    tellMe();

    QVERIFY(m_fixture->accept());

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_accepted"});
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void TellingTest::tellsThatItWasRefused()
{
    tellMe();
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["vct"] = "urn:other"; };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialRejected);

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_failure"});
    expectNothingLeft();
}

void TellingTest::tellsLaterWhenTheIssuerCannotBeReached()
{
    tellMe();
    m_fixture->http.once("POST", FakeIssuer::Notification,
                         [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });
    QVERIFY(m_fixture->accept());
    QVERIFY(told().empty());
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QVERIFY(m_fixture->wallet->pending()->empty()); // nothing that a person waits for

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_accepted"});
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void TellingTest::tellsOfARefusalLater()
{
    tellMe();
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["vct"] = "urn:other"; };
    m_fixture->http.once("POST", FakeIssuer::Notification, [](const auto &) { return test::jsonAnswer(503, {}); });
    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialRejected);
    QCOMPARE(m_fixture->pending(), std::size_t(1));

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_failure"});
    expectNothingLeft();
}

void TellingTest::doesNotInsistWhenTheTokenIsOver()
{
    tellMe();
    m_fixture->http.once("POST", FakeIssuer::Notification, [&](const auto &) {
        m_fixture->issuer.isTokenOver = true;
        return Error{ErrorCode::NetworkTimeout};
    });
    QVERIFY(m_fixture->accept());

    QCOMPARE(resume(), 0);

    QVERIFY(told().empty());
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

/// The issuer could not be reached before.
void TellingTest::tellsWithANewTokenWhereThatOneIsOver()
{
    tellMe();
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->http.once("POST", FakeIssuer::Notification, [&](const auto &) {
        m_fixture->issuer.isTokenOver = true;
        return Error{ErrorCode::NetworkTimeout};
    });
    QVERIFY(m_fixture->accept());

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_accepted"});
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    m_fixture->clock.advance(std::chrono::days(340));
    QCOMPARE(resume(), 0);
    QCOMPARE(m_fixture->issuer.issued, 2); // what it was renewed with is kept with the certificate
}

void TellingTest::asksForANewTokenOnceToTell()
{
    tellMe();
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->http.on("POST", FakeIssuer::Notification, [](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{401, {}, {}});
    });

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 3L); // one and its nonce, and the new one
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Notification), 2L);
    QCOMPARE(m_fixture->pending(), std::size_t(0)); // whoever takes no token of its own is not told
}

void TellingTest::tellsNothingWhereNothingIsAsked()
{
    tellMe();
    m_fixture->issuer.changeMetadata = [](Json &metadata) { metadata.erase("notification_endpoint"); };

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Notification), 0L);
}

void TellingTest::tellsNothingOfADeletion()
{
    tellMe();
    QVERIFY(m_fixture->accept());

    QVERIFY(m_fixture->wallet->remove(m_fixture->wallet->list()->front().id));

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_accepted"});
}

/// The key of its tokens is what the issuer is told with; it was kept for more copies.
void TellingTest::keepsNoKeyOfWhatWasDeletedBeforeTheIssuerCouldBeTold()
{
    tellMe();
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->http.once("POST", FakeIssuer::Notification, [](const auto &) { return test::jsonAnswer(503, {}); });
    QVERIFY(m_fixture->accept());
    QVERIFY(m_fixture->wallet->remove(m_fixture->wallet->list()->front().id));
    QVERIFY(!m_fixture->mortalKeys.alive.empty());

    QCOMPARE(resume(), 0);

    QCOMPARE(told(), std::vector<std::string>{"n-1 credential_accepted"});
    expectNothingLeft();
}

CAUSEWAY_SUITE(TellingTest)
#include "tst_telling.moc"
