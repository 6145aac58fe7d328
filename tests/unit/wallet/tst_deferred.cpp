#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/issuance_flow.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Certificates that come later.
class DeferredTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.deferrals = 1;
    }

    void saysThatItIsPromised();
    void storesItWhenItComes();
    void asksNotBeforeTheInterval();
    void asksAlsoAfterTheClockWasSetBack();
    void takesAWordOfTheDraftsForLater();
    void waitsAgainAndAgain();
    void destroysTheKeyWhenItIsDenied();
    void givesUpATransactionThatNobodyKnows();
    void asksAnewWhenTheAnswerWasLost();
    void outlivesTheNetworkThatThePersonIsIn_data();
    void outlivesTheNetworkThatThePersonIsIn();
    void renewsTheTokenWhileItWaits();
    void givesUpWhenTheTokenIsOver();
    void takesNothingLaterFromNowhere();
    void asksForAnIntervalThatMakesSense_data();
    void asksForAnIntervalThatMakesSense();

    void waitsNoLongerWhereNobodyWantsIt();
    void givesUpNothingElse();

private:
    void acceptLater()
    {
        const auto result = m_fixture->accept();
        QVERIFY(result);
        QVERIFY(result->contains("pending"));
        QCOMPARE(m_fixture->count(), std::size_t(0));
    }
    int resume()
    {
        m_fixture->restart();
        return m_fixture->wallet->resumePending({}).valueOr(-1);
    }
    int resumeInTime()
    {
        m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        return resume();
    }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QVERIFY(m_fixture->mortalKeys.alive.empty());
    }
    long asked() { return m_fixture->http.count("POST", FakeIssuer::Deferred); }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void DeferredTest::saysThatItIsPromised()
{
    acceptLater();

    const auto pending = m_fixture->wallet->pending();
    QVERIFY(pending);
    QCOMPARE(pending->size(), std::size_t(1));
    QCOMPARE(pending->front().title.in("en"), std::string("Driving licence"));
    QCOMPARE(pending->front().issuerId, std::string(FakeIssuer::Issuer));
    QCOMPARE(pending->front().issuerName.in("en"), std::string("https://id.example/issuer (en)"));
    QVERIFY(pending->front().since == m_fixture->clock.now());
    QVERIFY(pending->front().nextTry == m_fixture->clock.now() + std::chrono::seconds(FakeIssuer::Interval));
}

void DeferredTest::storesItWhenItComes()
{
    acceptLater();

    QCOMPARE(resumeInTime(), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QVERIFY(m_fixture->wallet->believe(m_fixture->wallet->list()->front().id)->verdict == Verdict::Valid);
    QVERIFY(m_fixture->wallet->pending()->empty());
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->mortalKeys.alive.size(), std::size_t(1));
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 1L);
    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::OfferUsed);
}

void DeferredTest::asksNotBeforeTheInterval()
{
    acceptLater();
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval - 1));

    QCOMPARE(resume(), 0);

    QCOMPARE(asked(), 0L);
    QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(1));
}

void DeferredTest::asksAlsoAfterTheClockWasSetBack()
{
    const auto asked = m_fixture->clock.now();
    const Deferral deferral{"transaction-1", std::chrono::seconds(600), asked, false};

    QVERIFY(!deferral.isDue(asked));
    QVERIFY(!deferral.isDue(asked + std::chrono::seconds(599)));
    QVERIFY(deferral.isDue(asked + std::chrono::seconds(600)));
    QVERIFY(deferral.isDue(asked - std::chrono::seconds(1))); // else it would wait until the clock is there again
}

void DeferredTest::takesAWordOfTheDraftsForLater()
{
    acceptLater();
    m_fixture->http.once("POST", FakeIssuer::Deferred,
                         [](const auto &) { return test::errorAnswer(400, "issuance_pending"); });

    QCOMPARE(resumeInTime(), 0);

    QCOMPARE(m_fixture->wallet->pending()->size(), std::size_t(1));
    QCOMPARE(resume(), 0); // the interval counts again
    QCOMPARE(resumeInTime(), 1);
}

