#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::FakeVerifier;
using test::PresentationFixture;

namespace {

using Choices = std::map<std::string, std::set<std::string>>;

/// What the verifier says when it is asked for the request.
Change handingOut(int status)
{
    return [status](PresentationFixture &fixture) {
        fixture.http.on("GET", FakeVerifier::RequestUri, [status](const net::HttpRequest &) {
            return Result<net::HttpResponse>(net::HttpResponse{status, {}, {}});
        });
    };
}
}

/// An answer that may not have arrived outlives the process that made it, and nothing else leaves in its place.
class SentAgainTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<PresentationFixture>(); }

    void sendsTheSameBytesWhateverTheLinkBringsNow_data();
    void sendsTheSameBytesWhateverTheLinkBringsNow();
    void showsWhatWasChosenAndNothingElse();
    void wantsNothingChosenAgain();
    void takesNoOtherChoice();
    void isNotDeclined();
    void opensNoOtherRequestOfTheSameNonce();
    void handsAPageTheSameAnswer();
    void keepsWhatItSaysNoLongerThanNeeded_data();
    void keepsWhatItSaysNoLongerThanNeeded();
    void forgetsWhatItSaysWhenTheTimeIsOver_data();
    void forgetsWhatItSaysWhenTheTimeIsOver();
    void makesOneAnswerWhereverItIsKilled();
    void callsAUsedLinkAnswered_data();
    void callsAUsedLinkAnswered();

private:
    /// Approves, and the answer does not get through; then the process ends.
    void loseTheAnswer(const Choices &choices = {})
    {
        m_fixture->http.once("POST", FakeVerifier::ResponseUri, [this](const net::HttpRequest &request) {
            m_lost = request.body;
            return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable});
        });
        CAUSEWAY_COMPARE_CODES(m_fixture->approve(choices).error().code, ErrorCode::NetworkUnreachable);
        m_fixture->restartAll();
    }
    Json record() { return m_fixture->store.collections["wallet.presentations"].front().body; }
    /// How often the verifier got something, and that it was always the same.
    static std::size_t arrivals(const PresentationFixture &fixture)
    {
        const auto &forms = fixture.verifier.forms;
        const bool areAlike = std::ranges::all_of(forms, [&](const auto &form) { return form == forms.front(); });
        return areAlike ? forms.size() : 0;
    }

    std::unique_ptr<PresentationFixture> m_fixture;
    std::string m_lost; ///< the body that did not arrive
};

void SentAgainTest::sendsTheSameBytesWhateverTheLinkBringsNow_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("the same request") << Change([](auto &) {});
    QTest::newRow("the request, signed anew") << Change([](auto &fixture) {
        fixture.clock.advance(std::chrono::minutes(1));
        fixture.verifier.parameters["iat"] = toEpoch(fixture.clock.now());
    });
    QTest::newRow("nothing: it is gone") << handingOut(410);
    QTest::newRow("nothing: it was fetched once") << handingOut(400);
    QTest::newRow("the request, and the certificate is deleted")
        << Change([](auto &fixture) { fixture.store.collections["wallet.certificates"].clear(); });
}

void SentAgainTest::sendsTheSameBytesWhateverTheLinkBringsNow()
{
    QFETCH(Change, change);
    m_fixture->verifier.encryptWith(); // anew it would be encrypted otherwise
    loseTheAnswer();
    change(*m_fixture);

    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(answered->at("presented"), Json(1));
    QCOMPARE(answered->at("redirect_uri"), Json("https://verifier.example/done#response_code=1"));
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("approved"));
    QCOMPARE(m_fixture->ledger->list()->front().fields, std::vector<std::string>{"family_name"});
}

