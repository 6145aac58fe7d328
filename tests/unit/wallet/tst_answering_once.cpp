#include "compare_codes.h"
#include "disclosed.h"
#include "test_registry.h"

#include <causeway/base/url.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

consent::Decision yes()
{
    return {.approved = true};
}
}

/// What a verifier gets is what was decided, once, however often it is tried.
class AnsweringOnceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void answersARequestOnce();
    void sendsTheSameBytesWhenItIsTriedAgain();
    void sendsNoOtherAnswerThanWasDecided();
    void sendsTheSameBytesAfterAKill();
    void tellsWhatMayHaveArrivedFromAFailure();
    void saysThatItIsAnsweredWhereASecondTryIsRefused();
    void answersTheRequestThatWasApproved_data();
    void answersTheRequestThatWasApproved();
    void isNotDeclinedAfterAnAnswerThatMayHaveArrived();
    void forgetsAnswersAfterAMonth();

private:
    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void AnsweringOnceTest::answersARequestOnce()
{
    QVERIFY(m_fixture->approve());

    const auto again = m_fixture->open();

    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
}

void AnsweringOnceTest::sendsTheSameBytesWhenItIsTriedAgain()
{
    std::vector<std::string> bodies;
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [&](const net::HttpRequest &request) {
        bodies.push_back(request.body);
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
    const auto request = m_fixture->open();
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes(), {}).error().code, ErrorCode::NetworkTimeout);

    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));

    QCOMPARE(m_fixture->http.sent.back().body, bodies.front());
}

void AnsweringOnceTest::sendsNoOtherAnswerThanWasDecided()
{
    m_fixture->holdAnother();
    const auto request = m_fixture->open();
    const auto &choice = request->choices.front();
    consent::Decision first = yes();
    first.choices = {{choice.id, {choice.options.at(0).id}}};
    consent::Decision second = yes();
    second.choices = {{choice.id, {choice.options.at(1).id}}};
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [](const net::HttpRequest &) {
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); // it may have arrived
    });
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, first, {}).error().code, ErrorCode::NetworkTimeout);

    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, second, {}).error().code,
                           ErrorCode::RequestAlreadyAnswered);

    QVERIFY(m_fixture->verifier.forms.empty());
}

void AnsweringOnceTest::sendsTheSameBytesAfterAKill()
{
    std::string lost;
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [&](const net::HttpRequest &request) {
        lost = request.body;
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); // it may have arrived
    });
    QVERIFY(!m_fixture->approve());

    m_fixture->restartAll();
    QVERIFY(m_fixture->presenter->clearUp());
    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(m_fixture->http.sent.back().body, lost);
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
}

void AnsweringOnceTest::tellsWhatMayHaveArrivedFromAFailure()
{
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [this](const net::HttpRequest &request) {
        m_fixture->verifier.forms.push_back(formDecode(request.body)); // it did arrive
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable});
    });

    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::NetworkUnreachable);

    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("unconfirmed"));
    QVERIFY(m_fixture->approve());
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("approved"));
}

/// Whether the first one arrived nobody says; that nothing more leaves is certain.
void AnsweringOnceTest::saysThatItIsAnsweredWhereASecondTryIsRefused()
{
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [](const net::HttpRequest &) {
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
    QVERIFY(!m_fixture->approve());
    m_fixture->verifier.status = 400;

    const auto again = m_fixture->approve();

    QVERIFY(!again);
    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("unconfirmed"));
    m_fixture->restartAll();
    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
}

void AnsweringOnceTest::answersTheRequestThatWasApproved_data()
{
    QTest::addColumn<bool>("isApprovedToo");
    QTest::newRow("and does not answer the other") << true;
    QTest::newRow("and does not refuse the other") << false;
}

/// Two requests under one nonce: what stands on the sheet is what is answered, and the nonce is used up by that.
void AnsweringOnceTest::answersTheRequestThatWasApproved()
{
    QFETCH(bool, isApprovedToo);
    const auto seen = m_fixture->open();
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"portrait"}}}}));
    const auto other = m_fixture->open();
    QVERIFY(seen && other);

    QVERIFY(m_fixture->desk->decide(seen->id, yes(), {}));

    const auto answer = m_fixture->verifier.forms.back();
    const auto text = parseJson(answer.at("vp_token"))->at("licence").front().get<std::string>();
    const auto names = test::disclosedBySdJwt(*m_fixture, text, m_fixture->verifier.clientId());
    QVERIFY2(names, names ? "" : names.error().detail.c_str());
    QVERIFY(*names == test::Names{"family_name"});
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(other->id, {.approved = isApprovedToo}, {}).error().code,
                           ErrorCode::RequestAlreadyAnswered);
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
}

void AnsweringOnceTest::isNotDeclinedAfterAnAnswerThatMayHaveArrived()
{
    m_fixture->http.once("POST", FakeVerifier::ResponseUri, [](const net::HttpRequest &) {
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout});
    });
    const auto request = m_fixture->open();
    QVERIFY(request);
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes(), {}).error().code, ErrorCode::NetworkTimeout);

    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, {}, {}).error().code,
                           ErrorCode::RequestAlreadyAnswered);

    QCOMPARE(m_fixture->http.count("POST", FakeVerifier::ResponseUri), 1L);
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:consent.request_already_answered"));
}

void AnsweringOnceTest::forgetsAnswersAfterAMonth()
{
    QVERIFY(m_fixture->approve());
    m_fixture->clock.advance(std::chrono::hours(31 * 24));

    QVERIFY(m_fixture->presenter->clearUp());

    QVERIFY(m_fixture->store.collections["wallet.presentations"].empty());
    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestExpired); // nor is it answered anew
}

CAUSEWAY_SUITE(AnsweringOnceTest)
#include "tst_answering_once.moc"
