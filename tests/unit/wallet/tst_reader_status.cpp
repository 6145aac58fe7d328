#include "near_fixture.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;

/// What a reader knows of whether a certificate that it is shown was withdrawn: by its own lists, with network and without.
class ReaderStatusTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<NearFixture>();
        m_device = *crypto::PrivateKey::generate();
        m_maker = test::StatusListMaker();
        m_chain = {m_fixture->issuer.certificate};
        m_maker.key = m_fixture->issuer.key;
        m_fixture->document.validUntil = m_fixture->clock.now() + std::chrono::days(300);
        m_fixture->document.status = cbor::Map{{"status_list", cbor::Map{{"idx", 5}, {"uri", Uri}}}};
        m_fixture->http.on("GET", Uri, [this](const auto &) {
            return Result<net::HttpResponse>({200, {{"content-type", "application/statuslist+jwt"}}, list()});
        });
        publish(0);
        m_fixture->readerConfig.status = with(&m_fixture->http);
    }

    void believesByTheListThatItFetches();
    void believesNothingThatIsNotValid_data();
    void believesNothingThatIsNotValid();
    void judgesSdJwtsByIt();
    void asksForTheWholeListOnce();
    void isUnsureWithoutNetworkAndList();
    void needsNoNetworkOnceItKnows();
    void isUnsureOnceTheListIsTooOld();
    void asksAgainAfterAnHour();
    void goesByWhatItHasWhereNothingNewComes();
    void keepsNobodyWaitingWithoutNetwork();
    void believesNoListOfAStranger();
    void asksNothingForAnIssuerThatIsNotListed();
    void keepsNothingButLists();
    void forgetsListsThatNobodyFetches();
    void forgetsOldListsWithoutNetworkToo();
    void asksOtherServersWhereOneIsDown();
    void asksAgainWhenTheClockWasSetBack();
    void triesAgainWhenTheClockWasSetBack();
    void tidiesWhenTheClockWasSetBack();
    void takesNoOlderListInPlaceOfOneThatItForgot();
    void forgetsThePlaceThatNobodyAsksFor();

private:
    static constexpr auto Uri = "https://transport.example/status/1";
    static constexpr auto OtherUri = "https://transport.example/status/2";

    StatusLookup with(net::HttpClient *http) const
    {
        return statusesIn(m_fixture->readerStore, *m_fixture->readerDirectory, m_fixture->clock, http);
    }
    /// From now on the list says this of the certificate, and is good for a day.
    void publish(std::uint8_t status)
    {
        m_maker.claims = {{"sub", Uri}, {"iat", toEpoch(m_fixture->clock.now())}};
        m_maker.bits = 2;
        m_maker.statuses = Bytes(4, 0);
        m_maker.statuses[1] = static_cast<std::uint8_t>(status << 2); // index 5
    }
    void useTheOtherList()
    {
        m_fixture->document.status = cbor::Map{{"status_list", cbor::Map{{"idx", 5}, {"uri", OtherUri}}}};
        m_fixture->http.on("GET", OtherUri, [this](const auto &) {
            publish(0);
            m_maker.claims["sub"] = OtherUri;
            return Result<net::HttpResponse>({200, {{"content-type", "application/statuslist+jwt"}}, list()});
        });
    }
    std::string list() const
    {
        auto claims = m_maker.claims;
        claims["status_list"] = {{"bits", m_maker.bits},
                                 {"lst", toBase64Url(test::StatusListMaker::deflate(m_maker.statuses))}};
        const Json header = {{"x5c", Json::array({toBase64(m_chain.front().der())})}};
        return *crypto::signJws(header, claims, "statuslist+jwt", crypto::signerOf(m_maker.key));
    }
    ReadDocument read() const
    {
        const auto encoded =
            *crypto::issueMdoc(m_fixture->document, m_device.publicKey(), crypto::signerOf(m_fixture->issuer.key),
                               {m_fixture->issuer.certificate});
        const auto mdoc = *parseIssuerSigned(encoded);
        const ElementChoice elements{{NearFixture::Space, {"family_name"}}};
        const auto shown = makeDeviceResponse({{mdoc, elements, crypto::signerOf(m_device)}}, m_transcript);
        return m_fixture->makeReader()->judge(*shown, {m_transcript}).value().documents.front();
    }
    void expect(const ReadDocument &document, Verdict verdict, const char *reason)
    {
        QCOMPARE(document.reasons.back(), std::string(reason));
        QCOMPARE(toString(document.verdict), toString(verdict));
        QCOMPARE(document.claims.is_null(), verdict == Verdict::Invalid);
    }
    long fetches() const { return m_fixture->http.count("GET", Uri); }
    std::vector<vault::Record> &records() const { return m_fixture->readerStore.collections["reader.status_lists"]; }
    /// So much later, at a counter that has a trust list and no network.
    void readOffline(std::chrono::days later)
    {
        m_fixture->readerConfig.status = with(nullptr);
        m_fixture->clock.advance(later);
        m_fixture->spreadTrustList();
        read();
    }

    std::unique_ptr<NearFixture> m_fixture;
    crypto::PrivateKey m_device = *crypto::PrivateKey::generate();
    test::StatusListMaker m_maker;
    std::vector<crypto::Certificate> m_chain;
    SessionTranscript m_transcript = openId4VpTranscript("bar", "nonce", {}, "https://bar.example/response");
};

