#include "compare_codes.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "sd_jwt_maker.h"
#include "test_registry.h"

#include <causeway/wallet/sd_jwt_presentation.h>

#include <QtTest>

#include <fstream>
#include <type_traits>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Audience = "x509_san_dns:verifier.example";
constexpr auto Nonce = "n-0S6_WzA2Mj";

using Change = std::function<void(Json &)>;
}

static_assert(!std::is_aggregate_v<BelievedSdJwt>); // only verifySdJwt() makes one

class SdJwtPresentationTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_credential = issue(); }

    void showsWhatIsAskedAndNoMore_data();
    void showsWhatIsAskedAndNoMore();
    void bindsToVerifierNonceAndWhatIsShown();
    void keepsTheIssuersBytes();
    void presentsWithoutAKeyWhereNoneIsBound();
    void presentsNoPresentation();
    void passesOnThatTheKeyIsGone();
    void hashesTransactionDataAsItCame();
    void verifierRefusesTheKeyBinding_data();
    void verifierRefusesTheKeyBinding();
    void verifierRefusesAnotherType();
    void verifierRefusesAnotherKey();
    void verifierRefusesADisclosureLessOrMore();
    void verifierWantsTheBindingThatItAskedFor();
    void verifierRefusesTheCredential_data();
    void verifierRefusesTheCredential();
    void verifierRefusesAHiddenKey();
    void verifierAsksTheCallerWhomToBelieve();
    void verifierReadsTheExampleOfTheSpecification();

private:
    std::string issue(const Change &change = {}) const
    {
        test::SdJwtMaker maker;
        const auto city = maker.hide("city", "Hong Kong");
        const auto street = maker.hide("street", "1 Harbour Road");
        const auto address = maker.hide("address", {{"_sd", {city, street, maker.decoy()}}, {"country", "HK"}});
        const auto nested = maker.hide("year", 2001);
        Json claims = {{"iss", "https://issuer.example"},
                       {"vct", "urn:example:identity"},
                       {"exp", toEpoch(m_clock.now()) + 3600},
                       {"cnf", {{"jwk", m_holder.publicKey().toJwk()}}},
                       {"_sd_alg", "sha-256"},
                       {"_sd", {address, maker.hide("name", "CHAN"), maker.decoy()}},
                       {"classes", {{{"...", maker.decoy()}}, maker.hideElement("1"), maker.hideElement("2"), "3"}},
                       {"degrees", {maker.hideElement({{"type", "BSc"}, {"_sd", {nested}}}), {{"type", "MSc"}}}}};
        if (change)
            change(claims);
        return maker.join(m_signer.sign(claims, "dc+sd-jwt"));
    }
    KeyBinding binding() const { return {Audience, Nonce, m_clock.now()}; }
    Result<std::string> present(const std::vector<ClaimPath> &shown) const
    {
        return presentSdJwt(m_credential, shown, binding(), crypto::signerOf(m_holder));
    }
    SdJwtPolicy policy() const
    {
        return {[this](const crypto::Jws &) { return Result<crypto::PublicKey>(m_signer.key.publicKey()); },
                m_clock.now(), KeyBindingPolicy{Audience, Nonce}};
    }
    void expectRefused(const std::string &text, ErrorCode code, const std::string &why) const
    {
        const auto believed = verifySdJwt(text, policy());
        QVERIFY(!believed);
        CAUSEWAY_COMPARE_CODES(believed.error().code, code);
        QCOMPARE(believed.error().detail, why);
    }
    /// Presented by an honest wallet, then with a key-binding JWT of the test's own.
    std::string withBinding(const Json &claims, const std::string &typ = "kb+jwt") const
    {
        const auto bare = *presentSdJwt(m_credential, {{"name"}}, std::nullopt, crypto::signerOf(m_holder));
        auto complete = claims;
        if (!complete.contains("sd_hash"))
            complete["sd_hash"] = crypto::sha256Base64Url(bare);
        return bare + crypto::signJws(Json::object(), complete, typ, crypto::signerOf(m_holder)).value();
    }
    Json bindingClaims() const { return {{"aud", Audience}, {"nonce", Nonce}, {"iat", toEpoch(m_clock.now())}}; }

    test::FakeClock m_clock;
    test::FakeAuthority m_authority{m_clock.now()};
    test::FakeSigner m_signer = m_authority.makeSigner("issuer");
    crypto::PrivateKey m_holder = *crypto::PrivateKey::generate();
    std::string m_credential;
};

