#include "compare_codes.h"
#include "slow_phone.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// What a promised certificate outlives, how a promise ends, and what the person is told then.
class PromisesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PromisedFixture>(); }

    void outlivesAServerThatGivesNoTokenNow_data();
    void outlivesAServerThatGivesNoTokenNow();
    void outlivesARefusalOfItsAttestation();
    void outlivesAFreshTokenThatIsRefused();
    void outlivesATrustListThatIsAtFault();
    void outlivesAnOddAnswerToTheQuestionAnew();
    void asksNotBeforeTheIntervalAfterAnOddAnswer();
    void outlivesMonthsWithoutANetwork();
    void outlivesWhatPassesByItselfHoweverLateItComes();
    void outlivesADeviceThatLearnsTheTimeWhileItAsks();
    void outlivesADeviceThatLearnsTheTimeLater();
    void endsWhereNothingSensibleIsHeardForLong_data();
    void endsWhereNothingSensibleIsHeardForLong();
    void saysWhyItWillNotCome();
    void saysThatWhatCameWasRefused();
    void leavesWhenThePersonHasReadIt();
    void isGivenUpItselfWhereAnEarlierEndIsToldToo();
    void leavesAfterThirtyDays();
    void saysNothingWhereThePersonDidNotWantIt();
    void beginsAnewWithTheSameOffer();
    void beginsAnewAndForgetsItsEndInOneStep();
    void isNotStoppedByARecordThatCannotBeRead();

private:
    void acceptLater() { QVERIFY(m_fixture->acceptLater()); }
    std::vector<PendingCertificate> listed() { return m_fixture->wallet->pending().valueOr({}); }
    static void expectStillPromised(test::PromisedFixture &fixture)
    {
        QCOMPARE(fixture.pending(), std::size_t(1));
        const auto told = fixture.wallet->pending().valueOr({});
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().ended, std::string());
    }
    void expectStillPromised() { expectStillPromised(*m_fixture); }
    static void refuseOnce(test::PromisedFixture &fixture) { fixture.answerOnce("POST", FakeIssuer::Deferred, 403); }
    void deny()
    {
        acceptLater();
        m_fixture->issuer.isDenied = true;
        QCOMPARE(m_fixture->resumeInTime(), 0);
        QCOMPARE(listed().size(), std::size_t(1));
    }

    std::unique_ptr<test::PromisedFixture> m_fixture;
};

void PromisesTest::outlivesAServerThatGivesNoTokenNow_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("status");
    const QString metadata = "https://id.example/.well-known/oauth-authorization-server/idp";
    QTest::newRow("its metadata is gone") << "GET" << metadata << 404;
    QTest::newRow("its endpoint is gone") << "POST" << FakeIssuer::Token << 404;
    QTest::newRow("its endpoint forbids") << "POST" << FakeIssuer::Token << 403;
}

void PromisesTest::outlivesAServerThatGivesNoTokenNow()
{
    QFETCH(QString, method);
    QFETCH(QString, url);
    QFETCH(int, status);
    m_fixture->issuer.givesRefreshTokens = true;
    acceptLater();
    m_fixture->issuer.isTokenOver = true;
    m_fixture->answerOnce(method.toStdString(), url.toStdString(), status);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    expectStillPromised();

    QCOMPARE(m_fixture->resumeInTime(), 1);
}

void PromisesTest::outlivesARefusalOfItsAttestation()
{
    auto &issuer = m_fixture->issuer;
    issuer.attestation.isOn = true;
    issuer.givesRefreshTokens = true;
    m_fixture->vouch();
    acceptLater();
    issuer.isTokenOver = true;
    issuer.attestation.refusalWord = "invalid_client_attestation";
    QCOMPARE(m_fixture->resumeInTime(), 0);
    expectStillPromised();
    issuer.attestation.refusalWord.clear();

    QCOMPARE(m_fixture->resumeInTime(), 1);
}

void PromisesTest::outlivesAFreshTokenThatIsRefused()
{
    m_fixture->issuer.givesRefreshTokens = true;
    acceptLater();
    m_fixture->answerOnce("POST", FakeIssuer::Deferred, 401);
    m_fixture->answerOnce("POST", FakeIssuer::Deferred, 401);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    expectStillPromised();

    QCOMPARE(m_fixture->resumeInTime(), 1);
}

