#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/issuance_flow.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

using Endpoint = const char *;

/// The server does its work and the answer is lost, as when the process is killed while it waits.
void loseAnswer(test::ScriptedHttp &http, Endpoint endpoint)
{
    http.once("POST", endpoint, [&http](const net::HttpRequest &request) {
        static_cast<void>(http.send(request, {}));
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
}
}

class ResumeTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.tokenDpop.nonce = ""; // no round for nonces, so that each request is the one that counts
        m_fixture->issuer.credentialDpop.nonce = "";
    }

    void allowsOnlyWhatTheTableSays_data();
    void allowsOnlyWhatTheTableSays();
    void goesOnWhenNothingWasSentYet();
    void clearsUpWhenTheTokenWasLost();
    void asksAgainForACertificateWhoseAnswerWasLost();
    void storesItOnceEvenWhenTheHandlerIsTriedAgain();
    void clearsUpWhenTheTokenIsOver();
    void waitsForTheNetwork();
    void finishesClearingUpAfterStoring();
    void keepsTheCertificateWhenTheDiskWasFull();

private:
    Error lostAt(Endpoint endpoint)
    {
        loseAnswer(m_fixture->http, endpoint);
        const auto done = m_fixture->accept();
        return done ? Error{ErrorCode::Internal, "it worked"} : done.error();
    }
    std::vector<std::string> aliasesInUse()
    {
        std::vector<std::string> aliases;
        for (const auto &record : m_fixture->store.collections["wallet.issuances"])
            aliases.push_back(record.body.at("key_alias").get<std::string>());
        return aliases;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void ResumeTest::allowsOnlyWhatTheTableSays_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("to");
    const auto row = [](const char *name, State from, Event event, std::optional<State> to) {
        QTest::newRow(name) << int(from) << int(event) << (to ? int(*to) : -1);
    };
    row("asks for a token", State::Prepared, Event::TokenRequestLeaves, State::TokenAsked);
    row("asks again", State::TokenAsked, Event::TokenRequestLeaves, State::TokenAsked);
    row("no certificate without a token", State::Prepared, Event::CredentialRequestLeaves, std::nullopt);
    row("no token unasked", State::Prepared, Event::TokenGranted, std::nullopt);
    row("token", State::TokenAsked, Event::TokenGranted, State::TokenHeld);
    row("no second token", State::TokenHeld, Event::TokenRequestLeaves, std::nullopt);
    row("asks for the certificate", State::TokenHeld, Event::CredentialRequestLeaves, State::CredentialAsked);
    row("asks for it again", State::CredentialAsked, Event::CredentialRequestLeaves, State::CredentialAsked);
    row("nothing stored unasked", State::TokenHeld, Event::CredentialAccepted, std::nullopt);
    row("later", State::CredentialAsked, Event::CredentialDeferred, State::Deferred);
    row("later still", State::Deferred, Event::CredentialDeferred, State::Deferred);
    row("came after all", State::Deferred, Event::CredentialAccepted, State::Stored);
    row("asks anew", State::Deferred, Event::CredentialRequestLeaves, State::CredentialAsked);
    row("denied", State::Deferred, Event::GivenUp, State::Abandoned);
    row("nothing is later without having asked", State::TokenHeld, Event::CredentialDeferred, std::nullopt);
    row("refused", State::CredentialAsked, Event::CredentialRefused, State::Refused);
    row("refused is not taken again", State::Refused, Event::CredentialAccepted, std::nullopt);
    row("refused and told", State::Refused, Event::GivenUp, State::Abandoned);
    row("stored is not refused", State::Stored, Event::CredentialRefused, std::nullopt);
    row("stored", State::CredentialAsked, Event::CredentialAccepted, State::Stored);
    row("never stored twice", State::Stored, Event::CredentialAccepted, std::nullopt);
    row("stored is not given up", State::Stored, Event::GivenUp, std::nullopt);
    row("given up stays so", State::Abandoned, Event::TokenRequestLeaves, std::nullopt);
}

