#include "compare_codes.h"
#include "fake_verifier.h"
#include "holding/showings.h"
#include "holding_fixture.h"
#include "test_registry.h"

#include <causeway/wallet/proximity.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

/// What became of a certificate, what is held about it, and what the archive means to those who ask.
class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HoldingFixture>();
        m_fixture->hold("licence");
    }

    void beginsWithItsArrival();
    void saysWhenToWhomAndWhichFields();
    void leavesOutWhatWasDeclined();
    void leavesOutWhatIsAboutOthers();
    void tellsOfAnAnswerThatDidNotArrive();
    void tellsOneShowingOnce_data();
    void tellsOneShowingOnce();
    void tellsOfTwoThatAskInTheSameWords();
    void tellsOfTheSameQuestionAMonthLater();
    void tellsOfVerifiersOnline();
    void goesWithTheCertificate();
    void exportsWhatIsHeld();
    void exportsNoKeysAndNoTokens();
    void exportsAllOfThemWhereverTheyAreKept();
    void stopsExportingWhenItIsCalledOff();
    void saysThatAnUnboundOneCanBeShownByAnybody();
    void offersNothingThatWasPutAway();
    void offersNothingThatWasPutAwayOnline();
    void offersFavouritesFirst();

private:
    /// A reader near by asks for it, the person answers; whether that went well.
    bool show(bool approved, std::map<std::string, std::set<std::string>> choices = {})
    {
        m_fixture->clock.advance(std::chrono::minutes(1));
        const auto reading = m_fixture->read(NearFixture::wants({"family_name", "age_over_18"}));
        const auto request = m_fixture->presenter->awaitRequest({});
        return request
            && m_fixture->desk->decide(request->id, {.approved = approved, .choices = std::move(choices)}, {});
    }
    /// As the desk writes it, of an answer to a request that the licence left for.
    void write(const std::string &outcome, const std::string &requester = "verifier")
    {
        consent::Request request;
        request.kind = consent::RequestKind::Presentation;
        request.requester.id = requester;
        request.digest = "digest";
        QVERIFY(noteShown(m_fixture->store, {"licence"}, request.digest));
        m_fixture->clock.advance(std::chrono::minutes(1));
        QVERIFY(m_fixture->ledger->append(request, {.approved = outcome != "declined"}, outcome));
    }
    /// Newest first, but for its arrival: "approved approved".
    std::string outcomes()
    {
        std::string outcomes;
        for (const auto &line : history())
            if (line.ledgerNumber > 0)
                outcomes += (outcomes.empty() ? "" : " ") + line.outcome;
        return outcomes;
    }
    std::vector<HistoryLine> history(const std::string &id = "licence") { return *m_fixture->holding->history(id); }

    std::unique_ptr<test::HoldingFixture> m_fixture;
};

void HistoryTest::beginsWithItsArrival()
{
    m_fixture->clock.advance(std::chrono::hours(1));

    const auto lines = history();

    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front().kind, std::string("issuance"));
    QCOMPARE(lines.front().withId, std::string(NearFixture::Issuer));
    QVERIFY(lines.front().at == m_fixture->clock.now() - std::chrono::hours(1));
    QCOMPARE(lines.front().ledgerNumber, std::int64_t(0));
}

void HistoryTest::saysWhenToWhomAndWhichFields()
{
    QVERIFY(show(true));
    QVERIFY(show(true));

    const auto lines = history();

    QCOMPARE(lines.size(), std::size_t(3));
    QVERIFY(lines.at(0).at == m_fixture->clock.now());
    QVERIFY(lines.at(1).at == m_fixture->clock.now() - std::chrono::minutes(1));
    QCOMPARE(lines.at(0).kind, std::string("presentation"));
    QCOMPARE(lines.at(0).outcome, std::string("approved"));
    QCOMPARE(lines.at(0).withName.in("en"), std::string("Harbour Bar"));
    QCOMPARE(lines.at(0).fields.size(), std::size_t(2));
    QCOMPARE(lines.at(0).ledgerNumber, std::int64_t(2));
    for (const auto &line : lines)
        for (const auto &field : line.fields)
            QVERIFY(field.find("Chan") == std::string::npos);
}

void HistoryTest::leavesOutWhatWasDeclined()
{
    QVERIFY(show(false));
    QVERIFY(show(true)); // the very same question

    QCOMPARE(history().size(), std::size_t(2));
    QCOMPARE(history().front().ledgerNumber, std::int64_t(2));
}

void HistoryTest::leavesOutWhatIsAboutOthers()
{
    m_fixture->hold("other");
    const auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = m_fixture->presenter->awaitRequest({});
    QVERIFY(request);
    const auto choice = request->choices.front().id;
    QVERIFY(m_fixture->desk->decide(request->id, {.approved = true, .choices = {{choice, {"other"}}}}, {}));

    QCOMPARE(history().size(), std::size_t(1));
    QCOMPARE(history("other").size(), std::size_t(2));
}

