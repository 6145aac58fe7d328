#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;
using test::FakeVerifier;

/// Several copies of a certificate, each shown once.
class CopiesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_verifier.reset(); // it works on the fixture
        m_fixture = std::make_unique<test::WalletFixture>();
        offerCopies(4);
    }

    void asksForAsManyAsTheIssuerMakes();
    void asksForTenAtMost();
    void refusesABatchThatIsNone();
    void takesFewerThanItAskedFor();
    void takesThemInAnyOrder();
    void refusesAllWhereOneIsWrong();
    void refusesTwoForOneKey();
    void refusesMoreThanItAskedFor();
    void showsEachOnce();
    void spendsNoOtherCopyWhereAnAnswerIsSentAgain();
    void showsNoCopyTwiceWhereAnAnswerCouldNotBeKept();
    void showsTheLastAgain();
    void fetchesMoreBeforeTheyRunOut();
    void fetchesThemWithAFreshTokenWhereThatIsOver();
    void fetchesThemByTheKeyThatTheIssuerHasNow();
    void fetchesThemLaterFromAnotherNetwork();
    void fetchesNoMoreThanItNeeds();
    void putsAFreshOneInTheLastOnesPlace();
    void remainsWhenNoMoreAreToBeHad();
    void destroysEveryKeyWithTheCertificate();

private:
    void offerCopies(int size)
    {
        m_fixture->issuer.changeMetadata = [size](Json &metadata) {
            metadata["batch_credential_issuance"] = {{"batch_size", size}};
        };
    }
    void acceptAndShowMost()
    {
        m_fixture->issuer.givesRefreshTokens = true;
        QVERIFY(m_fixture->accept());
        show();
        show();
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    std::size_t keys() { return m_fixture->mortalKeys.alive.size(); }
    std::string shownNext()
    {
        return m_fixture->store.collections["wallet.certificates"].front().body.at("credential").get<std::string>();
    }
    std::unique_ptr<Presenter> presenter()
    {
        return makePresenter({m_fixture->issuer.authority.anchors(), {}}, m_fixture->mortalStore, m_fixture->mortalKeys,
                             m_fixture->http, *m_fixture->directory, *m_fixture->desk, m_fixture->clock);
    }
    /// A verifier asks anew.
    Result<consent::Request> ask(Presenter &presenter)
    {
        if (!m_verifier)
            m_verifier = std::make_unique<FakeVerifier>(m_fixture->clock, m_fixture->http, m_fixture->issuer.authority);
        m_verifier->parameters["nonce"] = "nonce-" + std::to_string(++m_shown);
        return presenter.openPresentation(m_verifier->link(), {});
    }
    Result<Json> approve(const consent::Request &request)
    {
        return m_fixture->desk->decide(request.id, {.approved = true}, {});
    }
    std::string lastShown() const
    {
        const auto token = *parseJson(m_verifier->forms.back().at("vp_token"));
        return token.at("licence").front().get<std::string>();
    }
    /// Shows it to a verifier who asks anew; what left.
    std::string show()
    {
        const auto asked = presenter();
        const auto request = ask(*asked);
        return request && approve(*request) ? lastShown() : std::string();
    }
    static std::string signatureOf(const std::string &presentation)
    {
        return presentation.substr(0, presentation.find('~'));
    }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QCOMPARE(keys(), std::size_t(0));
        QVERIFY(m_fixture->store.collections["wallet.copies"].empty());
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::unique_ptr<FakeVerifier> m_verifier;
    int m_shown = 0;
};

void CopiesTest::asksForAsManyAsTheIssuerMakes()
{
    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(held().copiesLeft, std::optional(4));
    QCOMPARE(m_fixture->wallet->find(held().id)->copiesLeft, std::optional(4));
    QVERIFY(m_fixture->wallet->believe(held().id)->verdict == Verdict::Valid);
    QCOMPARE(keys(), std::size_t(4));
    const auto &bound = m_fixture->issuer.boundKeys;
    QCOMPARE(std::set<std::string>(bound.begin(), bound.end()).size(), std::size_t(4));
}

