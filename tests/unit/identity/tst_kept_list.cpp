#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <causeway/identity/server_clock.h>

#include <QtTest>

using namespace causeway;
using test::FakeProvider;
using Answer = Result<net::HttpResponse>;

/// How long a trust list that is here serves: by whose clock, and what comes in its place where none can be had.
class KeptListTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::IdentityFixture>(); }

    void takesAListOfTodayOnASlowDevice_data();
    void takesAListOfTodayOnASlowDevice();
    void goesOnWhenWhatComesIsNoGood_data();
    void goesOnWhenWhatComesIsNoGood();
    void goesOnWhereNobodySaysWhereTheListIs();
    void endsByTheTimeThatAnAnswerTells();
    void takesAListOfThousands();
    void takesTimesWithAFraction();

private:
    static constexpr auto List = "https://id.example/trust/list";
    static constexpr auto Discovery = "https://id.example/.well-known/causeway";

    Result<identity::TrustList> fetch() { return m_fixture->directory->trustList({}); }
    std::unique_ptr<identity::Directory> directoryBy(const Clock &clock, net::HttpClient &http)
    {
        return identity::makeDirectory({FakeProvider::Origin, m_fixture->provider.authority.anchors()},
                                       m_fixture->store, http, clock);
    }
    static net::HttpResponse portal() { return {200, {{"content-type", "text/html"}}, "<p>Log in to the network</p>"}; }

    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void KeptListTest::takesAListOfTodayOnASlowDevice_data()
{
    QTest::addColumn<int>("slowBy");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a little more than a minute") << 61 << true;
    QTest::newRow("an hour") << 3600 << true;
    QTest::newRow("a day") << 86400 << true;
    QTest::newRow("more than a day") << 86401 << false;
}

void KeptListTest::takesAListOfTodayOnASlowDevice()
{
    QFETCH(int, slowBy);
    QFETCH(bool, isTaken);
    const test::FakeClock device;
    m_fixture->clock.advance(std::chrono::seconds(slowBy));

    const auto list = directoryBy(device, m_fixture->http)->trustList({});

    QCOMPARE(bool(list), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(list.error().code, ErrorCode::TrustListInvalid);
}

void KeptListTest::goesOnWhenWhatComesIsNoGood_data()
{
    QTest::addColumn<std::function<Answer(const FakeProvider &)>>("answer");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, std::function<Answer(const FakeProvider &)> answer) {
        QTest::newRow(name) << std::move(answer) << code;
    };
    row("a captive portal", ErrorCode::TrustListInvalid, [](const auto &) { return Answer(portal()); });
    row("nothing there", ErrorCode::ResponseUnexpected, [](const auto &) {
        return Answer(net::HttpResponse{404, {}, {}});
    });
    row("a server that nobody vouches for", ErrorCode::ServerNotTrusted,
        [](const auto &) { return Answer(Error{ErrorCode::ServerNotTrusted}); });
    row("more than anybody reads", ErrorCode::ResponseTooLarge,
        [](const auto &) { return Answer(Error{ErrorCode::ResponseTooLarge}); });
    row("another keeper's list", ErrorCode::TrustListInvalid, [](const FakeProvider &provider) {
        const auto claims = provider.authority.listClaims(9, fromEpoch(1'800'000'000));
        return Answer(net::HttpResponse{200, {}, provider.signer.sign(claims, "trust-list+jwt")});
    });
}

void KeptListTest::goesOnWhenWhatComesIsNoGood()
{
    QFETCH(std::function<Answer(const FakeProvider &)>, answer);
    QFETCH(ErrorCode, code);
    const auto give = [this, answer](const auto &) { return answer(m_fixture->provider); };
    m_fixture->http.once("GET", List, give);
    CAUSEWAY_COMPARE_CODES(fetch().error().code, code); // nothing is here yet
    QVERIFY(fetch());
    m_fixture->clock.advance(std::chrono::hours(25));
    m_fixture->http.once("GET", List, give);

    const auto list = fetch();

    QVERIFY(list);
    QCOMPARE(list->sequence, std::int64_t(1));
    QCOMPARE(m_fixture->http.count("GET", List), 3L);
    std::stop_source stop;
    stop.request_stop();
    const auto calledOff = m_fixture->directory->trustList({.stop = stop.get_token()});
    CAUSEWAY_COMPARE_CODES(calledOff.error().code, ErrorCode::Cancelled);
}

void KeptListTest::goesOnWhereNobodySaysWhereTheListIs()
{
    QVERIFY(fetch());
    m_fixture->clock.advance(std::chrono::hours(25));
    m_fixture->http.once("GET", Discovery, [](const auto &) { return Answer(portal()); });

    QVERIFY(fetch());

    QCOMPARE(m_fixture->http.count("GET", List), 1L);
}

/// The device is a week slow, and learns it from the server that cannot give a new list.
void KeptListTest::endsByTheTimeThatAnAnswerTells()
{
    test::FakeClock device;
    identity::ServerClock server(device);
    identity::ClockKeepingHttp http(m_fixture->http, server);
    const LaterClock later(device, server);
    const auto directory = directoryBy(later, http);
    QVERIFY(directory->trustList({}));
    device.advance(std::chrono::hours(25));
    m_fixture->http.once("GET", List, [](const auto &) {
        return Answer(net::HttpResponse{503, {{"date", "Sat, 23 Jan 2027 08:00:00 GMT"}}, {}});
    });

    const auto list = directory->trustList({});

    QVERIFY(!list);
    CAUSEWAY_COMPARE_CODES(list.error().code, ErrorCode::ServerError);
}

void KeptListTest::takesAListOfThousands()
{
    auto &provider = m_fixture->provider;
    for (int number = 0; number < 2000; ++number)
        provider.authority.list("https://issuer.example/" + std::to_string(number), "issuer", provider.signer);
    const auto size = provider.trustList().size();
    QVERIFY(size > 1024 * 1024);

    const auto list = fetch();

    QVERIFY2(list, list ? "" : list.error().detail.c_str());
    QCOMPARE(list->entities.size(), std::size_t(2001));
    QVERIFY(m_fixture->http.sent.back().maximumBody > size);
    const auto cached = m_fixture->directory->cachedTrustList();
    QVERIFY(cached && *cached);
    QVERIFY((*cached)->find("https://issuer.example/1999", "issuer"));
}

/// A NumericDate may have one (RFC 7519).
void KeptListTest::takesTimesWithAFraction()
{
    const auto &authority = m_fixture->provider.authority;
    auto claims = authority.listClaims(1, m_fixture->clock.now());
    for (const auto *name : {"iat", "exp"})
        claims[name] = claims.at(name).get<double>() + 0.5;
    m_fixture->http.once("GET", List, [text = authority.signList(claims)](const auto &) {
        return Answer(net::HttpResponse{200, {}, text});
    });

    const auto list = fetch();

    QVERIFY2(list, list ? "" : list.error().detail.c_str());
    QVERIFY(list->issuedAt == m_fixture->clock.now());
}

CAUSEWAY_SUITE(KeptListTest)
#include "tst_kept_list.moc"
