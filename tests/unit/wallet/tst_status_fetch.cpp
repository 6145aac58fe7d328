#include "compare_codes.h"
#include "fake_issuer.h"
#include "status/status_cache.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

/// Notes until when each answer is waited for.
class TimedHttp final : public net::HttpClient {
public:
    explicit TimedHttp(net::HttpClient &fakes) : m_fakes(fakes) {}

    std::vector<std::chrono::steady_clock::time_point> deadlines;

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        deadlines.push_back(call.deadline);
        return m_fakes.send(request, call);
    }

private:
    net::HttpClient &m_fakes;
};
}

/// How a status list is had: what counts as an answer, and where it may be instead (Token Status List, section 8.2).
class StatusFetchTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_cache = std::make_unique<StatusCache>(m_fixture->store, *m_fixture->directory, m_fixture->clock);
    }

    void takesEverySuccess_data();
    void takesEverySuccess();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void followsWhereItIsSent_data();
    void followsWhereItIsSent();
    void isSentOnThreeTimesAtMost();
    void goesToNoAddressThatAStrangersMayNotBe_data();
    void goesToNoAddressThatAStrangersMayNotBe();
    void asksTheNextAsItAskedTheFirst();
    void takesNoListOfThatOtherPlace();
    void takesNoMoreTimeForAllThanForOne_data();
    void takesNoMoreTimeForAllThanForOne();

private:
    static constexpr auto Uri = "https://id.example/issuer/status/1";
    static constexpr auto Type = "application/statuslist+jwt";

    net::HttpResponse list(const std::string &subject = Uri) const
    {
        const auto bits = toBase64Url(test::StatusListMaker::deflate(Bytes(4, 0)));
        const Json claims{
            {"sub", subject}, {"iat", toEpoch(m_fixture->clock.now())}, {"status_list", {{"bits", 1}, {"lst", bits}}}};
        return {200, {{"content-type", Type}}, m_fixture->issuer.signer.sign(claims, "statuslist+jwt")};
    }
    void at(const std::string &address, const net::HttpResponse &response)
    {
        m_fixture->http.on("GET", address, [response](const auto &) { return Result<net::HttpResponse>(response); });
    }
    void sendOn(const std::string &from, const std::string &location, int status = 302)
    {
        at(from, {status, {{"location", location}}, "It is elsewhere."});
    }
    Result<void> fetch()
    {
        const auto trusted = m_fixture->directory->trustList({});
        return m_cache->fetch({FakeIssuer::Issuer, Uri}, *trusted, m_fixture->http, {});
    }
    void expectTaken()
    {
        const auto fetched = fetch();
        QVERIFY2(fetched, fetched ? "" : fetched.error().detail.c_str());
        const auto known = m_cache->find(FakeIssuer::Issuer, {Uri, 5}, *m_fixture->directory->trustList({}));
        QVERIFY(known && *known);
        QVERIFY((*known)->status == Status::Valid);
    }
    void expectRefused(ErrorCode code)
    {
        const auto fetched = fetch();
        QVERIFY(!fetched);
        CAUSEWAY_COMPARE_CODES(fetched.error().code, code);
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::unique_ptr<StatusCache> m_cache;
};

void StatusFetchTest::takesEverySuccess_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("type");
    QTest::newRow("200") << 200 << std::string(Type);
    QTest::newRow("203, by a server in between") << 203 << std::string(Type);
    QTest::newRow("a type in capitals") << 200 << std::string("Application/StatusList+JWT");
    QTest::newRow("a type with a parameter") << 200 << std::string("application/statuslist+jwt; charset=utf-8");
}

void StatusFetchTest::takesEverySuccess()
{
    QFETCH(int, status);
    QFETCH(std::string, type);
    at(Uri, {status, {{"content-type", type}}, list().body});

    expectTaken();
}

void StatusFetchTest::refusesOtherAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("type");
    QTest::addColumn<int>("code");
    const auto unexpected = static_cast<int>(ErrorCode::ResponseUnexpected);
    QTest::newRow("a type that begins like ours") << 200 << std::string("application/statuslist+jwtx") << unexpected;
    QTest::newRow("no type") << 200 << std::string() << unexpected;
    QTest::newRow("a choice") << 300 << std::string(Type) << unexpected;
    QTest::newRow("elsewhere, but not where") << 302 << std::string(Type) << unexpected;
    QTest::newRow("not there") << 404 << std::string(Type) << unexpected;
    QTest::newRow("a server that fails") << 503 << std::string(Type) << static_cast<int>(ErrorCode::ServerError);
}

void StatusFetchTest::refusesOtherAnswers()
{
    QFETCH(int, status);
    QFETCH(std::string, type);
    QFETCH(int, code);
    at(Uri, {status, {{"content-type", type}}, list().body});

    expectRefused(static_cast<ErrorCode>(code));
}

