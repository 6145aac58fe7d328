#include "near_fixture.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;

/// A device whose clock and whose servers do not agree on the time: what has run out by either of them has run out.
class TwoClocksTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<NearFixture>();
        m_device = m_fixture->clock;
        goByBoth();
    }

    void believesNoTrustListThatRanOut_data() { addWhoseClockIsBack(); }
    void believesNoTrustListThatRanOut();
    void believesNoStatusListThatRanOut_data() { addWhoseClockIsBack(); }
    void believesNoStatusListThatRanOut();
    void judgesCertificatesThemselvesByTheServersTime();
    void doesNotNameAReaderWhoseCertificateRanOut_data() { addWhoseClockIsBack(); }
    void doesNotNameAReaderWhoseCertificateRanOut();
    void findsNoReaderOnATrustListThatRanOut_data() { addWhoseClockIsBack(); }
    void findsNoReaderOnATrustListThatRanOut();

private:
    static constexpr auto Uri = "https://transport.example/status/1";

    static void addWhoseClockIsBack()
    {
        QTest::addColumn<bool>("serversAre");
        QTest::newRow("the servers' dates are back") << true;
        QTest::newRow("the device is slow") << false;
    }
    /// Time passes, and one of the clocks does not show it.
    void pass(std::chrono::hours time)
    {
        QFETCH(bool, serversAre);
        (serversAre ? m_device : m_fixture->clock).advance(time);
    }
    /// The fixture's clock is from now on the servers'.
    void goByBoth()
    {
        auto &fixture = *m_fixture;
        m_later = std::make_unique<LaterClock>(m_device, fixture.clock);
        fixture.presenter.reset();
        fixture.wallet.reset();
        fixture.directory = identity::makeDirectory({"https://id.example", fixture.authority.anchors()}, fixture.store,
                                                    fixture.http, *m_later);
        fixture.wallet = makeWallet(fixture.store, fixture.keys, fixture.http, fixture.http, *fixture.directory,
                                    *fixture.desk, fixture.clock, {}, m_later.get());
        presentTo(fixture.authority);
    }
    /// To readers whom that authority certifies.
    void presentTo(const test::FakeAuthority &authority)
    {
        auto &fixture = *m_fixture;
        fixture.presenter =
            makeProximityPresenter({authority.anchors(), m_later.get()}, fixture.air, fixture.store, fixture.keys,
                                   *fixture.wallet, *fixture.directory, *fixture.desk, fixture.clock);
    }
    void holdOneWithAStatus()
    {
        m_fixture->document.status = cbor::Map{{"status_list", cbor::Map{{"idx", 5}, {"uri", Uri}}}};
        m_fixture->hold("one with a status");
        m_fixture->http.on("GET", Uri, [this](const auto &) {
            return Result<net::HttpResponse>({200, {{"content-type", "application/statuslist+jwt"}}, m_list});
        });
        const auto lst = toBase64Url(test::StatusListMaker::deflate(Bytes(4, 0)));
        m_list = m_fixture->issuer.sign(
            {{"sub", Uri}, {"iat", toEpoch(m_fixture->clock.now())}, {"status_list", {{"bits", 1}, {"lst", lst}}}},
            "statuslist+jwt"); // good for a day
    }
    bool isFound(const std::string &id, Reason reason)
    {
        const auto belief = m_fixture->wallet->believe(id).value();
        return std::ranges::find(belief.reasons, reason) != belief.reasons.end();
    }
    consent::Assurance assuranceOfWhoAsks()
    {
        const auto reading = m_fixture->read(NearFixture::wants({"age_over_18"}));
        const auto request = m_fixture->presenter->awaitRequest({});
        m_fixture->presenter->end();
        return request.value().requester.assurance;
    }

    test::FakeClock m_device;
    std::unique_ptr<LaterClock> m_later;
    std::unique_ptr<NearFixture> m_fixture;
    std::string m_list;
};

void TwoClocksTest::believesNoTrustListThatRanOut()
{
    QVERIFY(isFound("licence", Reason::IssuerOnTrustList));

    pass(std::chrono::days(30));

    QVERIFY(isFound("licence", Reason::TrustListStale));
    QVERIFY(m_fixture->wallet->believe("licence")->verdict == Verdict::Unknown);
    QVERIFY(!m_fixture->directory->trustList({})); // nor is it handed to anybody
}

void TwoClocksTest::believesNoStatusListThatRanOut()
{
    holdOneWithAStatus();
    QCOMPARE(m_fixture->wallet->refreshStatus({}).valueOr(0), 1);
    QVERIFY(isFound("one with a status", Reason::StatusValid));

    pass(std::chrono::hours(25));

    QVERIFY(isFound("one with a status", Reason::StatusUnknown));
    QVERIFY(isFound("one with a status", Reason::IssuerOnTrustList)); // that is good for a week
}

/// A device that is fast does not make the person's certificates run out.
void TwoClocksTest::judgesCertificatesThemselvesByTheServersTime()
{
    m_device.advance(std::chrono::days(301));
    QVERIFY(isFound("licence", Reason::NotExpired));
    QVERIFY(isFound("licence", Reason::TrustListStale));

    m_fixture->clock.advance(std::chrono::days(301));
    QVERIFY(isFound("licence", Reason::Expired));
}

void TwoClocksTest::doesNotNameAReaderWhoseCertificateRanOut()
{
    const test::FakeAuthority old(m_fixture->clock.now() - std::chrono::days(340)); // what it signs is good for a year
    const auto reader = old.makeSigner("Harbour Bar", ReaderUsage);
    m_fixture->readerConfig.identity = ReaderIdentity{{reader.certificate}, crypto::signerOf(reader.key)};
    presentTo(old);
    QVERIFY(assuranceOfWhoAsks() == consent::Assurance::Certified);

    pass(std::chrono::days(30));

    QVERIFY(assuranceOfWhoAsks() == consent::Assurance::Unknown);
}

void TwoClocksTest::findsNoReaderOnATrustListThatRanOut()
{
    m_fixture->authority.list("https://bar.example", "relying_party", m_fixture->readerSigner);
    m_fixture->spreadTrustList();
    QVERIFY(assuranceOfWhoAsks() == consent::Assurance::OnTrustList);

    pass(std::chrono::days(30));

    QVERIFY(assuranceOfWhoAsks() == consent::Assurance::Certified);
}

CAUSEWAY_SUITE(TwoClocksTest)
#include "tst_two_clocks.moc"