void SentAgainTest::showsWhatWasChosenAndNothingElse()
{
    m_fixture->holdAnother();
    const auto first = m_fixture->open();
    QVERIFY(first);
    loseTheAnswer({{"licence", {"other"}}});

    const auto again = m_fixture->open();

    QVERIFY2(again, again ? "" : again.error().detail.c_str());
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->digest, first->digest); // the ledger's entries belong together
    QVERIFY(again->expiresAt == first->expiresAt);
    QCOMPARE(again->requester.id, first->requester.id);
    QCOMPARE(again->requester.name.in("en"), first->requester.name.in("en"));
    QCOMPARE(again->requester.host, first->requester.host);
    QVERIFY(again->requester.assurance == consent::Assurance::Certified);
    QCOMPARE(again->subject.in("en"), std::string("Driving licence"));
    QCOMPARE(again->warnings, first->warnings);
    QCOMPARE(again->choices.size(), std::size_t(1));
    QCOMPARE(again->choices.front().options.size(), std::size_t(1));
    QCOMPARE(again->choices.front().options.front().id, std::string("other"));
    QCOMPARE(again->fields.size(), std::size_t(1));
    QCOMPARE(again->fields.front().key(), std::string("licence/other/family_name"));
    QCOMPARE(again->fields.front().value, std::string("CHAN"));
}

void SentAgainTest::wantsNothingChosenAgain()
{
    m_fixture->holdAnother();
    m_fixture->verifier.parameters["dcql_query"]["credentials"][0]["multiple"] = true;
    const auto first = m_fixture->store.collections["wallet.certificates"].front().key;
    loseTheAnswer({{"licence", {first, "other"}}});

    CAUSEWAY_COMPARE_CODES(m_fixture->approve({{"licence", {first}}}).error().code, ErrorCode::InvalidArgument);
    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(answered->at("presented"), Json(2));
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
}

void SentAgainTest::takesNoOtherChoice()
{
    m_fixture->holdAnother();
    loseTheAnswer({{"licence", {"other"}}});
    const auto &first = m_fixture->store.collections["wallet.certificates"].front().key;

    const auto answered = m_fixture->approve({{"licence", {first}}});

    QVERIFY(!answered);
    CAUSEWAY_COMPARE_CODES(answered.error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_fixture->verifier.forms.empty());
    QVERIFY(m_fixture->approve());
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
}

void SentAgainTest::isNotDeclined()
{
    loseTheAnswer();
    const auto sheet = m_fixture->open();
    QVERIFY(sheet);

    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(sheet->id, {}, {}).error().code, ErrorCode::RequestAlreadyAnswered);

    QVERIFY(m_fixture->verifier.forms.empty());
    QVERIFY(m_fixture->approve()); // to send it is still possible
    QCOMPARE(m_fixture->http.sent.back().body, m_lost);
}

void SentAgainTest::opensNoOtherRequestOfTheSameNonce()
{
    loseTheAnswer();
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"given_name"}}}}));

    const auto other = m_fixture->open();

    QVERIFY(!other);
    CAUSEWAY_COMPARE_CODES(other.error().code, ErrorCode::RequestAlreadyAnswered);
}

/// The process ends after the answer was made and before the page got it.
void SentAgainTest::handsAPageTheSameAnswer()
{
    m_fixture->verifier.parameters["response_mode"] = "dc_api";
    const DigitalCredentialRequest asked{"openid4vp-v1-unsigned", m_fixture->verifier.parameters,
                                         "https://verifier.example"};
    const auto answer = [&] {
        const auto sheet = m_fixture->presenter->openDigitalCredentialRequest(asked, {});
        return sheet ? m_fixture->desk->decide(sheet->id, {.approved = true}, {}).valueOr({}) : Json();
    };
    const auto &records = m_fixture->store.collections["wallet.presentations"];
    m_fixture->presenter =
        makePresenter({m_fixture->issuer.authority.anchors(), {}}, m_fixture->mortalStore, m_fixture->keys,
                      m_fixture->http, *m_fixture->directory, *m_fixture->desk, m_fixture->clock);
    m_fixture->life.stepsLeft = 2; // it is kept, and marked as shown
    const auto first = answer();
    QCOMPARE(records.size(), std::size_t(1));
    QVERIFY(records.front().body.contains("answer"));

    m_fixture->restartAll();

    QCOMPARE(answer(), first);
    QVERIFY(!records.front().body.contains("answer"));
    QVERIFY(answer().is_null());
}

