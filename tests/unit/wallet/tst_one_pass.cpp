#include "compare_codes.h"
#include "issuance/issuance.h"
#include "promised_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

/// Calls off whatever is under way as soon as a token is asked for with the server's nonce, which the first answer tells.
struct ImpatientHttp final : net::HttpClient {
    std::stop_source stop;

    explicit ImpatientHttp(net::HttpClient &http) : m_http(http) {}
    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        if (request.url == FakeIssuer::Token && ++m_tokens == 2)
            stop.request_stop();
        return m_http.send(request, call);
    }

private:
    net::HttpClient &m_http;
    int m_tokens = 0;
};
}

/// One resumePending() has the time of one call: no server that hangs takes it from the others, and nothing is spent when it is nearly over.
class OnePassTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PromisedFixture>();
        m_fixture->issuer.authority.list(Slow, "issuer", m_fixture->issuer.signer);
        m_fixture->http.on("GET", SlowMetadata,
                           [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });
    }

    void asksTheOthersWhereOneIssuerHangs();
    void asksAnIssuerThatHangsOnce();
    void asksAnIssuerThatHearsNothingForWhatItOwes();
    void fetchesTheStatusOfWhatCame();
    void asksNobodyOnceItsTimeIsOver();
    void usesUpNoTryForATypeOnceItsTimeIsOver();
    void usesUpNoTryForATypeWhereItIsCalledOff();
    void sendsNoRefreshTokenInItsLastSeconds();
    void sendsNoCodeInItsLastSeconds();
    void callsOffNoTokenRequestThatWasSent();

private:
    static constexpr auto Slow = "https://slow.example/issuer";
    static constexpr auto SlowMetadata = "https://slow.example/.well-known/openid-credential-issuer/issuer";
    static constexpr auto StatusUri = "https://id.example/issuer/status/1";
    static constexpr auto Type = "https://types.example/licence/1";

    static Call endingIn(std::chrono::seconds time) { return Call{{}, std::chrono::steady_clock::now() + time}; }
    /// One more, in front of what is promised already and like it but for that.
    void waitFirstFor(const std::string &id, const std::function<void(Issuance &)> &change)
    {
        auto &records = m_fixture->store.collections[IssuanceCollection];
        QVERIFY(!records.empty());
        auto other = *issuanceFromJson(records.back().body);
        other.id = other.offerId = id;
        change(other);
        records.insert(records.begin(), vault::Record{id, toJson(other), 0});
    }
    void waitFirstForTheSlow(const std::string &id)
    {
        waitFirstFor(id, [](Issuance &issuance) { issuance.plan.credentialIssuer = Slow; });
    }
    /// Of a certificate that is held, whose type could not be had when it came.
    void holdWithoutType()
    {
        m_fixture->issuer.deferrals = 0;
        m_fixture->issuer.changeMetadata = [](Json &metadata) {
            metadata["credential_configurations_supported"]["driving-licence"]["vct"] = Type;
        };
        m_fixture->issuer.changeClaims = [](Json &claims) { claims["vct"] = Type; };
        QVERIFY(m_fixture->accept());
    }
    void publishType()
    {
        const Json type = {{"vct", Type}, {"display", Json::array({{{"locale", "en"}, {"name", "By its type"}}})}};
        m_fixture->http.on("GET", Type,
                           [type](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, type)); });
    }
    void resumeNextDay(const Call &call)
    {
        m_fixture->clock.advance(std::chrono::hours(25));
        QVERIFY(m_fixture->wallet->resumePending(call));
    }
    std::string title() { return m_fixture->wallet->list()->front().title.in("en"); }
    long tokensAskedFor() const { return m_fixture->http.count("POST", FakeIssuer::Token); }

    std::unique_ptr<test::PromisedFixture> m_fixture;
};

void OnePassTest::asksTheOthersWhereOneIssuerHangs()
{
    QVERIFY(m_fixture->acceptLater());
    waitFirstForTheSlow("slow");

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->http.count("GET", SlowMetadata), 1L);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
}

void OnePassTest::asksAnIssuerThatHangsOnce()
{
    QVERIFY(m_fixture->acceptLater());
    waitFirstForTheSlow("slow");
    waitFirstForTheSlow("slow, too");

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->http.count("GET", SlowMetadata), 1L);
    QCOMPARE(m_fixture->resumeInTime(), 0);
    QCOMPARE(m_fixture->http.count("GET", SlowMetadata), 2L); // once in each pass
    QCOMPARE(m_fixture->pending(), std::size_t(2));
}

