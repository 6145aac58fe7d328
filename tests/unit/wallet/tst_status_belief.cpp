#include "compare_codes.h"
#include "fake_issuer.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Whether an issuer has withdrawn what it issued, and what is known of it without network.
class StatusBeliefTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_maker = test::StatusListMaker();
        m_maker.key = m_fixture->issuer.signer.key;
        m_chain = {m_fixture->issuer.signer.certificate};
        m_maker.statuses = Bytes(4, 0);
        m_maker.claims = {{"sub", Uri}, {"iat", toEpoch(m_fixture->clock.now())}};
        m_fixture->issuer.status = {{"status_list", {{"idx", 5}, {"uri", Uri}}}};
        m_isCwt = false;
        m_status = 200;
        m_fixture->http.on("GET", Uri, [this](const auto &) { return Result<net::HttpResponse>(answer()); });
    }

    void knowsTheStatusFromTheBeginning();
    void asksForTheWholeListAndNoMore();
    void readsListsOfBothKinds();
    void looksUpMdocsToo();
    void seesARevocation();
    void seesASuspension();
    void isUnsureOfOtherStatuses();
    void isUnsureUntilAListCame();
    void isUnsureOnceTheListIsTooOld();
    void isUnsureWithoutATrustList();
    void isUnsureOfAStatusOfAnotherKind();
    void isUnsureBeyondTheEndOfTheList();
    void needsNoNetworkOnceItKnows();
    void keepsWhatItHasWhenWhatComesIsWrong_data();
    void keepsWhatItHasWhenWhatComesIsWrong();
    void storesNoListOfAStranger();
    void takesNoOlderListOnceItsOwnRanOut();
    void takesNoOlderListOnceTheSignerWasReplaced();
    void asksNoAddressInTheClear();
    void fetchesAListOnceForAllWhoNameIt();
    void forgetsListsThatNobodyNames();
    void saysNothingOfCertificatesWithoutAStatus();

private:
    static constexpr auto Uri = "https://id.example/issuer/status/1";

    net::HttpResponse answer() const
    {
        if (m_status != 200)
            return {m_status, {}, {}};
        if (m_isCwt)
            return {200, {{"content-type", "application/statuslist+cwt"}}, cwt()};
        return {200, {{"content-type", "application/statuslist+jwt"}}, jwt()};
    }
    std::string jwt() const
    {
        auto claims = m_maker.claims;
        claims["status_list"] = {{"bits", m_maker.bits},
                                 {"lst", toBase64Url(test::StatusListMaker::deflate(m_maker.statuses))}};
        const Json header = {{"x5c", Json::array({toBase64(m_chain.front().der())})}};
        return *crypto::signJws(header, claims, "statuslist+jwt", crypto::signerOf(m_maker.key));
    }
    std::string cwt() const
    {
        const cbor::Map claims{
            {2, m_maker.claims.at("sub").get<std::string>()},
            {6, m_maker.claims.at("iat").get<std::int64_t>()},
            {65533, cbor::Map{{"bits", m_maker.bits}, {"lst", test::StatusListMaker::deflate(m_maker.statuses)}}}};
        const auto message =
            crypto::signCose({{16, "application/statuslist+cwt"}}, {{crypto::CoseX5Chain, crypto::toX5Chain(m_chain)}},
                             cbor::encode(claims), crypto::Payload::Attached, crypto::signerOf(m_maker.key));
        return std::string(asText(cbor::encode(message->toCbor())));
    }
    void accept()
    {
        const auto accepted = m_fixture->accept();
        QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    }
    Belief belief() { return m_fixture->wallet->believe(m_fixture->wallet->list()->front().id).value(); }
    void expect(Verdict verdict, Reason reason)
    {
        const auto now = belief();
        QCOMPARE(toString(now.verdict), toString(verdict));
        QVERIFY2(std::ranges::find(now.reasons, reason) != now.reasons.end(), toString(reason).c_str());
    }
    /// A newer list, in which our certificate has this status.
    void publish(std::uint8_t status)
    {
        m_fixture->clock.advance(std::chrono::minutes(5));
        m_maker.claims["iat"] = toEpoch(m_fixture->clock.now());
        m_maker.bits = 2;
        m_maker.statuses = Bytes(4, 0);
        m_maker.statuses[1] = static_cast<std::uint8_t>(status << 2); // index 5
    }
    int refresh() { return m_fixture->wallet->refreshStatus({}).valueOr(-1); }
    long fetches() { return m_fixture->http.count("GET", Uri); }

    std::unique_ptr<test::WalletFixture> m_fixture;
    test::StatusListMaker m_maker;
    std::vector<crypto::Certificate> m_chain;
    bool m_isCwt = false;
    int m_status = 200;
};

