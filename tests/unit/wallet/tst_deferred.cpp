#include "compare_codes.h"
#include "issuance/issuance_flow.h"
#include "promised_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Certificates that come later.
class DeferredTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PromisedFixture>(); }

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
    void takesUpEncryptionWhileItWaits();
    void asksWhereTheIssuerIsNow();
    void takesCertificatesBesideATransaction_data();
    void takesCertificatesBesideATransaction();
    void renewsTheTokenWhileItWaits();
    void givesUpWhenTheTokenIsOver();
    void takesNothingLaterFromNowhere();
    void asksForAnIntervalThatMakesSense_data();
    void asksForAnIntervalThatMakesSense();

    void waitsNoLongerWhereNobodyWantsIt();
    void givesUpNothingElse();

private:
    void acceptLater() { QVERIFY(m_fixture->acceptLater()); }
    int resume() { return m_fixture->resume(); }
    int resumeInTime() { return m_fixture->resumeInTime(); }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QVERIFY(m_fixture->mortalKeys.alive.empty());
    }
    long asked() { return m_fixture->asked(); }

    std::unique_ptr<test::PromisedFixture> m_fixture;
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
    const auto before = asked();
    QCOMPARE(resumeInTime(), 0);
    QCOMPARE(asked(), before);
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
    QTest::addColumn<QByteArray>("body");
    const QByteArray page = "<html>Welcome to our network</html>";
    QTest::newRow("somebody else answers") << int(ErrorCode::ServerNotTrusted) << 0 << QByteArray();
    QTest::newRow("names lead to a private address") << int(ErrorCode::AddressForbidden) << 0 << QByteArray();
    QTest::newRow("too many guests") << 0 << 429 << QByteArray();
    QTest::newRow("it did not wait for us") << 0 << 408 << QByteArray();
    QTest::newRow("a firewall forbids it") << 0 << 403 << page;
    QTest::newRow("the endpoint is being put up anew") << 0 << 404 << QByteArray();
    QTest::newRow("a page to log in at the network") << 0 << 200 << page;
    QTest::newRow("nothing that was asked for") << 0 << 200 << QByteArray("{}");
    QTest::newRow("encryption is wanted now")
        << 0 << 400 << QByteArray("{\"error\":\"invalid_encryption_parameters\"}");
    QTest::newRow("a word of its own") << 0 << 400 << QByteArray("{\"error\":\"on_holiday\"}");
}

void DeferredTest::outlivesTheNetworkThatThePersonIsIn()
{
    QFETCH(int, code);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    acceptLater();
    m_fixture->http.once("POST", FakeIssuer::Deferred, [&](const auto &) {
        return status == 0 ? Result<net::HttpResponse>(Error{ErrorCode(code)})
                           : Result<net::HttpResponse>(net::HttpResponse{status, {}, body.toStdString()});
    });
    resumeInTime();
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    QCOMPARE(m_fixture->wallet->pending()->front().ended, std::string());

    QCOMPARE(resumeInTime(), 1);
}

void DeferredTest::takesUpEncryptionWhileItWaits()
{
    acceptLater();
    m_fixture->issuer.requestKey = *crypto::PrivateKey::generate();

    QCOMPARE(resumeInTime(), 1);

    QCOMPARE(m_fixture->issuer.unsealed.size(), std::size_t(1));
}

void DeferredTest::asksWhereTheIssuerIsNow()
{
    static constexpr auto Moved = "https://id.example/issuer/v2/deferred";
    acceptLater();
    m_fixture->issuer.changeMetadata = [](Json &metadata) { metadata["deferred_credential_endpoint"] = Moved; };

    QCOMPARE(resumeInTime(), 0);

    QCOMPARE(m_fixture->http.count("POST", Moved), 1L);
    QCOMPARE(asked(), 0L);
}

void DeferredTest::takesCertificatesBesideATransaction_data()
{
    QTest::addColumn<bool>("isDeferred");
    QTest::addColumn<QByteArray>("transaction");
    QTest::newRow("that is null, at once") << false << QByteArray("null");
    QTest::newRow("that is repeated, at once") << false << QByteArray("\"transaction-1\"");
    QTest::newRow("that is null, later") << true << QByteArray("null");
    QTest::newRow("that is repeated, later") << true << QByteArray("\"transaction-1\"");
}

void DeferredTest::takesCertificatesBesideATransaction()
{
    QFETCH(bool, isDeferred);
    QFETCH(QByteArray, transaction);
    m_fixture->issuer.deferrals = isDeferred ? 1 : 0;
    m_fixture->issuer.changeAnswer = [&](Json &answer) {
        if (answer.contains("credentials"))
            answer["transaction_id"] = Json::parse(transaction.toStdString());
    };

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    QCOMPARE(accepted->contains("pending"), isDeferred);
    if (isDeferred)
        QCOMPARE(resumeInTime(), 1);
    QCOMPARE(m_fixture->count(), std::size_t(1));
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
    QTest::newRow("a day, as a fraction is written") << "86400.0" << 86400;
    QTest::newRow("half a second more than an hour") << "3600.5" << 3601;
    QTest::newRow("a fraction of a second") << "0.25" << 5;
    QTest::newRow("a fraction below nothing") << "-7.5" << 5;
    QTest::newRow("beyond reckoning") << "1e300" << 366 * 86400;
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