void SdJwtPresentationTest::showsWhatIsAskedAndNoMore_data()
{
    QTest::addColumn<std::vector<ClaimPath>>("shown");
    QTest::addColumn<Json>("expected"); // what is there beside what is never hidden
    const Json plain = {{"classes", {"3"}}, {"degrees", {{{"type", "MSc"}}}}};
    const auto with = [&](const Json &more) {
        auto json = plain;
        json.update(more);
        return json;
    };
    QTest::newRow("nothing") << std::vector<ClaimPath>{} << plain;
    QTest::newRow("a member") << std::vector<ClaimPath>{{"name"}} << with({{"name", "CHAN"}});
    QTest::newRow("a nested member brings its parent")
        << std::vector<ClaimPath>{{"address", "city"}}
        << with({{"address", {{"city", "Hong Kong"}, {"country", "HK"}}}});
    QTest::newRow("what is in the clear below a hidden parent")
        << std::vector<ClaimPath>{{"address", "country"}} << with({{"address", {{"country", "HK"}}}});
    QTest::newRow("a parent brings all below")
        << std::vector<ClaimPath>{{"address"}}
        << with({{"address", {{"city", "Hong Kong"}, {"street", "1 Harbour Road"}, {"country", "HK"}}}});
    QTest::newRow("an element") << std::vector<ClaimPath>{{"classes", std::uint64_t(1)}}
                                << with({{"classes", {"2", "3"}}});
    QTest::newRow("an element that is not hidden") << std::vector<ClaimPath>{{"classes", std::uint64_t(2)}} << plain;
    QTest::newRow("the whole array") << std::vector<ClaimPath>{{"classes"}} << with({{"classes", {"1", "2", "3"}}});
    QTest::newRow("hidden in a hidden element")
        << std::vector<ClaimPath>{{"degrees", std::uint64_t(0), "year"}}
        << with({{"degrees", {{{"type", "BSc"}, {"year", 2001}}, {{"type", "MSc"}}}}});
    QTest::newRow("a hidden element without what it hides")
        << std::vector<ClaimPath>{{"degrees", std::uint64_t(0), "type"}}
        << with({{"degrees", {{{"type", "BSc"}}, {{"type", "MSc"}}}}});
}

void SdJwtPresentationTest::showsWhatIsAskedAndNoMore()
{
    QFETCH(std::vector<ClaimPath>, shown);
    QFETCH(Json, expected);

    const auto text = present(shown);
    QVERIFY(text);
    const auto believed = verifySdJwt(*text, policy());

    QVERIFY2(believed, believed ? "" : believed.error().detail.c_str());
    auto claims = believed->claims();
    for (const auto *name : {"iss", "vct", "exp", "cnf"})
        claims.erase(name);
    QCOMPARE(claims, expected);
}

void SdJwtPresentationTest::bindsToVerifierNonceAndWhatIsShown()
{
    const auto text = *present({{"name"}});

    const auto sdJwt = parseSdJwt(text);
    const auto jws = crypto::parseJws(sdJwt->keyBinding, "kb+jwt");
    QVERIFY(jws && jws->verify(m_holder.publicKey()));
    const auto claims = *jws->claims();
    QCOMPARE(claims.size(), std::size_t(4));
    QCOMPARE(claims.at("aud"), Json(Audience));
    QCOMPARE(claims.at("nonce"), Json(Nonce));
    QCOMPARE(claims.at("iat"), Json(toEpoch(m_clock.now())));
    QCOMPARE(claims.at("sd_hash"), Json(crypto::sha256Base64Url(text.substr(0, text.rfind('~') + 1))));
}

void SdJwtPresentationTest::keepsTheIssuersBytes()
{
    const auto jwt = m_credential.substr(0, m_credential.find('~') + 1);

    QVERIFY(present({{"name"}})->starts_with(jwt));
}

void SdJwtPresentationTest::presentsWithoutAKeyWhereNoneIsBound()
{
    const auto text = presentSdJwt(m_credential, {{"name"}}, std::nullopt, {});

    QVERIFY(text && text->ends_with('~'));
    auto without = policy();
    without.keyBinding.reset();
    QVERIFY(verifySdJwt(*text, without));
}