void StatusBeliefTest::knowsTheStatusFromTheBeginning()
{
    accept();

    expect(Verdict::Valid, Reason::StatusValid);
    QCOMPARE(belief().reasons.size(), std::size_t(5));
    QVERIFY(belief().statusFrom == m_fixture->clock.now());
}

void StatusBeliefTest::asksForTheWholeListAndNoMore()
{
    accept();
    QCOMPARE(fetches(), 1L);

    QCOMPARE(refresh(), 1);

    QCOMPARE(fetches(), 2L);
    const auto &request = m_fixture->http.sent.back();
    QCOMPARE(request.url, std::string(Uri));
    QVERIFY(request.body.empty());
    QCOMPARE(request.headers.size(), std::size_t(1));
    QCOMPARE(request.headers.at("Accept"), std::string("application/statuslist+jwt, application/statuslist+cwt"));
}

void StatusBeliefTest::readsListsOfBothKinds()
{
    m_isCwt = true;
    accept();
    expect(Verdict::Valid, Reason::StatusValid);

    publish(1);
    QCOMPARE(refresh(), 1);

    expect(Verdict::Invalid, Reason::StatusRevoked);
}

void StatusBeliefTest::looksUpMdocsToo()
{
    m_fixture->issuer.issuesMdocs = true;
    accept();
    expect(Verdict::Valid, Reason::StatusValid);

    publish(1);
    QCOMPARE(refresh(), 1);

    expect(Verdict::Invalid, Reason::StatusRevoked);
}

void StatusBeliefTest::seesARevocation()
{
    accept();
    publish(1);
    expect(Verdict::Valid, Reason::StatusValid); // it does not know yet

    QCOMPARE(refresh(), 1);

    expect(Verdict::Invalid, Reason::StatusRevoked);
    publish(0);
    QCOMPARE(refresh(), 1);
    expect(Verdict::Valid, Reason::StatusValid);
}

void StatusBeliefTest::seesASuspension()
{
    accept();
    publish(2);

    QCOMPARE(refresh(), 1);

    expect(Verdict::Invalid, Reason::StatusSuspended);
}

void StatusBeliefTest::isUnsureOfOtherStatuses()
{
    accept();
    publish(3);

    QCOMPARE(refresh(), 1);

    expect(Verdict::Unknown, Reason::StatusUnknown);
}

void StatusBeliefTest::isUnsureUntilAListCame()
{
    m_status = 503;
    accept(); // the certificate is held all the same
    expect(Verdict::Unknown, Reason::StatusUnknown);
    QVERIFY(!belief().statusFrom);

    m_status = 200;
    QCOMPARE(refresh(), 1);

    expect(Verdict::Valid, Reason::StatusValid);
}

void StatusBeliefTest::isUnsureOnceTheListIsTooOld()
{
    accept();
    m_fixture->clock.advance(std::chrono::hours(23));
    expect(Verdict::Valid, Reason::StatusValid);

    m_fixture->clock.advance(std::chrono::hours(1));

    expect(Verdict::Unknown, Reason::StatusUnknown);
}

void StatusBeliefTest::isUnsureWithoutATrustList()
{
    accept();
    static_cast<void>(m_fixture->store.remove("directory", "trust_list"));

    expect(Verdict::Unknown, Reason::StatusUnknown);
}

void StatusBeliefTest::isUnsureOfAStatusOfAnotherKind()
{
    m_fixture->issuer.status = {{"revocation_bitmap", {{"uri", Uri}}}};
    accept();

    expect(Verdict::Unknown, Reason::StatusUnknown);
    QCOMPARE(fetches(), 0L);
}

void StatusBeliefTest::isUnsureBeyondTheEndOfTheList()
{
    m_fixture->issuer.status["status_list"]["idx"] = 32;
    accept();

    expect(Verdict::Unknown, Reason::StatusUnknown);
}

void StatusBeliefTest::needsNoNetworkOnceItKnows()
{
    accept();
    m_fixture->http.isOffline = true;
    m_fixture->restart();
    const auto sent = m_fixture->http.sent.size();

    expect(Verdict::Valid, Reason::StatusValid);

    QCOMPARE(m_fixture->http.sent.size(), sent);
    QCOMPARE(refresh(), 0); // nothing came, nothing is lost
    expect(Verdict::Valid, Reason::StatusValid);
}