/// Nobody knows how much of it went out.
void HistoryTest::tellsOfAnAnswerThatDidNotArrive()
{
    const auto engagement = *parseEngagementQr(*m_fixture->presenter->engage());
    const auto &method = engagement.methods.front();
    auto session = *ReaderSession::make(engagement, *crypto::PrivateKey::generate());
    auto channel = *m_fixture->air.connect({method.type, method.version, cbor::encode(method.options)}, {});
    const auto asked = makeDeviceRequest(NearFixture::wants({"family_name"}), session.transcript(), nullptr);
    QVERIFY(channel->send(*session.request(*asked), {}));
    const auto request = m_fixture->presenter->awaitRequest({});
    QVERIFY(request);
    channel.reset();
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, {.approved = true}, {}).error().code,
                           ErrorCode::ProximityEnded);

    QCOMPARE(history().size(), std::size_t(2));
    QCOMPARE(history().front().outcome, std::string("failed:wallet.proximity_ended"));
}

void HistoryTest::tellsOneShowingOnce_data()
{
    QTest::addColumn<QString>("ledger");
    QTest::addColumn<QString>("told");
    QTest::newRow("arrived") << "approved"
                             << "approved";
    QTest::newRow("failed") << "approved failed:net.unreachable"
                            << "failed:net.unreachable";
    QTest::newRow("arrived at the second try") << "approved unconfirmed approved"
                                               << "approved";
    QTest::newRow("may have arrived twice") << "approved unconfirmed approved unconfirmed"
                                            << "unconfirmed";
    QTest::newRow("may have arrived, then surely not") << "approved unconfirmed approved failed:vault.locked"
                                                       << "unconfirmed";
    QTest::newRow("may have arrived, and the second try was declined")
        << "approved unconfirmed declined failed:consent.request_already_answered"
        << "unconfirmed";
    QTest::newRow("cut off, and the second try was of another choice")
        << "approved approved failed:consent.request_already_answered"
        << "approved";
    QTest::newRow("cut off, and arrived at the second try") << "approved approved"
                                                            << "approved";
    QTest::newRow("cut off, and the second try may have arrived") << "approved approved unconfirmed"
                                                                  << "unconfirmed";
}

void HistoryTest::tellsOneShowingOnce()
{
    QFETCH(QString, ledger);
    QFETCH(QString, told);
    for (const auto &outcome : ledger.split(' '))
        write(outcome.toStdString());

    QCOMPARE(QString::fromStdString(outcomes()), told);
}

void HistoryTest::tellsOfTwoThatAskInTheSameWords()
{
    write("approved", "one");
    write("unconfirmed", "one");
    write("approved", "other");

    QCOMPARE(outcomes(), std::string("approved unconfirmed"));
}

/// By then it is forgotten that it was answered, and another answer is made.
void HistoryTest::tellsOfTheSameQuestionAMonthLater()
{
    write("approved");
    write("unconfirmed");
    m_fixture->clock.advance(std::chrono::days(31));
    write("approved");

    QCOMPARE(outcomes(), std::string("approved unconfirmed"));
}

void HistoryTest::tellsOfVerifiersOnline()
{
    test::PresentationFixture fixture;
    const auto holding = makeHolding(fixture.store, *fixture.wallet, *fixture.ledger, fixture.clock);
    const auto id = holding->list({})->certificates.front().id;
    QVERIFY(fixture.approve());

    const auto lines = *holding->history(id);

    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines.front().withId, std::string("x509_san_dns:verifier.example"));
    QCOMPARE(lines.front().fields.size(), std::size_t(1));
}

void HistoryTest::goesWithTheCertificate()
{
    QVERIFY(show(true));
    QCOMPARE(m_fixture->store.collections["wallet.shown"].size(), std::size_t(1));

    QVERIFY(m_fixture->wallet->remove("licence"));

    QVERIFY(m_fixture->store.collections["wallet.shown"].empty());
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->history("licence").error().code, ErrorCode::CertificateNotFound);
    QCOMPARE(m_fixture->outcomes(), Names{"approved"}); // the ledger says what it said
}

