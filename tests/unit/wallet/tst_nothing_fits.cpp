#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <causeway/crypto/jwe.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::FakeVerifier;
using test::PresentationFixture;
using test::with;

namespace {

using Places = std::vector<std::string>;

/// To whom something was sent, in order.
Places placesOf(const PresentationFixture &fixture)
{
    Places places;
    for (const auto &request : fixture.http.sent)
        places.push_back(request.method + " " + request.url);
    return places;
}

/// How the last form is wrapped, but for the key that is new each time; null where it is in the open.
Json wrappingOf(const FakeVerifier &verifier)
{
    if (!verifier.forms.back().contains("response"))
        return {};
    const auto opened = crypto::decryptJwe(verifier.forms.back().at("response"), verifier.encryptionKey);
    if (!opened)
        return "does not decrypt";
    auto header = opened->header;
    header.erase("epk");
    return header;
}
}

/// OpenID4VP 1.0, section 15.4.1: whoever holds what a verifier would like to know of, and declines, and whoever holds nothing that fits, answer alike.
class NothingFitsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_holder = std::make_unique<PresentationFixture>();
        m_other = std::make_unique<PresentationFixture>();
        for (auto *fixture : {m_holder.get(), m_other.get()})
            fixture->verifier.askFor(FakeVerifier::query({{{"path", {"family_name"}}, {"values", {"CHAN"}}}}));
        m_other->store.collections["wallet.certificates"].clear();
    }

    void saysNoMoreThanARefusal_data();
    void saysNoMoreThanARefusal();
    void tellsAPageNoMoreThanARefusal();
    void saysThatNobodyHeardARefusal();
    void isAnsweredOnceTheRefusalWasHeard();
    void canOnlyBeDeclined_data();
    void canOnlyBeDeclined();
    void isNotWhatAWrongRequestIs();
    void tellsThePersonAloneWhatIsWithheld();

private:
    static std::size_t lines(PresentationFixture &fixture) { return fixture.ledger->list().valueOr({}).size(); }
    /// That was answered now.
    static Result<Json> decline(PresentationFixture &fixture)
    {
        CAUSEWAY_TRY(const auto request, fixture.open());
        return fixture.desk->decide(request.id, {}, {});
    }

    std::unique_ptr<PresentationFixture> m_holder;
    std::unique_ptr<PresentationFixture> m_other;
};

void NothingFitsTest::saysNoMoreThanARefusal_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Json>("wrapping");
    const Json encrypted = {{"alg", "ECDH-ES"}, {"enc", "A256GCM"}, {"kid", "ac"}};
    QTest::newRow("in the open") << Change([](auto &) {}) << Json();
    QTest::newRow("encrypted") << Change([](auto &fixture) { fixture.verifier.encryptWith(); }) << encrypted;
    QTest::newRow("encrypted, without state") << Change([](auto &fixture) {
        fixture.verifier.encryptWith();
        fixture.verifier.parameters.erase("state");
    }) << encrypted;
    QTest::newRow("without state") << with("state", nullptr) << Json();
    QTest::newRow("an asker that nobody vouches for")
        << with("client_id", "redirect_uri:" + std::string(FakeVerifier::ResponseUri)) << Json();
}

void NothingFitsTest::saysNoMoreThanARefusal()
{
    QFETCH(Change, change);
    QFETCH(Json, wrapping);
    const auto before = lines(*m_other);
    for (auto *fixture : {m_holder.get(), m_other.get()}) {
        change(*fixture);
        QVERIFY(fixture->open());
        QVERIFY(fixture->verifier.forms.empty()); // nobody was asked yet
    }

    const auto declined = decline(*m_holder);
    const auto nothing = decline(*m_other);

    QVERIFY2(declined, declined ? "" : declined.error().detail.c_str());
    QVERIFY2(nothing, nothing ? "" : nothing.error().detail.c_str());
    QCOMPARE(*nothing, *declined);
    QVERIFY(nothing->contains("redirect_uri")); // where the browser goes, too
    QCOMPARE(m_holder->verifier.heard().value("error", ""), std::string("access_denied"));
    QCOMPARE(m_other->verifier.heard(), m_holder->verifier.heard());
    for (const auto *fixture : {m_holder.get(), m_other.get()}) {
        QCOMPARE(fixture->verifier.forms.size(), std::size_t(1));
        QCOMPARE(wrappingOf(fixture->verifier), wrapping);
    }
    QCOMPARE(m_other->http.sent.back().body.size(), m_holder->http.sent.back().body.size());
    QCOMPARE(placesOf(*m_other), placesOf(*m_holder));
    QCOMPARE(lines(*m_other), before + 1);
    QCOMPARE(m_other->ledger->list()->front().outcome, std::string("declined"));
}