void ReaderStatusTest::believesByTheListThatItFetches()
{
    expect(read(), Verdict::Valid, "status_valid");
}

void ReaderStatusTest::believesNothingThatIsNotValid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("revoked") << 1 << Verdict::Invalid << std::string("status_withdrawn");
    QTest::newRow("suspended") << 2 << Verdict::Invalid << std::string("status_suspended");
    QTest::newRow("of the issuer's own making") << 3 << Verdict::Unknown << std::string("status_unknown");
}

void ReaderStatusTest::believesNothingThatIsNotValid()
{
    QFETCH(int, status);
    QFETCH(Verdict, verdict);
    QFETCH(std::string, reason);
    publish(static_cast<std::uint8_t>(status));

    expect(read(), verdict, reason.c_str());
}

void ReaderStatusTest::judgesSdJwtsByIt()
{
    const Json claims{{"iss", NearFixture::Issuer},
                      {"vct", "urn:licence"},
                      {"exp", toEpoch(m_fixture->clock.now()) + 3600},
                      {"cnf", {{"jwk", m_device.publicKey().toJwk()}}},
                      {"status", {{"status_list", {{"idx", 5}, {"uri", Uri}}}}}};
    const auto text = m_fixture->issuer.sign(claims, "dc+sd-jwt") + "~";
    const KeyBindingPolicy policy{.audience = "https://bar.example", .nonce = "n-1"};
    const auto judged = [&] {
        const auto shown = presentSdJwt(text, {}, KeyBinding{policy.audience, policy.nonce, m_fixture->clock.now()},
                                        crypto::signerOf(m_device));
        return m_fixture->makeReader()->judge(*shown, policy).value().documents.front();
    };
    expect(judged(), Verdict::Valid, "status_valid");

    m_fixture->clock.advance(std::chrono::minutes(59));
    publish(1);
    expect(judged(), Verdict::Valid, "status_valid"); // within the hour it does not ask
    m_fixture->clock.advance(std::chrono::seconds(59));
    m_fixture->readerStore.collections["reader.status_lists"].clear();
    expect(judged(), Verdict::Invalid, "status_withdrawn");
}

void ReaderStatusTest::asksForTheWholeListOnce()
{
    read();
    read();

    QCOMPARE(fetches(), 1L);
    const auto &request = m_fixture->http.sent.back();
    QCOMPARE(request.url, std::string(Uri));
    QVERIFY(request.body.empty());
}