void HistoryTest::exportsWhatIsHeld()
{
    m_fixture->holdCopies("licence", {"two"});
    QVERIFY(m_fixture->holding->setFavourite("licence", true));
    const auto certificate = m_fixture->record("wallet.certificates", "licence");
    const auto copies = m_fixture->record("wallet.copies", "licence");

    const auto exported = *m_fixture->holding->exportOne("licence");

    QCOMPARE(exported.at("format"), Json("causeway-certificate-1"));
    QCOMPARE(exported.at("credential"), certificate.at("credential"));
    QCOMPARE(exported.at("credential_format"), Json("mso_mdoc"));
    QCOMPARE(exported.at("more_copies"), Json::array({copies.at("fresh").front().at("credential")}));
    QCOMPARE(exported.at("claims").at("given_name"), Json("Siu Ming"));
    QCOMPARE(exported.at("issuer"), Json(NearFixture::Issuer));
    QCOMPARE(exported.at("kept"), (Json{{"favourite", true}, {"archived", false}, {"changed", Json::array()}}));
    QCOMPARE(exported.at("belief").at("verdict"), Json("valid"));
    QCOMPARE(exported.at("history").size(), std::size_t(1));
    QCOMPARE(exported.at("exported_at"), Json(toEpoch(m_fixture->clock.now())));
}

void HistoryTest::exportsNoKeysAndNoTokens()
{
    m_fixture->holdCopies("licence", {"two"});
    auto copies = m_fixture->record("wallet.copies", "licence");
    copies["renewal"] = {{"plan", Json::object()}, {"refresh_token", "geheim"}};
    QVERIFY(m_fixture->store.put("wallet.copies", "licence", copies));
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->exportOne("licence").error().code, ErrorCode::InvalidJson);

    Copies kept;
    kept.wanted = 2;
    kept.renewal = Renewal{};
    kept.renewal->refreshToken = "geheim";
    kept.renewal->dpopKeyAlias = "key.of.tokens";
    QVERIFY(saveCopies(m_fixture->store, "licence", kept));
    const auto exported = *m_fixture->holding->exportOne("licence");

    const auto text = toCompact(exported);
    QVERIFY(text.find("geheim") == std::string::npos);
    QVERIFY(text.find("key.") == std::string::npos);
    QCOMPARE(exported.at("contains_private_key"), Json(false));
    QVERIFY(exported.at("note").get<std::string>().starts_with("The private key is not in this file."));
    QCOMPARE(exported.at("can_be_renewed"), Json(true));
}

void HistoryTest::exportsAllOfThemWhereverTheyAreKept()
{
    m_fixture->hold("other");
    QVERIFY(m_fixture->holding->setArchived("licence", true));

    const auto all = *m_fixture->holding->exportAll({});

    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all.at(0), *m_fixture->holding->exportOne("other"));
    QCOMPARE(all.at(1), *m_fixture->holding->exportOne("licence"));
}

void HistoryTest::stopsExportingWhenItIsCalledOff()
{
    const auto calledOff = std::make_unique<std::stop_source>();
    calledOff->request_stop();

    const auto all = m_fixture->holding->exportAll({.stop = calledOff->get_token()});

    CAUSEWAY_COMPARE_CODES(all.error().code, ErrorCode::Cancelled);
}

void HistoryTest::saysThatAnUnboundOneCanBeShownByAnybody()
{
    m_fixture->keep({.id = "library"});

    const auto exported = *m_fixture->holding->exportOne("library");

    QVERIFY(exported.at("note").get<std::string>().find("whoever has this file can show it") != std::string::npos);
    QCOMPARE(exported.at("more_copies"), Json::array());
    QCOMPARE(exported.at("can_be_renewed"), Json(false));
}

void HistoryTest::offersNothingThatWasPutAway()
{
    QVERIFY(m_fixture->holding->setArchived("licence", true));

    const auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = m_fixture->presenter->awaitRequest({});
    m_fixture->presenter->end(); // the reader waits for it
    QVERIFY(request && !request->isAnswerable);

    QVERIFY(m_fixture->holding->setArchived("licence", false));
    QVERIFY(show(true));
}

void HistoryTest::offersNothingThatWasPutAwayOnline()
{
    test::PresentationFixture fixture;
    const auto holding = makeHolding(fixture.store, *fixture.wallet, *fixture.ledger, fixture.clock);
    const auto id = holding->list({})->certificates.front().id;
    QVERIFY(holding->setArchived(id, true));

    CAUSEWAY_COMPARE_CODES(fixture.approve().error().code, ErrorCode::NoMatchingCertificate);

    QVERIFY(holding->setArchived(id, false));
    QVERIFY(fixture.approve());
}

void HistoryTest::offersFavouritesFirst()
{
    m_fixture->hold("other");
    QVERIFY(m_fixture->holding->setFavourite("other", true));

    QVERIFY(show(true)); // nobody chooses: the first is taken

    QCOMPARE(history("other").size(), std::size_t(2));
    QCOMPARE(history("licence").size(), std::size_t(1));
}

CAUSEWAY_SUITE(HistoryTest)
#include "tst_history.moc"