void StatusFetchTest::followsWhereItIsSent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("location");
    QTest::addColumn<std::string>("address");
    const std::string lists = "https://lists.example/1";
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status << lists << lists;
    QTest::newRow("on the same server") << 302 << std::string("/lists/1") << std::string("https://id.example/lists/1");
    QTest::newRow("beside the one before")
        << 302 << std::string("2") << std::string("https://id.example/issuer/status/2");
    QTest::newRow("in a folder beside it")
        << 302 << std::string("lists/2") << std::string("https://id.example/issuer/status/lists/2");
    QTest::newRow("by the same scheme") << 302 << std::string("//lists.example/1") << lists;
}

void StatusFetchTest::followsWhereItIsSent()
{
    QFETCH(int, status);
    QFETCH(std::string, location);
    QFETCH(std::string, address);
    sendOn(Uri, location, status);
    at(address, list());

    expectTaken();
}

void StatusFetchTest::isSentOnThreeTimesAtMost()
{
    const std::string there = "https://lists.example/";
    sendOn(Uri, there + "1");
    sendOn(there + "1", there + "2");
    sendOn(there + "2", there + "3");
    at(there + "3", list());
    expectTaken();

    sendOn(there + "3", there + "4");
    at(there + "4", list());

    expectRefused(ErrorCode::ResponseUnexpected);
    QCOMPARE(m_fixture->http.count("GET", there + "4"), 0L);
}

void StatusFetchTest::goesToNoAddressThatAStrangersMayNotBe_data()
{
    QTest::addColumn<std::string>("location");
    QTest::addColumn<int>("code");
    const auto forbidden = static_cast<int>(ErrorCode::AddressForbidden);
    const auto invalid = static_cast<int>(ErrorCode::InvalidUrl);
    QTest::newRow("in the clear") << std::string("http://lists.example/1") << forbidden;
    QTest::newRow("a file") << std::string("file:///etc/passwd") << forbidden;
    QTest::newRow("somebody's name in it") << std::string("https://me@lists.example/1") << invalid;
    QTest::newRow("no host") << std::string("///1") << invalid;
    QTest::newRow("two at once") << std::string("https://lists.example/1, https://lists.example/2") << invalid;
    QTest::newRow("too long") << "https://lists.example/" + std::string(2048, 'a') << invalid;
}

void StatusFetchTest::goesToNoAddressThatAStrangersMayNotBe()
{
    QFETCH(std::string, location);
    QFETCH(int, code);
    sendOn(Uri, location);
    QVERIFY(m_fixture->directory->trustList({}));
    const auto sent = m_fixture->http.sent.size();

    expectRefused(static_cast<ErrorCode>(code));

    QCOMPARE(m_fixture->http.sent.size(), sent + 1); // the first, and nobody else
}

/// Also the next is told nothing of who asks, and what it sends is as long at most.
void StatusFetchTest::asksTheNextAsItAskedTheFirst()
{
    sendOn(Uri, "https://lists.example/1");
    at("https://lists.example/1", list());

    expectTaken();

    const auto &sent = m_fixture->http.sent;
    const auto &first = sent.at(sent.size() - 2);
    const auto &next = sent.back();
    QCOMPARE(first.url, std::string(Uri));
    QCOMPARE(next.url, std::string("https://lists.example/1"));
    QVERIFY(next.headers == first.headers);
    QVERIFY(next.isAnonymous && next.mayBePacked && first.mayBePacked);
    QCOMPARE(next.maximumBody, first.maximumBody);
    QCOMPARE(next.method, std::string("GET"));
    QVERIFY(next.body.empty());
}

void StatusFetchTest::takesNoListOfThatOtherPlace()
{
    sendOn(Uri, "https://lists.example/1");
    at("https://lists.example/1", list("https://lists.example/1"));

    expectRefused(ErrorCode::StatusListInvalid);
}

void StatusFetchTest::takesNoMoreTimeForAllThanForOne_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("as long as one answer may take") << 30;
    QTest::newRow("as long as the caller waits") << 1;
}

void StatusFetchTest::takesNoMoreTimeForAllThanForOne()
{
    QFETCH(int, seconds);
    sendOn(Uri, "/lists/1");
    const auto trusted = m_fixture->directory->trustList({});
    QVERIFY(trusted);
    TimedHttp http(m_fixture->http);
    const Call call{{}, std::chrono::steady_clock::now() + std::chrono::seconds(seconds)};

    QVERIFY(!m_cache->fetch({FakeIssuer::Issuer, Uri}, *trusted, http, call)); // nothing is there

    QCOMPARE(http.deadlines.size(), std::size_t(2));
    QVERIFY(http.deadlines.front() == http.deadlines.back());
    QVERIFY(http.deadlines.front() <= call.deadline);
    QVERIFY(http.deadlines.front() <= std::chrono::steady_clock::now() + std::chrono::seconds(5));
}

CAUSEWAY_SUITE(StatusFetchTest)
#include "tst_status_fetch.moc"