void SdJwtPresentationTest::presentsNoPresentation()
{
    const auto again = presentSdJwt(*present({}), {}, binding(), crypto::signerOf(m_holder));

    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::CredentialRejected);
}

void SdJwtPresentationTest::passesOnThatTheKeyIsGone()
{
    const auto gone = [](ByteView) { return Result<Bytes>(Error{ErrorCode::KeyNotFound}); };

    CAUSEWAY_COMPARE_CODES(presentSdJwt(m_credential, {}, binding(), gone).error().code, ErrorCode::KeyNotFound);
}

void SdJwtPresentationTest::hashesTransactionDataAsItCame()
{
    auto with = binding();
    with.transactionData = {"eyJ0eXBlIjoiYSJ9", "eyJ0eXBlIjoiYiJ9"};
    with.statesHashAlgorithm = true;
    const auto text = *presentSdJwt(m_credential, {}, with, crypto::signerOf(m_holder));
    auto expecting = policy();
    expecting.keyBinding->transactionData = with.transactionData;

    const auto believed = verifySdJwt(text, expecting);
    QVERIFY(believed);
    QCOMPARE(believed->keyBinding().at("transaction_data_hashes").at(0),
             Json(crypto::sha256Base64Url("eyJ0eXBlIjoiYSJ9")));
    QCOMPARE(believed->keyBinding().at("transaction_data_hashes_alg"), Json("sha-256"));
    expecting.keyBinding->transactionData.pop_back();
    CAUSEWAY_COMPARE_CODES(verifySdJwt(text, expecting).error().code, ErrorCode::PresentationRejected);
}

void SdJwtPresentationTest::verifierRefusesTheKeyBinding_data()
{
    QTest::addColumn<Json>("change");
    QTest::addColumn<std::string>("why");
    const auto now = toEpoch(m_clock.now());
    QTest::newRow("no iat") << Json{{"iat", nullptr}} << std::string("iat");
    QTest::newRow("iat is a text") << Json{{"iat", "now"}} << std::string("iat");
    QTest::newRow("too old") << Json{{"iat", now - 301}} << std::string("not made just now");
    QTest::newRow("from the future") << Json{{"iat", now + 61}} << std::string("not made just now");
    QTest::newRow("another verifier") << Json{{"aud", "x509_san_dns:other.example"}} << std::string("aud");
    QTest::newRow("the verifier without prefix") << Json{{"aud", "verifier.example"}} << std::string("aud");
    QTest::newRow("an array of verifiers") << Json{{"aud", Json::array({Audience})}} << std::string("aud");
    QTest::newRow("no verifier") << Json{{"aud", nullptr}} << std::string("aud");
    QTest::newRow("another nonce") << Json{{"nonce", "other"}} << std::string("nonce");
    QTest::newRow("no nonce") << Json{{"nonce", nullptr}} << std::string("nonce");
    QTest::newRow("another sd_hash") << Json{{"sd_hash", crypto::sha256Base64Url("other")}} << std::string("sd_hash");
    QTest::newRow("over") << Json{{"exp", now - 61}} << std::string("times");
    QTest::newRow("not begun") << Json{{"nbf", now + 61}} << std::string("times");
}

void SdJwtPresentationTest::verifierRefusesTheKeyBinding()
{
    QFETCH(Json, change);
    QFETCH(std::string, why);
    auto claims = bindingClaims();
    claims.update(change);

    expectRefused(withBinding(claims), ErrorCode::PresentationRejected, "key binding: " + why);
}

void SdJwtPresentationTest::verifierRefusesAnotherType()
{
    QVERIFY(verifySdJwt(withBinding(bindingClaims()), policy()));
    expectRefused(withBinding(bindingClaims(), "JWT"), ErrorCode::PresentationRejected,
                  "key binding: crypto.jwt_malformed header: other typ");
}

void SdJwtPresentationTest::verifierRefusesAnotherKey()
{
    const auto thief = *crypto::PrivateKey::generate();

    expectRefused(*presentSdJwt(m_credential, {}, binding(), crypto::signerOf(thief)), ErrorCode::PresentationRejected,
                  "key binding: signature");
    m_credential = issue([](Json &claims) { claims.erase("cnf"); });
    expectRefused(*present({}), ErrorCode::PresentationRejected, "key binding: the credential names no key");
}