void ResumeTest::allowsOnlyWhatTheTableSays()
{
    QFETCH(int, from);
    QFETCH(int, event);
    QFETCH(int, to);

    const auto state = next(State(from), Event(event));

    QCOMPARE(state ? int(*state) : -1, to);
}

void ResumeTest::goesOnWhenNothingWasSentYet()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    m_fixture->http.isOffline = true;
    QVERIFY(!m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
    m_fixture->restart();
    m_fixture->http.isOffline = false;

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void ResumeTest::clearsUpWhenTheTokenWasLost()
{
    CAUSEWAY_COMPARE_CODES(lostAt(FakeIssuer::Token).code, ErrorCode::NetworkTimeout);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    const auto aliases = aliasesInUse();
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->count(), std::size_t(0));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey(aliases.front()).error().code, ErrorCode::KeyNotFound);
    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey(aliases.front() + ".dpop").error().code, ErrorCode::KeyNotFound);
}

void ResumeTest::asksAgainForACertificateWhoseAnswerWasLost()
{
    CAUSEWAY_COMPARE_CODES(lostAt(FakeIssuer::Credential).code, ErrorCode::NetworkTimeout);
    QCOMPARE(m_fixture->issuer.issued, 1);
    QCOMPARE(m_fixture->count(), std::size_t(0));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->issuer.issued, 2);
    QCOMPARE(m_fixture->issuer.boundKeys.at(0), m_fixture->issuer.boundKeys.at(1)); // the same key
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 1L);                 // the same token
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QVERIFY(m_fixture->wallet->believe(m_fixture->wallet->list()->front().id)->verdict == Verdict::Valid);
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void ResumeTest::storesItOnceEvenWhenTheHandlerIsTriedAgain()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    loseAnswer(m_fixture->http, FakeIssuer::Credential);
    QVERIFY(!m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));

    QVERIFY(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void ResumeTest::clearsUpWhenTheTokenIsOver()
{
    CAUSEWAY_COMPARE_CODES(lostAt(FakeIssuer::Credential).code, ErrorCode::NetworkTimeout);
    const auto aliases = aliasesInUse();
    m_fixture->restart();
    m_fixture->issuer.isTokenOver = true;

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey(aliases.front()).error().code, ErrorCode::KeyNotFound);
}

void ResumeTest::waitsForTheNetwork()
{
    CAUSEWAY_COMPARE_CODES(lostAt(FakeIssuer::Credential).code, ErrorCode::NetworkTimeout);
    m_fixture->restart();
    m_fixture->http.isOffline = true;
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    m_fixture->http.isOffline = false;

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void ResumeTest::finishesClearingUpAfterStoring()
{
    CAUSEWAY_COMPARE_CODES(lostAt(FakeIssuer::Credential).code, ErrorCode::NetworkTimeout);
    const auto left = m_fixture->store.collections["wallet.issuances"].front();
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
    auto stored = left.body; // as if the process had been killed right after storing
    stored["state"] = "stored";
    QVERIFY(m_fixture->store.put("wallet.issuances", left.key, stored));
    const auto dpopAlias = stored.at("dpop_key_alias").get<std::string>();
    QVERIFY(m_fixture->keys.createSigningKey(dpopAlias));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey(dpopAlias).error().code, ErrorCode::KeyNotFound);
    QVERIFY(m_fixture->keys.publicKey(stored.at("key_alias").get<std::string>()));
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void ResumeTest::keepsTheCertificateWhenTheDiskWasFull()
{
    m_fixture->http.once("POST", FakeIssuer::Credential, [&](const net::HttpRequest &request) {
        auto answer = m_fixture->http.send(request, {});
        m_fixture->store.fail = Error{ErrorCode::StorageFull};
        return answer;
    });
    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::StorageFull);
    m_fixture->store.fail.reset();
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

CAUSEWAY_SUITE(ResumeTest)
#include "tst_resume.moc"