void NothingFitsTest::tellsAPageNoMoreThanARefusal()
{
    std::vector<Json> told;
    for (auto *fixture : {m_holder.get(), m_other.get()}) {
        fixture->verifier.parameters["response_mode"] = "dc_api";
        const DigitalCredentialRequest asked{"openid4vp-v1-unsigned", fixture->verifier.parameters,
                                             "https://verifier.example"};
        const auto request = fixture->presenter->openDigitalCredentialRequest(asked, {});
        QVERIFY2(request, request ? "" : request.error().detail.c_str());
        told.push_back(fixture->desk->decide(request->id, {}, {}).valueOr({}));
    }

    QCOMPARE(told.front().at("data"), (Json{{"error", "access_denied"}}));
    QCOMPARE(told.back(), told.front());
}

/// To decline does not fail, and can be said again.
void NothingFitsTest::saysThatNobodyHeardARefusal()
{
    for (auto *fixture : {m_holder.get(), m_other.get()}) {
        fixture->http.once("POST", FakeVerifier::ResponseUri, [](const net::HttpRequest &) {
            return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable});
        });
        const auto unheard = decline(*fixture);

        QVERIFY(unheard);
        QCOMPARE(*unheard, (Json{{"presented", 0}, {"delivered", false}}));
        QVERIFY(fixture->verifier.forms.empty());
        const auto heard = decline(*fixture);
        QVERIFY2(heard, heard ? "" : heard.error().detail.c_str());
        QVERIFY(!heard->contains("delivered"));
        QCOMPARE(fixture->verifier.forms.size(), std::size_t(1));
    }
    QVERIFY(m_other->verifier.forms == m_holder->verifier.forms);
}

/// Also where the verifier hands it out no more.
void NothingFitsTest::isAnsweredOnceTheRefusalWasHeard()
{
    for (auto *fixture : {m_holder.get(), m_other.get()}) {
        QVERIFY(decline(*fixture));
        fixture->restartAll();
        CAUSEWAY_COMPARE_CODES(fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
        fixture->http.on("GET", FakeVerifier::RequestUri, [](const net::HttpRequest &) {
            return Result<net::HttpResponse>(net::HttpResponse{410, {}, {}});
        });

        CAUSEWAY_COMPARE_CODES(fixture->open().error().code, ErrorCode::RequestAlreadyAnswered);
    }
}

void NothingFitsTest::canOnlyBeDeclined_data()
{
    QTest::addColumn<Json>("query");
    QTest::newRow("another type") << Json{
        {"credentials", {{{"id", "a"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {"urn:other"}}}}}}}};
    QTest::newRow("a claim that is not there") << FakeVerifier::query({{{"path", {"nickname"}}}});
    QTest::newRow("another value") << FakeVerifier::query({{{"path", {"family_name"}}, {"values", {"WONG"}}}});
}

void NothingFitsTest::canOnlyBeDeclined()
{
    QFETCH(Json, query);
    m_holder->verifier.askFor(query);
    const auto before = lines(*m_holder);

    const auto request = m_holder->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(!request->isAnswerable);
    QVERIFY(request->fields.empty() && request->choices.empty() && request->warnings.empty());
    QVERIFY(request->withheld.empty()); // what is valid is not what is asked for
    QCOMPARE(request->requester.id, m_holder->verifier.clientId());
    CAUSEWAY_COMPARE_CODES(m_holder->desk->decide(request->id, {.approved = true}, {}).error().code,
                           ErrorCode::NoMatchingCertificate);
    QVERIFY(m_holder->verifier.forms.empty());
    QCOMPARE(lines(*m_holder), before);
    QVERIFY(m_holder->desk->find(request->id));
}

/// That is known before it is looked at what is held, and told at once.
void NothingFitsTest::isNotWhatAWrongRequestIs()
{
    const Json data = {{"type", "urn:example:unknown"}, {"credential_ids", {"licence"}}};
    m_other->verifier.parameters["transaction_data"] = Json::array({toBase64Url(asBytes(toCompact(data)))});

    CAUSEWAY_COMPARE_CODES(m_other->open().error().code, ErrorCode::TransactionDataInvalid);

    QCOMPARE(m_other->verifier.forms.back().at("error"), std::string("invalid_transaction_data"));
}

void NothingFitsTest::tellsThePersonAloneWhatIsWithheld()
{
    for (auto *fixture : {m_holder.get(), m_other.get()}) {
        fixture->clock.advance(std::chrono::hours(366 * 24)); // the licence is over, and the verifier's certificate
        fixture->verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
    }

    const auto held = m_holder->open();
    const auto absent = m_other->open();

    QVERIFY2(held, held ? "" : held.error().detail.c_str());
    QVERIFY(absent && absent->withheld.empty());
    QVERIFY(!held->isAnswerable);
    QCOMPARE(held->withheld.size(), std::size_t(1));
    QCOMPARE(held->withheld.front().title.in("en"), std::string("Driving licence"));
    QVERIFY(held->withheld.front().reasons == std::vector<std::string>{"expired"});
    QVERIFY(decline(*m_holder) && decline(*m_other));
    QVERIFY(m_holder->verifier.forms == m_other->verifier.forms);
}

CAUSEWAY_SUITE(NothingFitsTest)
#include "tst_nothing_fits.moc"
