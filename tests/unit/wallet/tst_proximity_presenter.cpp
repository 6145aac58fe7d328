#include "compare_codes.h"
#include "near_fixture.h"
#include "proximity/request_match.h"
#include "test_registry.h"

#include <causeway/wallet/proximity.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

namespace {

consent::Decision yes()
{
    return {.approved = true};
}

/// What a reader sends that signs by ES256K (-47).
Bytes signedByEs256k(const Bytes &plain)
{
    auto request = *cbor::parse(plain)->find("docRequests")->array()->front().map();
    const auto algorithm = cbor::encode(cbor::Map{{1, -47}});
    request.push_back({"readerAuth", cbor::Array{algorithm, cbor::Map(), cbor::Value(), Bytes(64)}});
    return cbor::encode(cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array{request}}}, cbor::Order::AsWritten);
}
}

/// The phone's side; the reader is the SDK's own unless a test needs a worse one.
class ProximityPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<NearFixture>(); }

    void showsWhoAsksAndWhat();
    void namesAReaderOfTheTrustList();
    void warnsOfAReaderThatNobodyKnows_data();
    void warnsOfAReaderThatNobodyKnows();
    void warnsOfAReaderWhoseSignatureItCannotCheck();
    void refusesAReaderWhoseSignatureIsAnothers();
    void presentsWhatWasApprovedAndWritesOneEntry();
    void sendsNothingWhenThePersonRefuses();
    void leavesOutWhatIsNotHeld();
    void showsNothingThatIsKnownToBeInvalid();
    void letsThePersonChooseAmongLicences();
    void showsEachCopyOnce();
    void spendsNothingThatDoesNotLeave();
    void spendsTheCopyOfAReaderThatIsGone();
    void showsTheLastCopyAgain();
    void tellsTheReaderOfAMessageThatDoesNotOpen();
    void tellsTheReaderOfARequestThatIsNone_data();
    void tellsTheReaderOfARequestThatIsNone();
    void callsALongRequestCbor();
    void waitsNoLongerThanItMay();
    void endsWhatWasBegunBefore();

private:
    Result<consent::Request> await() { return m_fixture->presenter->awaitRequest({}); }

    /// The given name that a reader learns; each copy has another.
    std::string shownName(consent::Decision decision = yes())
    {
        auto reading = m_fixture->read(NearFixture::wants({"given_name"}));
        const auto request = await();
        if (!request || !m_fixture->desk->decide(request->id, std::move(decision), {}))
            return "nothing";
        const auto read = reading.get();
        if (!read || read->documents.empty())
            return "refused";
        const auto &document = read->documents.front();
        return document.verdict == Verdict::Valid ? document.claims[NearFixture::Space]["given_name"].get<std::string>()
                                                  : "not believed";
    }
    bool hasKey(const std::string &alias) { return bool(m_fixture->keys.publicKey(alias)); }
    int copiesLeft() { return m_fixture->wallet->find("licence")->copiesLeft.value_or(-1); }

    std::unique_ptr<NearFixture> m_fixture;
};

void ProximityPresenterTest::showsWhoAsksAndWhat()
{
    const auto reading = m_fixture->read(NearFixture::wants({"family_name", "birth_date"}));
    const auto request = await();
    m_fixture->presenter->end();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(request->kind == consent::RequestKind::Presentation);
    QVERIFY(request->requester.assurance == consent::Assurance::Certified);
    QCOMPARE(request->requester.name.in("en"), std::string("Harbour Bar"));
    QCOMPARE(request->subject.in("en"), std::string("Driving licence"));
    QCOMPARE(request->fields.size(), std::size_t(2));
    QCOMPARE(request->fields.at(0).name, std::string("birth_date"));
    QCOMPARE(request->fields.at(0).value, std::string("1990-02-28"));
    QCOMPARE(request->warnings, Names());
    QVERIFY(m_fixture->outcomes().empty());
}