void DeferredTest::waitsAgainAndAgain()
{
    m_fixture->issuer.deferrals = 3;
    acceptLater();

    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(resumeInTime(), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void DeferredTest::destroysTheKeyWhenItIsDenied()
{
    acceptLater();
    m_fixture->issuer.isDenied = true;

    QCOMPARE(resumeInTime(), 0);

    expectNothingLeft();
    QVERIFY(m_fixture->wallet->pending()->empty());
}

void DeferredTest::givesUpATransactionThatNobodyKnows()
{
    acceptLater();
    m_fixture->issuer.transaction = "another";

    QCOMPARE(resumeInTime(), 0);

    expectNothingLeft();
    QCOMPARE(m_fixture->issuer.issued, 0);
}

void DeferredTest::asksAnewWhenTheAnswerWasLost()
{
    acceptLater();
    m_fixture->issuer.deferredDpop.nonce = "";
    m_fixture->http.once("POST", FakeIssuer::Deferred, [&](const net::HttpRequest &request) {
        static_cast<void>(m_fixture->http.send(request, {}));
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(m_fixture->issuer.issued, 1); // and the transaction is over

    QCOMPARE(resume(), 1);

    QCOMPARE(m_fixture->issuer.issued, 2);
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void DeferredTest::outlivesTheNetworkThatThePersonIsIn_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("somebody else answers") << int(ErrorCode::ServerNotTrusted) << 0;
    QTest::newRow("names lead to a private address") << int(ErrorCode::AddressForbidden) << 0;
    QTest::newRow("too many guests") << 0 << 429;
    QTest::newRow("it did not wait for us") << 0 << 408;
}

void DeferredTest::outlivesTheNetworkThatThePersonIsIn()
{
    QFETCH(int, code);
    QFETCH(int, status);
    acceptLater();
    m_fixture->http.once("POST", FakeIssuer::Deferred, [&](const auto &) {
        return status == 0 ? Result<net::HttpResponse>(Error{ErrorCode(code)})
                           : Result<net::HttpResponse>(net::HttpResponse{status, {}, {}});
    });
    resumeInTime();
    QCOMPARE(m_fixture->pending(), std::size_t(1));

    QCOMPARE(resumeInTime(), 1);
}

void DeferredTest::renewsTheTokenWhileItWaits()
{
    m_fixture->issuer.givesRefreshTokens = true;
    acceptLater();
    const auto first = m_fixture->issuer.accessToken;
    m_fixture->issuer.isTokenOver = true;

    QCOMPARE(resumeInTime(), 1);

    QVERIFY(m_fixture->issuer.accessToken != first);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void DeferredTest::givesUpWhenTheTokenIsOver()
{
    acceptLater();
    m_fixture->issuer.isTokenOver = true;

    QCOMPARE(resumeInTime(), 0);

    expectNothingLeft();
}

void DeferredTest::takesNothingLaterFromNowhere()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) { metadata.erase("deferred_credential_endpoint"); };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialUnsupported);

    expectNothingLeft();
}

void DeferredTest::asksForAnIntervalThatMakesSense_data()
{
    QTest::addColumn<QString>("interval");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << "" << 5;
    QTest::newRow("zero") << "0" << 5;
    QTest::newRow("negative") << "-7" << 5;
    QTest::newRow("a day") << "86400" << 86400;
    QTest::newRow("for ever") << "9223372036854775807" << 366 * 86400;
    QTest::newRow("a text") << "\"soon\"" << 5;
}

void DeferredTest::asksForAnIntervalThatMakesSense()
{
    QFETCH(QString, interval);
    QFETCH(int, seconds);
    m_fixture->issuer.changeAnswer = [&](Json &answer) {
        answer.erase("interval");
        if (!interval.isEmpty())
            answer["interval"] = Json::parse(interval.toStdString());
    };

    acceptLater();

    QVERIFY(m_fixture->wallet->pending()->front().nextTry == m_fixture->clock.now() + std::chrono::seconds(seconds));
}

void DeferredTest::waitsNoLongerWhereNobodyWantsIt()
{
    acceptLater();
    const auto requests = m_fixture->http.sent.size();

    QVERIFY(m_fixture->wallet->giveUp(m_fixture->wallet->pending()->front().id));

    expectNothingLeft();
    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(m_fixture->http.sent.size(), requests); // nobody was told
}

void DeferredTest::givesUpNothingElse()
{
    m_fixture->issuer.deferrals = 0;
    const auto accepted = m_fixture->accept();
    QVERIFY(accepted);
    const auto id = accepted->at("certificate").get<std::string>();

    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->giveUp(id).error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->giveUp("nothing").error().code, ErrorCode::CertificateNotFound);

    QVERIFY(m_fixture->wallet->find(id));
}

CAUSEWAY_SUITE(DeferredTest)
#include "tst_deferred.moc"