void SentAgainTest::keepsWhatItSaysNoLongerThanNeeded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("taken") << 200 << false;
    QTest::newRow("refused") << 400 << false;
    QTest::newRow("sent elsewhere") << 302 << false;
    QTest::newRow("later") << 429 << true;
    QTest::newRow("not now") << 503 << true;
}

void SentAgainTest::keepsWhatItSaysNoLongerThanNeeded()
{
    QFETCH(int, status);
    QFETCH(bool, isKept);
    m_fixture->verifier.status = status;

    QCOMPARE(bool(m_fixture->approve()), status == 200);

    QCOMPARE(record().contains("answer"), isKept);
    QCOMPARE(toCompact(record()).find("CHAN") != std::string::npos, isKept);
    m_fixture->restartAll();
    QCOMPARE(bool(m_fixture->open()), isKept);
}

void SentAgainTest::forgetsWhatItSaysWhenTheTimeIsOver_data()
{
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("at the next unlock") << false;
    QTest::newRow("when the link is opened late") << true;
}

void SentAgainTest::forgetsWhatItSaysWhenTheTimeIsOver()
{
    QFETCH(bool, isOpened);
    loseTheAnswer();
    m_fixture->clock.advance(std::chrono::seconds(599));
    QVERIFY(m_fixture->presenter->clearUp());
    QVERIFY(record().contains("answer"));
    m_fixture->clock.advance(std::chrono::seconds(1));

    if (isOpened)
        CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
    else
        QVERIFY(m_fixture->presenter->clearUp());

    QVERIFY(!record().contains("answer"));
    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
    QVERIFY(m_fixture->verifier.forms.empty());
}

/// The process ends before and after each write and each sending; whatever it was, one answer is made, and the verifier gets it.
void SentAgainTest::makesOneAnswerWhereverItIsKilled()
{
    bool wasKilled = true;
    for (int steps = 0; wasKilled; ++steps) {
        QVERIFY(steps < 20);
        PresentationFixture fixture;
        const auto mortal =
            makePresenter({fixture.issuer.authority.anchors(), {}}, fixture.mortalStore, fixture.mortalKeys,
                          fixture.mortalHttp, *fixture.directory, *fixture.desk, fixture.clock);
        const auto sheet = mortal->openPresentation(fixture.verifier.link(), {});
        QVERIFY(sheet);
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.desk->decide(sheet->id, {.approved = true}, {}));
        wasKilled = fixture.life.isOver();

        fixture.restartAll();
        const auto again = fixture.open();

        if (again)
            QVERIFY(fixture.desk->decide(again->id, {.approved = true}, {}));
        else
            CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
        QVERIFY2(arrivals(fixture) > 0, std::to_string(steps).c_str());
        CAUSEWAY_COMPARE_CODES(fixture.open().error().code, ErrorCode::RequestAlreadyAnswered);
    }
}

void SentAgainTest::callsAUsedLinkAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("not there") << 404;
    QTest::newRow("gone") << 410;
}

void SentAgainTest::callsAUsedLinkAnswered()
{
    QFETCH(int, status);
    QVERIFY(m_fixture->approve());
    handingOut(status)(*m_fixture);

    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);

    const auto other = m_fixture->presenter->openPresentation(m_fixture->verifier.link() + "&for=another", {});
    CAUSEWAY_COMPARE_CODES(other.error().code, ErrorCode::RequestExpired);
}

CAUSEWAY_SUITE(SentAgainTest)
#include "tst_sent_again.moc"