void ProximityPresenterTest::namesAReaderOfTheTrustList()
{
    m_fixture->authority.list("https://bar.example", "relying_party", m_fixture->readerSigner);
    m_fixture->spreadTrustList();

    const auto reading = m_fixture->read(NearFixture::wants({"age_over_18"}));
    const auto request = await();
    m_fixture->presenter->end();

    QVERIFY(request);
    QVERIFY(request->requester.assurance == consent::Assurance::OnTrustList);
    QCOMPARE(request->requester.id, std::string("https://bar.example"));
}

void ProximityPresenterTest::warnsOfAReaderThatNobodyKnows_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("one that does not sign") << 0;
    QTest::newRow("one of another authority") << 1;
    QTest::newRow("one whose certificate is for something else") << 2;
}

void ProximityPresenterTest::warnsOfAReaderThatNobodyKnows()
{
    QFETCH(int, who);
    const test::FakeAuthority stranger(m_fixture->clock.now());
    const auto signer = who == 1 ? stranger.makeSigner("Harbour Bar", ReaderUsage)
                                 : m_fixture->authority.makeSigner("Harbour Bar", DocumentSignerUsage);
    m_fixture->readerConfig.identity.reset();
    if (who != 0)
        m_fixture->readerConfig.identity = ReaderIdentity{{signer.certificate}, crypto::signerOf(signer.key)};

    const auto reading = m_fixture->read(NearFixture::wants({"age_over_18"}));
    const auto request = await();
    m_fixture->presenter->end();

    QVERIFY(request);
    QVERIFY(request->requester.assurance == consent::Assurance::Unknown);
    QVERIFY(request->requester.name.texts.empty());
    QCOMPARE(request->warnings, Names{"asker_unknown"});
}

/// Signing is optional: it is served as one that does not sign.
void ProximityPresenterTest::warnsOfAReaderWhoseSignatureItCannotCheck()
{
    auto raw = m_fixture->connectRaw();
    const auto plain = makeDeviceRequest(NearFixture::wants({"family_name"}), raw.session.transcript(), nullptr);
    QVERIFY(raw.channel->send(*raw.session.request(signedByEs256k(*plain)), {}));

    const auto request = await();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(request->requester.assurance == consent::Assurance::Unknown);
    QVERIFY(request->requester.name.texts.empty());
    QCOMPARE(request->warnings, Names{"asker_unknown"});
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    const auto response = parseDeviceResponse(raw.session.receive(*raw.channel->receive({}))->view());
    QVERIFY(response && response->documents.size() == 1);
}

void ProximityPresenterTest::refusesAReaderWhoseSignatureIsAnothers()
{
    m_fixture->readerConfig.identity->sign = crypto::signerOf(m_fixture->issuer.key);

    auto reading = m_fixture->read(NearFixture::wants({"age_over_18"}));
    const auto request = await();

    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(reading.get().error().code, ErrorCode::ProximityEnded);
}

void ProximityPresenterTest::presentsWhatWasApprovedAndWritesOneEntry()
{
    auto reading = m_fixture->read(NearFixture::wants({"family_name", "age_over_18"}));
    const auto request = await();
    QVERIFY(request);
    const auto result = m_fixture->desk->decide(request->id, yes(), {});
    const auto read = reading.get();

    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(*result, (Json{{"presented", 1}}));
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QVERIFY(read->verdict() == Verdict::Valid);
    QCOMPARE(read->documents.at(0).claims,
             (Json{{NearFixture::Space, {{"family_name", "Chan"}, {"age_over_18", true}}}}));
    QCOMPARE(m_fixture->outcomes(), Names{"approved"});
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes(), {}).error().code,
                           ErrorCode::RequestAlreadyAnswered);
}

void ProximityPresenterTest::sendsNothingWhenThePersonRefuses()
{
    auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = await();
    QVERIFY(request);
    const auto result = m_fixture->desk->decide(request->id, {}, {});
    const auto read = reading.get();

    QCOMPARE(*result, (Json{{"presented", 0}}));
    QVERIFY(read);
    QVERIFY(read->documents.empty());
    QVERIFY(read->verdict() == Verdict::Unknown);
    QCOMPARE(read->notGiven, (std::map<std::string, std::int64_t>{{NearFixture::Licence, 0}}));
    QCOMPARE(m_fixture->outcomes(), Names{"declined"});
}

