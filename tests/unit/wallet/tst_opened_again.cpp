#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

using Choices = std::map<std::string, std::set<std::string>>;
}

/// A link is opened again after its answer did not get through: what was signed waits for the second try, and is not made anew.
class OpenedAgainTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void sendsWhatWasSignedBefore_data();
    void sendsWhatWasSignedBefore();
    void wantsNothingChosenAgain();
    void opensNoOtherRequestInItsPlace();
    void opensNothingOnceItsTimeIsOver();

private:
    Result<consent::Request> open(bool byPost = false)
    {
        auto &verifier = m_fixture->verifier;
        return m_fixture->presenter->openPresentation(byPost ? verifier.postLink() : verifier.link(), {});
    }
    Result<Json> approve(const consent::Request &sheet, const Choices &choices = {})
    {
        return m_fixture->desk->decide(sheet.id, {.approved = true, .choices = choices}, {});
    }
    void loseTheAnswerTo(const Result<consent::Request> &sheet, const Choices &choices = {})
    {
        m_fixture->http.once("POST", FakeVerifier::ResponseUri, [this](const net::HttpRequest &request) {
            m_lost = request.body;
            return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable});
        });
        QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
        CAUSEWAY_COMPARE_CODES(approve(*sheet, choices).error().code, ErrorCode::NetworkUnreachable);
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
    std::string m_lost; ///< the body that did not arrive
};

void OpenedAgainTest::sendsWhatWasSignedBefore_data()
{
    QTest::addColumn<bool>("isSignedAnew");
    QTest::newRow("the same text") << false;
    QTest::newRow("signed anew, with another nonce of the wallet's") << true;
}

void OpenedAgainTest::sendsWhatWasSignedBefore()
{
    QFETCH(bool, isSignedAnew);
    const auto first = open(isSignedAnew);
    loseTheAnswerTo(first);
    m_fixture->clock.advance(std::chrono::minutes(1));
    if (isSignedAnew) {
        m_fixture->verifier.parameters["iat"] = toEpoch(m_fixture->clock.now());
        m_fixture->verifier.parameters.erase("wallet_nonce");
    }

    const auto again = open(isSignedAnew);

    QVERIFY2(again, again ? "" : std::string(toString(again.error().code)).c_str());
    QCOMPARE(again->id, first->id);
    QVERIFY(again->expiresAt == first->expiresAt);
    QVERIFY(approve(*again));
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
}

/// Though the sheet on which it was chosen is still on the desk.
void OpenedAgainTest::wantsNothingChosenAgain()
{
    m_fixture->holdAnother();
    loseTheAnswerTo(open(), {{"licence", {"other"}}});

    const auto again = open();

    QVERIFY2(again, again ? "" : again.error().detail.c_str());
    QCOMPARE(again->fields.size(), std::size_t(1));
    const auto answered = approve(*again);
    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
}

void OpenedAgainTest::opensNoOtherRequestInItsPlace()
{
    loseTheAnswerTo(open());
    QVERIFY(open());
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"given_name"}}}}));

    const auto other = open();

    QVERIFY(!other);
    CAUSEWAY_COMPARE_CODES(other.error().code, ErrorCode::RequestAlreadyAnswered);
}

void OpenedAgainTest::opensNothingOnceItsTimeIsOver()
{
    loseTheAnswerTo(open());
    QVERIFY(open());
    m_fixture->clock.advance(std::chrono::minutes(11));

    const auto late = open();

    QVERIFY(!late);
    CAUSEWAY_COMPARE_CODES(late.error().code, ErrorCode::RequestAlreadyAnswered);
}

CAUSEWAY_SUITE(OpenedAgainTest)
#include "tst_opened_again.moc"