void ReaderStatusTest::isUnsureWithoutNetworkAndList()
{
    m_fixture->readerConfig.status = with(nullptr);
    expect(read(), Verdict::Unknown, "status_unknown");
    QCOMPARE(fetches(), 0L);

    m_fixture->http.isOffline = true;
    m_fixture->readerConfig.status = with(&m_fixture->http);
    expect(read(), Verdict::Unknown, "status_unknown");
}

void ReaderStatusTest::needsNoNetworkOnceItKnows()
{
    read();

    m_fixture->readerConfig.status = with(nullptr);

    expect(read(), Verdict::Valid, "status_valid");
}

void ReaderStatusTest::isUnsureOnceTheListIsTooOld()
{
    read();
    m_fixture->readerConfig.status = with(nullptr);
    m_fixture->clock.advance(std::chrono::hours(23));
    expect(read(), Verdict::Valid, "status_valid");

    m_fixture->clock.advance(std::chrono::hours(1));

    expect(read(), Verdict::Unknown, "status_unknown");
}

void ReaderStatusTest::asksAgainAfterAnHour()
{
    read();
    m_fixture->clock.advance(std::chrono::hours(1));
    publish(1);

    expect(read(), Verdict::Invalid, "status_withdrawn");
    QCOMPARE(fetches(), 2L);
}

void ReaderStatusTest::goesByWhatItHasWhereNothingNewComes()
{
    read();
    m_fixture->clock.advance(std::chrono::hours(2));
    m_fixture->http.isOffline = true;

    expect(read(), Verdict::Valid, "status_valid");
}

void ReaderStatusTest::keepsNobodyWaitingWithoutNetwork()
{
    m_fixture->http.on("GET", Uri, [](const auto &) {
        return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout, "nobody there"});
    });
    read();
    read();
    QCOMPARE(fetches(), 1L);

    m_fixture->clock.advance(std::chrono::minutes(1));
    read();

    QCOMPARE(fetches(), 2L);
}

void ReaderStatusTest::believesNoListOfAStranger()
{
    const auto stranger = m_fixture->authority.makeSigner("stranger");
    m_fixture->authority.list("https://other.example", "issuer", stranger);
    m_fixture->spreadTrustList();
    m_maker.key = stranger.key;
    m_chain = {stranger.certificate};

    expect(read(), Verdict::Unknown, "status_unknown");
    QVERIFY(m_fixture->readerStore.collections["reader.status_lists"].empty());
}

/// Its address may be anybody's.
void ReaderStatusTest::asksNothingForAnIssuerThatIsNotListed()
{
    m_fixture->authority.unlistAll();
    m_fixture->spreadTrustList();
    QVERIFY(read().verdict == Verdict::Invalid);

    m_fixture->clock.advance(std::chrono::days(8)); // too old a list says nothing about anybody
    QVERIFY(read().verdict == Verdict::Unknown);

    QCOMPARE(m_fixture->http.sent.size(), std::size_t(0));
}

void ReaderStatusTest::keepsNothingButLists()
{
    read();

    std::map<std::string, std::size_t> kept;
    for (const auto &[collection, records] : m_fixture->readerStore.collections)
        if (!records.empty())
            kept[collection] = records.size();
    QCOMPARE(kept, (std::map<std::string, std::size_t>{{"directory", 1}, {"reader.status_lists", 1}}));
    const auto &record = m_fixture->readerStore.collections["reader.status_lists"].front().body;
    QCOMPARE(record.size(), std::size_t(3)); // the list, when it came and when it was issued
}

void ReaderStatusTest::forgetsListsThatNobodyFetches()
{
    read();
    m_fixture->clock.advance(std::chrono::days(31));
    m_fixture->spreadTrustList();
    useTheOtherList();

    expect(read(), Verdict::Valid, "status_valid");

    QCOMPARE(m_fixture->readerStore.collections["reader.status_lists"].size(), std::size_t(1));
}