void ProximityPresenterTest::leavesOutWhatIsNotHeld()
{
    auto wanted = NearFixture::wants({"family_name", "organ_donor"});
    wanted.push_back({"hk.gov.library-card", {{"hk.gov", {{"number", true}}}}});
    auto reading = m_fixture->read(wanted);
    const auto request = await();
    QVERIFY(request);
    QCOMPARE(request->fields.size(), std::size_t(1));
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    const auto read = reading.get();

    QVERIFY(read);
    QCOMPARE(read->documents.at(0).claims, (Json{{NearFixture::Space, {{"family_name", "Chan"}}}}));
    QCOMPARE(read->notGiven, (std::map<std::string, std::int64_t>{{"hk.gov.library-card", 0}}));
}

void ProximityPresenterTest::showsNothingThatIsKnownToBeInvalid()
{
    m_fixture->authority.unlistAll();
    m_fixture->spreadTrustList();

    const auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = await();
    m_fixture->presenter->end(); // the reader waits for it

    QVERIFY(request && !request->isAnswerable);
}

void ProximityPresenterTest::letsThePersonChooseAmongLicences()
{
    m_fixture->document.nameSpaces[NearFixture::Space].front().second = "Wong";
    m_fixture->hold("other");
    auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = await();
    QVERIFY(request);
    QCOMPARE(request->choices.size(), std::size_t(1));
    auto decision = yes();
    decision.choices[request->choices.front().id] = {"other"};
    QVERIFY(m_fixture->desk->decide(request->id, decision, {}));

    const auto read = reading.get();
    QVERIFY(read);
    QCOMPARE(read->documents.at(0).claims, (Json{{NearFixture::Space, {{"family_name", "Wong"}}}}));
}

void ProximityPresenterTest::showsEachCopyOnce()
{
    m_fixture->holdCopies("licence", {"two", "three"});
    QCOMPARE(copiesLeft(), 3);

    QCOMPARE(shownName(), std::string("Siu Ming"));
    QVERIFY(!hasKey("key.licence"));
    QCOMPARE(shownName(), std::string("two"));

    QCOMPARE(copiesLeft(), 1);
    QVERIFY(!hasKey("key.licence.two"));
    QVERIFY(hasKey("key.licence.three"));
    QVERIFY(m_fixture->wallet->believe("licence")->verdict == Verdict::Valid);
}

void ProximityPresenterTest::spendsNothingThatDoesNotLeave()
{
    m_fixture->holdCopies("licence", {"two"});

    QCOMPARE(shownName({}), std::string("refused"));
    QCOMPARE(copiesLeft(), 2);
    const auto reading = m_fixture->read(NearFixture::wants({"given_name"}));
    QVERIFY(await());
    m_fixture->presenter->end();

    QCOMPARE(copiesLeft(), 2);
    QCOMPARE(shownName(), std::string("Siu Ming"));
}

/// Nobody knows how much of the answer went out.
void ProximityPresenterTest::spendsTheCopyOfAReaderThatIsGone()
{
    m_fixture->holdCopies("licence", {"two"});
    auto raw = m_fixture->connectRaw();
    const auto asked = makeDeviceRequest(NearFixture::wants({"given_name"}), raw.session.transcript(), nullptr);
    QVERIFY(raw.channel->send(*raw.session.request(*asked), {}));
    const auto request = await();
    QVERIFY(request);
    raw.channel.reset();

    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes(), {}).error().code, ErrorCode::ProximityEnded);

    QVERIFY(!hasKey("key.licence"));
    QCOMPARE(shownName(), std::string("two"));
}

void ProximityPresenterTest::showsTheLastCopyAgain()
{
    m_fixture->holdCopies("licence", {"two"});
    shownName();

    QCOMPARE(shownName(), std::string("two"));
    QCOMPARE(copiesLeft(), 0);
    QCOMPARE(shownName(), std::string("two"));

    QVERIFY(hasKey("key.licence.two"));
}