/// Or nothing would ever come of an issuer that cannot be told.
void OnePassTest::asksAnIssuerThatHearsNothingForWhatItOwes()
{
    QVERIFY(m_fixture->acceptLater());
    waitFirstFor("told", [](Issuance &issuance) {
        issuance.state = State::Stored;
        issuance.notificationId = "n-1";
    });
    m_fixture->http.on("POST", FakeIssuer::Notification,
                       [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Notification), 1L);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
}

/// Those of what was here are fetched before.
void OnePassTest::fetchesTheStatusOfWhatCame()
{
    m_fixture->issuer.status = {{"status_list", {{"idx", 5}, {"uri", StatusUri}}}};
    QVERIFY(m_fixture->acceptLater());

    QCOMPARE(m_fixture->resumeInTime(), 1);

    QCOMPARE(m_fixture->http.count("GET", StatusUri), 1L);
}

void OnePassTest::asksNobodyOnceItsTimeIsOver()
{
    QVERIFY(m_fixture->acceptLater());
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    m_fixture->restart();
    const auto sent = m_fixture->http.sent.size();

    QCOMPARE(m_fixture->wallet->resumePending(endingIn(std::chrono::seconds(0))).valueOr(-1), 0);

    QCOMPARE(m_fixture->http.sent.size(), sent);
    QCOMPARE(m_fixture->resume(), 1);
}

void OnePassTest::usesUpNoTryForATypeOnceItsTimeIsOver()
{
    holdWithoutType();
    for (int day = 0; day < 6; ++day)
        resumeNextDay(endingIn(std::chrono::seconds(0)));
    publishType();

    resumeNextDay({});

    QCOMPARE(title(), std::string("By its type"));
}

void OnePassTest::usesUpNoTryForATypeWhereItIsCalledOff()
{
    holdWithoutType();
    for (int day = 0; day < 6; ++day) {
        std::stop_source stop;
        m_fixture->http.once("GET", Type, [&stop](const auto &) {
            stop.request_stop();
            return Result<net::HttpResponse>(Error{ErrorCode::Cancelled});
        });
        resumeNextDay(Call{stop.get_token()});
        QVERIFY(stop.stop_requested());
    }
    publishType();

    resumeNextDay({});

    QCOMPARE(title(), std::string("By its type"));
}

/// Each is good once: were the answer cut off, nothing could ever be renewed again.
void OnePassTest::sendsNoRefreshTokenInItsLastSeconds()
{
    m_fixture->issuer.deferrals = 0;
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    const auto asked = tokensAskedFor();
    m_fixture->clock.advance(std::chrono::days(340));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending(endingIn(std::chrono::seconds(1))).valueOr(-1), 0);

    QCOMPARE(tokensAskedFor(), asked);
    QCOMPARE(m_fixture->pending(), std::size_t(1));
    QCOMPARE(m_fixture->resume(), 0); // no other certificate, but a new one in its place
    QCOMPARE(m_fixture->issuer.issued, 2);
}

void OnePassTest::sendsNoCodeInItsLastSeconds()
{
    m_fixture->issuer.deferrals = 0;
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);
    const consent::Decision yes{true, {}, FakeIssuer::TransactionCode};

    const auto decided = m_fixture->desk->decide(request->id, yes, endingIn(std::chrono::seconds(1)));

    CAUSEWAY_COMPARE_CODES(decided.error().code, ErrorCode::NetworkTimeout);
    QCOMPARE(tokensAskedFor(), 0L);
    QCOMPARE(m_fixture->resume(), 1);
}

/// Its answer is good once, and the certificate comes by it the next time.
void OnePassTest::callsOffNoTokenRequestThatWasSent()
{
    m_fixture->issuer.deferrals = 0;
    ImpatientHttp http(m_fixture->http);
    m_fixture->wallet = makeWallet(m_fixture->store, m_fixture->keys, http, http, *m_fixture->directory,
                                   *m_fixture->desk, m_fixture->clock, m_fixture->client);
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);
    const consent::Decision yes{true, {}, FakeIssuer::TransactionCode};

    const auto decided = m_fixture->desk->decide(request->id, yes, Call{http.stop.get_token()});

    CAUSEWAY_COMPARE_CODES(decided.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_fixture->resume(), 1);
    QCOMPARE(tokensAskedFor(), 2L);
}

CAUSEWAY_SUITE(OnePassTest)
#include "tst_one_pass.moc"