void CopiesTest::asksForTenAtMost()
{
    offerCopies(1000);

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().copiesLeft, std::optional(10));
}

void CopiesTest::refusesABatchThatIsNone()
{
    offerCopies(1);

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);
}

void CopiesTest::takesFewerThanItAskedFor()
{
    m_fixture->issuer.changeAnswer = [](Json &answer) {
        answer["credentials"].erase(std::size_t(3));
        answer["credentials"].erase(std::size_t(0));
    };

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().copiesLeft, std::optional(2));
    QCOMPARE(keys(), std::size_t(2)); // what was made for the others is destroyed
    QVERIFY(m_fixture->wallet->believe(held().id)->verdict == Verdict::Valid);
}

void CopiesTest::takesThemInAnyOrder()
{
    m_fixture->issuer.changeAnswer = [](Json &answer) {
        std::reverse(answer["credentials"].begin(), answer["credentials"].end());
    };

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().copiesLeft, std::optional(4));
    for (int copy = 0; copy < 4; ++copy) {
        QVERIFY(m_fixture->wallet->believe(held().id)->verdict == Verdict::Valid);
        QVERIFY(!show().empty());
    }
}

void CopiesTest::refusesAllWhereOneIsWrong()
{
    m_fixture->issuer.notificationId = "n-1";
    m_fixture->issuer.changeAnswer = [](Json &answer) {
        auto text = answer["credentials"][2]["credential"].get<std::string>();
        auto &letter = text[text.find('~') - 10];
        letter = letter == 'A' ? 'B' : 'A';
        answer["credentials"][2]["credential"] = text;
    };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialRejected);

    expectNothingLeft();
    QCOMPARE(m_fixture->issuer.notifications.size(), std::size_t(1));
    QCOMPARE(m_fixture->issuer.notifications.front().at("event"), Json("credential_failure"));
}

void CopiesTest::refusesTwoForOneKey()
{
    m_fixture->issuer.changeAnswer = [](Json &answer) { answer["credentials"][1] = answer["credentials"][0]; };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialRejected);

    expectNothingLeft();
}

void CopiesTest::refusesMoreThanItAskedFor()
{
    m_fixture->issuer.changeAnswer = [](Json &answer) { answer["credentials"].push_back(answer["credentials"][0]); };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);

    expectNothingLeft();
}

void CopiesTest::showsEachOnce()
{
    QVERIFY(m_fixture->accept());
    const auto id = held().id;
    std::set<std::string> seen;

    for (int copy = 0; copy < 4; ++copy)
        seen.insert(signatureOf(show()));

    QCOMPARE(seen.size(), std::size_t(4));
    QVERIFY(!seen.contains(""));
    QCOMPARE(held().id, id); // for the person it is one certificate
    QCOMPARE(held().copiesLeft, std::optional(0));
    QCOMPARE(keys(), std::size_t(1)); // those of the copies that are over are gone
}

void CopiesTest::spendsNoOtherCopyWhereAnAnswerIsSentAgain()
{
    QVERIFY(m_fixture->accept());
    m_fixture->http.once("POST", FakeVerifier::ResponseUri,
                         [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable}); });
    const auto next = signatureOf(shownNext());
    QCOMPARE(show(), std::string());
    QCOMPARE(held().copiesLeft, std::optional(3));

    m_fixture->restart();
    --m_shown; // the same request
    const auto shown = show();

    QCOMPARE(signatureOf(shown), next);
    QCOMPARE(held().copiesLeft, std::optional(3));
}

/// What was signed before the storage was full is not what leaves after another verifier was shown that copy.
void CopiesTest::showsNoCopyTwiceWhereAnAnswerCouldNotBeKept()
{
    QVERIFY(m_fixture->accept());
    const auto asked = presenter();
    const auto request = ask(*asked);
    QVERIFY(request);
    m_fixture->life.stepsLeft = 1; // the answer is written, and then nothing is any more
    CAUSEWAY_COMPARE_CODES(approve(*request).error().code, ErrorCode::StorageFailure);
    m_fixture->life.stepsLeft = -1;
    QVERIFY(m_verifier->forms.empty());
    const auto other = show();

    QVERIFY(approve(*request));

    QVERIFY(signatureOf(lastShown()) != signatureOf(other));
    QCOMPARE(m_verifier->forms.size(), std::size_t(2));
    QCOMPARE(held().copiesLeft, std::optional(2));
}