void ProximityPresenterTest::tellsTheReaderOfAMessageThatDoesNotOpen()
{
    auto raw = m_fixture->connectRaw();
    const auto another = makeDeviceEngagement(raw.engagement.deviceKey, {}); // not what the phone showed
    QVERIFY(raw.channel->send(*ReaderSession::make(another, raw.key)->request(asBytes("request")), {}));

    CAUSEWAY_COMPARE_CODES(await().error().code, ErrorCode::DecryptionFailed);

    QVERIFY(parseSessionData(*raw.channel->receive({}))->status == SessionStatus::EncryptionError);
    CAUSEWAY_COMPARE_CODES(raw.channel->receive({}).error().code, ErrorCode::ProximityEnded);
    CAUSEWAY_COMPARE_CODES(await().error().code, ErrorCode::InvalidArgument);
}

void ProximityPresenterTest::tellsTheReaderOfARequestThatIsNone_data()
{
    QTest::addColumn<Bytes>("asked");
    QTest::addColumn<int>("status");
    QTest::newRow("no CBOR") << Bytes{'n', 'o', 'n', 'e'} << 11;
    QTest::newRow("CBOR, and no map") << cbor::encode(cbor::Array{"docRequests"}) << 12;
    QTest::newRow("a map without documents") << cbor::encode(cbor::Map{{"version", "1.0"}}) << 12;
    QTest::newRow("a document without elements")
        << cbor::encode(cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array{cbor::Map()}}}) << 12;
}

/// ISO 18013-5, table 8.
void ProximityPresenterTest::tellsTheReaderOfARequestThatIsNone()
{
    QFETCH(Bytes, asked);
    QFETCH(int, status);
    auto raw = m_fixture->connectRaw();
    QVERIFY(raw.channel->send(*raw.session.request(asked), {}));

    CAUSEWAY_COMPARE_CODES(await().error().code, ErrorCode::ProximityMalformed);

    const auto response = parseDeviceResponse(raw.session.receive(*raw.channel->receive({}))->view());
    QVERIFY(response);
    QCOMPARE(response->status, std::int64_t(status));
    QVERIFY(response->documents.empty());
}

/// As long as a message may be, which is longer than CBOR elsewhere.
void ProximityPresenterTest::callsALongRequestCbor()
{
    const auto asked = cbor::encode(cbor::Map{{"version", Bytes(5U << 20)}});

    QVERIFY(statusOfMalformed(asked) == ResponseStatus::CborValidationError);
}

void ProximityPresenterTest::waitsNoLongerThanItMay()
{
    CAUSEWAY_COMPARE_CODES(await().error().code, ErrorCode::InvalidArgument);

    const Call brief{{}, std::chrono::steady_clock::now() + std::chrono::milliseconds(10)};
    QVERIFY(m_fixture->presenter->engage());
    CAUSEWAY_COMPARE_CODES(m_fixture->presenter->awaitRequest(brief).error().code, ErrorCode::NetworkTimeout);

    std::stop_source stop;
    stop.request_stop();
    Call cancelled;
    cancelled.stop = stop.get_token();
    QVERIFY(m_fixture->presenter->engage());
    CAUSEWAY_COMPARE_CODES(m_fixture->presenter->awaitRequest(cancelled).error().code, ErrorCode::Cancelled);
}

void ProximityPresenterTest::endsWhatWasBegunBefore()
{
    const auto first = *m_fixture->presenter->engage();
    auto reading = m_fixture->read(NearFixture::wants({"family_name"}));
    const auto request = await();
    QVERIFY(request);

    const auto third = *m_fixture->presenter->engage();

    QVERIFY(first != third);
    CAUSEWAY_COMPARE_CODES(reading.get().error().code, ErrorCode::ProximityEnded);
    CAUSEWAY_COMPARE_CODES(m_fixture->makeReader()->read(first, NearFixture::wants({"family_name"}), {}).error().code,
                           ErrorCode::ProximityEnded);
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes(), {}).error().code,
                           ErrorCode::RequestAlreadyAnswered);
}

CAUSEWAY_SUITE(ProximityPresenterTest)
#include "tst_proximity_presenter.moc"