/// The one that is here ran out, and no other can be had.
void PromisesTest::outlivesATrustListThatIsAtFault()
{
    m_fixture->issuer.notificationId = "n-1";
    acceptLater();
    m_fixture->clock.advance(std::chrono::days(8));
    m_fixture->answerOnce("GET", "https://id.example/trust/list", 404);
    QCOMPARE(m_fixture->resume(), 0);
    QCOMPARE(m_fixture->asked(), 0L);
    expectStillPromised();

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->issuer.notifications.size(), std::size_t(1));
    QCOMPARE(m_fixture->issuer.notifications.front().at("event"), Json("credential_accepted"));
}

/// The answer was lost, and with it the transaction.
void PromisesTest::outlivesAnOddAnswerToTheQuestionAnew()
{
    acceptLater();
    m_fixture->issuer.deferredDpop.nonce = "";
    m_fixture->http.once("POST", FakeIssuer::Deferred, [this](const net::HttpRequest &request) {
        static_cast<void>(m_fixture->http.send(request, {}));
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
    QCOMPARE(m_fixture->resumeInTime(), 0);
    m_fixture->answerOnce("POST", FakeIssuer::Credential, 403);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    expectStillPromised();

    QCOMPARE(m_fixture->resumeInTime(), 1);
}

void PromisesTest::asksNotBeforeTheIntervalAfterAnOddAnswer()
{
    acceptLater();
    m_fixture->answerOnce("POST", FakeIssuer::Deferred, 403);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    const auto before = m_fixture->asked();

    QCOMPARE(m_fixture->resume(), 0);

    QCOMPARE(m_fixture->asked(), before);
    QVERIFY(listed().front().nextTry == m_fixture->clock.now() + std::chrono::seconds(FakeIssuer::Interval));
}

/// Who hears nothing was answered nothing: the days begin with the first answer that makes no sense.
void PromisesTest::outlivesMonthsWithoutANetwork()
{
    acceptLater();
    m_fixture->http.isOffline = true;
    QCOMPARE(m_fixture->resumeInTime(), 0);
    m_fixture->clock.advance(std::chrono::days(90));
    QCOMPARE(m_fixture->resume(), 0);
    expectStillPromised();
    m_fixture->http.isOffline = false;
    refuseOnce(*m_fixture);
    QCOMPARE(m_fixture->resume(), 0);
    expectStillPromised();

    QCOMPARE(m_fixture->resumeInTime(), 1);
}

void PromisesTest::outlivesWhatPassesByItselfHoweverLateItComes()
{
    acceptLater();
    refuseOnce(*m_fixture);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    m_fixture->clock.advance(std::chrono::days(90));
    m_fixture->answerOnce("POST", FakeIssuer::Deferred, 503);
    QCOMPARE(m_fixture->resume(), 0);
    expectStillPromised();

    QCOMPARE(m_fixture->resume(), 1);
}

void PromisesTest::outlivesADeviceThatLearnsTheTimeWhileItAsks()
{
    test::SlowPhone phone(std::chrono::days(100));
    QVERIFY(phone.acceptLater());
    refuseOnce(phone);
    QCOMPARE(phone.resumeLater(), 0);
    expectStillPromised(phone);

    QCOMPARE(phone.resumeLater(), 1);
}

/// The issuer is asked by a process that nobody tells the time, and then by one that knows it.
void PromisesTest::outlivesADeviceThatLearnsTheTimeLater()
{
    test::SlowPhone phone(std::chrono::days(100));
    QVERIFY(phone.acceptLater());
    phone.dated.isServiceSilent = true;
    refuseOnce(phone);
    QCOMPARE(phone.resumeLater(), 0);
    expectStillPromised(phone);
    phone.dated.isServiceSilent = false;
    refuseOnce(phone);
    QCOMPARE(phone.resumeLater(), 0);
    expectStillPromised(phone);

    QCOMPARE(phone.resumeLater(), 1);
}

void PromisesTest::endsWhereNothingSensibleIsHeardForLong_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<std::string>("ended");
    QTest::newRow("of the certificate") << "POST" << FakeIssuer::Deferred << std::string("wallet.credential_rejected");
    QTest::newRow("of the issuer itself")
        << "GET"
        << "https://id.example/.well-known/openid-credential-issuer/issuer" << std::string("net.response_unexpected");
}

/// Counted from the first answer that was in vain: a phone that lay in a drawer has asked nothing yet.
void PromisesTest::endsWhereNothingSensibleIsHeardForLong()
{
    QFETCH(QString, method);
    QFETCH(QString, url);
    QFETCH(std::string, ended);
    acceptLater();
    m_fixture->http.on(method.toStdString(), url.toStdString(), [](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{404, {}, {}});
    });
    m_fixture->clock.advance(std::chrono::days(100));
    QCOMPARE(m_fixture->resume(), 0);
    m_fixture->clock.advance(std::chrono::days(89));
    QCOMPARE(m_fixture->resume(), 0);
    expectStillPromised();
    m_fixture->clock.advance(std::chrono::days(1));

    QCOMPARE(m_fixture->resume(), 0);

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->mortalKeys.alive.empty());
    QCOMPARE(listed().size(), std::size_t(1));
    QCOMPARE(listed().front().ended, ended);
}