void CopiesTest::showsTheLastAgain()
{
    offerCopies(2);
    QVERIFY(m_fixture->accept());
    QVERIFY(!show().empty());
    const auto last = signatureOf(show());

    QCOMPARE(signatureOf(show()), last);

    QCOMPARE(held().copiesLeft, std::optional(0));
    QVERIFY(m_fixture->wallet->believe(held().id)->verdict == Verdict::Valid);
}

void CopiesTest::fetchesMoreBeforeTheyRunOut()
{
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    QCOMPARE(keys(), std::size_t(5)); // and the one of the tokens
    show();
    show();
    QCOMPARE(held().copiesLeft, std::optional(2));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0); // nothing new for the person

    QCOMPARE(held().copiesLeft, std::optional(6));
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(keys(), std::size_t(7));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    for (int again = 0; again < 4; ++again) // the server gave a new refresh token, and that one was kept
        show();
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(held().copiesLeft, std::optional(6));
}

/// The answer to the first try was lost, and the token's time was over before the next.
void CopiesTest::fetchesThemWithAFreshTokenWhereThatIsOver()
{
    acceptAndShowMost();
    m_fixture->http.once("POST", FakeIssuer::Credential,
                         [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });
    static_cast<void>(m_fixture->wallet->resumePending({}));
    QCOMPARE(held().copiesLeft, std::optional(2));
    m_fixture->issuer.isTokenOver = true;
    m_fixture->restart();

    QVERIFY(m_fixture->wallet->resumePending({}));

    QCOMPARE(held().copiesLeft, std::optional(6));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void CopiesTest::fetchesThemByTheKeyThatTheIssuerHasNow()
{
    m_fixture->issuer.requestKey = *crypto::PrivateKey::generate();
    acceptAndShowMost();
    m_fixture->issuer.requestKey = *crypto::PrivateKey::generate();

    QVERIFY(m_fixture->wallet->resumePending({}));

    QCOMPARE(held().copiesLeft, std::optional(6));
}

void CopiesTest::fetchesThemLaterFromAnotherNetwork()
{
    acceptAndShowMost();
    m_fixture->http.once("POST", FakeIssuer::Token,
                         [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::ServerNotTrusted}); });
    static_cast<void>(m_fixture->wallet->resumePending({}));
    QCOMPARE(held().copiesLeft, std::optional(2));

    QVERIFY(m_fixture->wallet->resumePending({}));

    QCOMPARE(held().copiesLeft, std::optional(6));
}

void CopiesTest::fetchesNoMoreThanItNeeds()
{
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    show();
    const auto sent = m_fixture->http.count("POST", FakeIssuer::Token);

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), sent);
}

void CopiesTest::putsAFreshOneInTheLastOnesPlace()
{
    offerCopies(2);
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    show();
    const auto last = signatureOf(show());
    QCOMPARE(held().copiesLeft, std::optional(0));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(held().copiesLeft, std::optional(2));
    QVERIFY(signatureOf(show()) != last);
}

void CopiesTest::remainsWhenNoMoreAreToBeHad()
{
    offerCopies(2);
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    show();
    m_fixture->issuer.refreshToken.clear();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(held().copiesLeft, std::optional(1));
    QCOMPARE(keys(), std::size_t(1)); // the tokens' key is of no use any more
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    const auto sent = m_fixture->http.count("POST", FakeIssuer::Token);
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), sent); // and is not asked for again
    QVERIFY(!show().empty());
}

void CopiesTest::destroysEveryKeyWithTheCertificate()
{
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    show();
    show();
    m_fixture->http.isOffline = true;
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0); // more copies are under way
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    m_fixture->http.isOffline = false;

    QVERIFY(m_fixture->wallet->remove(held().id));

    expectNothingLeft();
}

CAUSEWAY_SUITE(CopiesTest)
#include "tst_copies.moc"