void SdJwtPresentationTest::verifierRefusesADisclosureLessOrMore()
{
    const auto text = *present({{"name"}, {"address"}});
    const auto first = text.find('~');
    const auto second = text.find('~', first + 1);

    expectRefused(text.substr(0, first + 1) + text.substr(second + 1), ErrorCode::PresentationRejected,
                  "key binding: sd_hash");
    const auto all = m_credential + parseSdJwt(text)->keyBinding;
    expectRefused(all, ErrorCode::PresentationRejected, "key binding: sd_hash");
}

void SdJwtPresentationTest::verifierWantsTheBindingThatItAskedFor()
{
    expectRefused(m_credential, ErrorCode::PresentationRejected, "key binding: absent");
}

void SdJwtPresentationTest::verifierRefusesTheCredential_data()
{
    QTest::addColumn<Json>("change");
    QTest::addColumn<std::string>("why");
    const auto now = toEpoch(m_clock.now());
    QTest::newRow("expired") << Json{{"exp", now - 61}} << std::string("times: consent.request_expired");
    QTest::newRow("not begun") << Json{{"nbf", now + 61}} << std::string("times: crypto.jwt_malformed");
    QTest::newRow("another hash") << Json{{"_sd_alg", "sha-512"}} << std::string("unknown hash algorithm");
    QTest::newRow("no type") << Json{{"vct", nullptr}} << std::string("vct is missing");
}

void SdJwtPresentationTest::verifierRefusesTheCredential()
{
    QFETCH(Json, change);
    QFETCH(std::string, why);
    m_credential = issue([&](Json &claims) { claims.update(change); });
    auto without = policy();
    without.keyBinding.reset();

    const auto believed = verifySdJwt(m_credential, without);

    CAUSEWAY_COMPARE_CODES(believed.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(believed.error().detail, why);
}

void SdJwtPresentationTest::verifierRefusesAHiddenKey()
{
    test::SdJwtMaker maker;
    const auto hidden = maker.hide("cnf", {{"jwk", m_holder.publicKey().toJwk()}});
    const Json claims = {{"vct", "urn:a"}, {"_sd", {hidden}}};
    m_credential = maker.join(m_signer.sign(claims, "dc+sd-jwt"));

    expectRefused(*present({{"cnf"}}), ErrorCode::CredentialRejected, "cnf must not be selectively disclosable");
    expectRefused(*present({}), ErrorCode::PresentationRejected, "key binding: the credential names no key");
}

void SdJwtPresentationTest::verifierAsksTheCallerWhomToBelieve()
{
    auto other = policy();
    other.issuerKey = [](const crypto::Jws &) { return Result<crypto::PublicKey>(Error{ErrorCode::IssuerUntrusted}); };
    CAUSEWAY_COMPARE_CODES(verifySdJwt(*present({}), other).error().code, ErrorCode::IssuerUntrusted);
    other.issuerKey = [this](const crypto::Jws &) { return Result<crypto::PublicKey>(m_holder.publicKey()); };
    const auto believed = verifySdJwt(*present({}), other);
    CAUSEWAY_COMPARE_CODES(believed.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(believed.error().detail, std::string("signature"));
}

void SdJwtPresentationTest::verifierReadsTheExampleOfTheSpecification()
{
    const auto path = test::sharedVector("openid4vc/signed-tokens.json");
    CAUSEWAY_NEED_VECTOR(path);
    std::ifstream file(path);
    int checked = 0;
    for (const auto &item : Json::parse(file)) {
        if (item.at("kind") != "sd-jwt+kb")
            continue;
        const auto text = item.at("token").get<std::string>();
        SdJwtPolicy reading;
        reading.issuerKey = [&](const crypto::Jws &) { return crypto::PublicKey::fromJwk(item.at("key")); };
        reading.now = fromEpoch(1744743400); // six seconds after the example was made
        reading.keyBinding = KeyBindingPolicy{"https://verifier.example.org", "1234567890"};
        const auto believed = verifySdJwt(text, reading);
        QVERIFY2(believed, believed ? "" : believed.error().detail.c_str());
        reading.keyBinding->nonce = "1234567891";
        CAUSEWAY_COMPARE_CODES(verifySdJwt(text, reading).error().code, ErrorCode::PresentationRejected);
        ++checked;
    }
    QVERIFY(checked > 0);
}

CAUSEWAY_SUITE(SdJwtPresentationTest)
#include "tst_sd_jwt_presentation.moc"