void ReaderStatusTest::forgetsOldListsWithoutNetworkToo()
{
    read();

    readOffline(std::chrono::days(31));

    const auto &left = records().front().body;
    QCOMPARE(left.size(), std::size_t(2)); // when it was issued, and the day on which somebody asked for it
    QCOMPARE(left.at("issued_at"), m_maker.claims.at("iat"));
    QCOMPARE(left.at("asked_at").get<std::int64_t>() % 86400, std::int64_t(0));
}

void ReaderStatusTest::asksOtherServersWhereOneIsDown()
{
    m_fixture->http.on("GET", Uri, [](const auto &) { return Result<net::HttpResponse>({503, {}, {}}); });
    expect(read(), Verdict::Unknown, "status_unknown");

    useTheOtherList();

    expect(read(), Verdict::Valid, "status_valid");
}

/// Ten hours ahead, when it fetched: what it has is not fresh until then.
void ReaderStatusTest::asksAgainWhenTheClockWasSetBack()
{
    m_fixture->clock.advance(std::chrono::hours(10));
    expect(read(), Verdict::Valid, "status_valid");
    m_fixture->clock.setWallClock(m_fixture->clock.now() - std::chrono::hours(9));
    publish(1);

    expect(read(), Verdict::Invalid, "status_withdrawn");
}

void ReaderStatusTest::triesAgainWhenTheClockWasSetBack()
{
    m_fixture->clock.advance(std::chrono::hours(10));
    m_fixture->http.once("GET", Uri, [](const auto &) { return Result<net::HttpResponse>({503, {}, {}}); });
    expect(read(), Verdict::Unknown, "status_unknown");

    m_fixture->clock.setWallClock(m_fixture->clock.now() - std::chrono::hours(9));

    expect(read(), Verdict::Valid, "status_valid");
}

void ReaderStatusTest::tidiesWhenTheClockWasSetBack()
{
    m_fixture->clock.advance(std::chrono::hours(10));
    read();
    m_fixture->clock.setWallClock(m_fixture->clock.now() - std::chrono::hours(9));
    const auto old = toEpoch(m_fixture->clock.now() - std::chrono::days(31));
    QVERIFY(m_fixture->readerStore.put("reader.status_lists", "old", {{"fetched_at", old}, {"issued_at", old}}));

    read();

    QCOMPARE(records().size(), std::size_t(1));
}

/// It is old, and good for long: as whoever has the list's host may keep one from before a certificate was withdrawn.
void ReaderStatusTest::takesNoOlderListInPlaceOfOneThatItForgot()
{
    auto older = m_maker.claims;
    older["exp"] = toEpoch(m_fixture->clock.now() + std::chrono::days(200));
    m_fixture->clock.advance(std::chrono::hours(1));
    publish(1);
    expect(read(), Verdict::Invalid, "status_withdrawn");
    readOffline(std::chrono::days(20));
    readOffline(std::chrono::days(20)); // the list goes, the place is still asked for
    QVERIFY(!records().front().body.contains("jwt"));

    m_fixture->readerConfig.status = with(&m_fixture->http);
    publish(0);
    m_maker.claims = older;
    expect(read(), Verdict::Unknown, "status_unknown");

    publish(0);
    m_fixture->clock.advance(std::chrono::minutes(1));
    expect(read(), Verdict::Valid, "status_valid"); // a newer one is as good as ever
}

void ReaderStatusTest::forgetsThePlaceThatNobodyAsksFor()
{
    read();
    readOffline(std::chrono::days(31));
    QCOMPARE(records().size(), std::size_t(1));

    useTheOtherList();
    readOffline(std::chrono::days(31));

    QVERIFY(records().empty());
}

CAUSEWAY_SUITE(ReaderStatusTest)
#include "tst_reader_status.moc"