void PromisesTest::saysWhyItWillNotCome()
{
    acceptLater();
    const auto promised = listed().front();
    m_fixture->issuer.isDenied = true;

    QCOMPARE(m_fixture->resumeInTime(), 0);

    QCOMPARE(listed().size(), std::size_t(1));
    const auto ended = listed().front();
    QCOMPARE(ended.ended, std::string("wallet.credential_rejected"));
    QVERIFY(ended.endedAt == m_fixture->clock.now());
    QCOMPARE(ended.id, promised.id);
    QCOMPARE(ended.title.in("en"), promised.title.in("en"));
    QCOMPARE(ended.issuerId, promised.issuerId);
    QCOMPARE(ended.issuerName.in("en"), promised.issuerName.in("en"));
    QVERIFY(ended.since == promised.since);
}

/// Once, also where the issuer has to be told later.
void PromisesTest::saysThatWhatCameWasRefused()
{
    m_fixture->issuer.notificationId = "n-1";
    acceptLater();
    m_fixture->issuer.changeClaims = [](Json &claims) { claims["vct"] = "urn:other"; };
    m_fixture->answerOnce("POST", FakeIssuer::Notification, 503);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    QCOMPARE(m_fixture->pending(), std::size_t(1)); // to tell it

    QCOMPARE(m_fixture->resume(), 0);

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(listed().size(), std::size_t(1));
    QCOMPARE(listed().front().ended, std::string("wallet.credential_rejected"));
}

void PromisesTest::leavesWhenThePersonHasReadIt()
{
    deny();
    const auto id = listed().front().id;
    const auto sent = m_fixture->http.sent.size();

    QVERIFY(m_fixture->wallet->giveUp(id));

    QVERIFY(listed().empty());
    QCOMPARE(m_fixture->http.sent.size(), sent);
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->giveUp(id).error().code, ErrorCode::CertificateNotFound);
}

/// As an earlier version left it that was killed between the two.
void PromisesTest::isGivenUpItselfWhereAnEarlierEndIsToldToo()
{
    acceptLater();
    const auto id = listed().front().id;
    QVERIFY(m_fixture->store.put("wallet.ended_promises", id, {{"ended_at", toEpoch(m_fixture->clock.now())}}));

    QVERIFY(m_fixture->wallet->giveUp(id));

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->mortalKeys.alive.empty());
}

void PromisesTest::leavesAfterThirtyDays()
{
    deny();
    m_fixture->clock.advance(std::chrono::days(30) - std::chrono::seconds(1));
    QCOMPARE(m_fixture->resume(), 0);
    QCOMPARE(listed().size(), std::size_t(1));
    m_fixture->clock.advance(std::chrono::seconds(1));
    QVERIFY(listed().empty());

    QCOMPARE(m_fixture->resume(), 0);

    QVERIFY(m_fixture->store.collections["wallet.ended_promises"].empty());
}

void PromisesTest::saysNothingWhereThePersonDidNotWantIt()
{
    acceptLater();

    QVERIFY(m_fixture->wallet->giveUp(listed().front().id));

    QVERIFY(listed().empty());
}

void PromisesTest::beginsAnewWithTheSameOffer()
{
    deny();
    auto &issuer = m_fixture->issuer;
    issuer.code = "code-1";
    issuer.isDenied = false;
    issuer.deferrals = 1;

    acceptLater();

    expectStillPromised();
    QCOMPARE(m_fixture->resumeInTime(), 1);
    QVERIFY(listed().empty());
}

void PromisesTest::beginsAnewAndForgetsItsEndInOneStep()
{
    deny();
    m_fixture->issuer.code = "code-1";
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);
    m_fixture->life.stepsLeft = 1; // enough for one write

    QVERIFY(!m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->store.collections["wallet.ended_promises"].size(), std::size_t(1));
}

/// A later version may have written it.
void PromisesTest::isNotStoppedByARecordThatCannotBeRead()
{
    QVERIFY(m_fixture->store.put("wallet.issuances", "another", {{"state", "of tomorrow"}}));
    acceptLater();
    QCOMPARE(listed().size(), std::size_t(1));

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->pending(), std::size_t(1)); // it is left alone
}

CAUSEWAY_SUITE(PromisesTest)
#include "tst_promises.moc"