void StatusBeliefTest::keepsWhatItHasWhenWhatComesIsWrong_data()
{
    using Change = std::function<void(StatusBeliefTest &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("a stranger's") << Change([](auto &test) {
        const auto stranger = test.m_fixture->issuer.authority.makeSigner("stranger");
        test.m_maker.key = stranger.key;
        test.m_chain = {stranger.certificate};
    });
    QTest::newRow("another key") << Change([](auto &test) { test.m_maker.key = *crypto::PrivateKey::generate(); });
    QTest::newRow("another list") << Change([](auto &test) { test.m_maker.claims["sub"] = "https://id.example/2"; });
    QTest::newRow("an older one") << Change(
        [](auto &test) { test.m_maker.claims["iat"] = toEpoch(test.m_fixture->clock.now()) - 3600; });
    QTest::newRow("over") << Change(
        [](auto &test) { test.m_maker.claims["exp"] = toEpoch(test.m_fixture->clock.now()) - 1; });
    QTest::newRow("not there") << Change([](auto &test) { test.m_status = 404; });
    QTest::newRow("elsewhere") << Change([](auto &test) { test.m_status = 302; });
}

void StatusBeliefTest::keepsWhatItHasWhenWhatComesIsWrong()
{
    QFETCH(std::function<void(StatusBeliefTest &)>, change);
    accept();
    publish(1);
    change(*this);

    QCOMPARE(refresh(), 0);

    expect(Verdict::Valid, Reason::StatusValid);
}

void StatusBeliefTest::storesNoListOfAStranger()
{
    const auto stranger = m_fixture->issuer.authority.makeSigner("stranger");
    m_fixture->issuer.authority.list("https://other.example", "issuer",
                                     stranger); // trusted, but not with our certificates
    m_maker.key = stranger.key;
    m_chain = {stranger.certificate};
    accept();

    expect(Verdict::Unknown, Reason::StatusUnknown);
    QVERIFY(m_fixture->store.collections["wallet.status_lists"].empty());
}

void StatusBeliefTest::takesNoOlderListOnceItsOwnRanOut()
{
    accept();
    auto older = m_maker.claims;
    older["exp"] = toEpoch(m_fixture->clock.now() + std::chrono::days(30));
    publish(1);
    QCOMPARE(refresh(), 1);
    m_fixture->clock.advance(std::chrono::hours(25));
    m_maker.claims = older;
    m_maker.statuses = Bytes(4, 0);

    QCOMPARE(refresh(), 0);

    expect(Verdict::Unknown, Reason::StatusUnknown);
    m_maker.claims["iat"] = toEpoch(m_fixture->clock.now());
    QCOMPARE(refresh(), 1);
    expect(Verdict::Valid, Reason::StatusValid);
}

/// The issuer has two signers. One signed the newest list and was taken off the trust list since; the other signed an older one.
void StatusBeliefTest::takesNoOlderListOnceTheSignerWasReplaced()
{
    const auto other = m_fixture->issuer.authority.makeSigner("other signer");
    accept();
    auto older = m_maker.claims;
    older["exp"] = toEpoch(m_fixture->clock.now() + std::chrono::days(30));
    publish(1);
    m_maker.claims["exp"] = older["exp"];
    QCOMPARE(refresh(), 1);
    m_fixture->issuer.authority.unlistAll();
    m_fixture->issuer.authority.list(FakeIssuer::Issuer, "issuer", other);
    ++m_fixture->issuer.sequence;
    m_fixture->clock.advance(std::chrono::hours(25));
    m_maker.key = other.key;
    m_chain = {other.certificate};
    m_maker.claims = older;

    QCOMPARE(refresh(), 0);

    m_maker.claims["iat"] = toEpoch(m_fixture->clock.now());
    QCOMPARE(refresh(), 1);
}

void StatusBeliefTest::asksNoAddressInTheClear()
{
    m_fixture->issuer.status["status_list"]["uri"] = "http://id.example/issuer/status/1";
    accept();
    const auto sent = m_fixture->http.sent.size();

    QCOMPARE(refresh(), 0);

    QCOMPARE(m_fixture->http.sent.size(), sent);
    expect(Verdict::Unknown, Reason::StatusUnknown);
}

void StatusBeliefTest::fetchesAListOnceForAllWhoNameIt()
{
    accept();
    const auto first = m_fixture->store.collections["wallet.certificates"].front().body;
    QVERIFY(m_fixture->store.put("wallet.certificates", "another", first));
    const auto before = fetches();

    QCOMPARE(refresh(), 1);

    QCOMPARE(fetches(), before + 1);
}

void StatusBeliefTest::forgetsListsThatNobodyNames()
{
    accept();
    QCOMPARE(m_fixture->store.collections["wallet.status_lists"].size(), std::size_t(1));
    QVERIFY(m_fixture->wallet->remove(m_fixture->wallet->list()->front().id));

    QCOMPARE(refresh(), 0);

    QVERIFY(m_fixture->store.collections["wallet.status_lists"].empty());
}

void StatusBeliefTest::saysNothingOfCertificatesWithoutAStatus()
{
    m_fixture->issuer.status = nullptr;
    accept();

    QCOMPARE(refresh(), 0);

    QCOMPARE(belief().reasons.size(), std::size_t(4));
    QVERIFY(belief().verdict == Verdict::Valid);
    QCOMPARE(fetches(), 0L);
}

CAUSEWAY_SUITE(StatusBeliefTest)
#include "tst_status_belief.moc"
