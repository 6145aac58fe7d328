#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <causeway/crypto/jwe.h>
#include <causeway/wallet/sd_jwt_presentation.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

consent::Decision yes()
{
    return {.approved = true};
}
}

class PresenterTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void showsWhoAsksAndWhat();
    void presentsWhatIsAskedAndNothingElse();
    void sendsStateAndTellsWhereTheBrowserMustGo();
    void encryptsTheAnswer();
    void fetchesTheRequestByPost();
    void tellsTheVerifierOfARefusal();
    void encryptsWhatItTellsOfAnErrorWhereItCan_data();
    void encryptsWhatItTellsOfAnErrorWhereItCan();
    void writesOneLedgerEntryWithoutValues();
    void letsThePersonChooseAmongCertificates();
    void leavesOutWhatIsOptional();
    void showsACertificateWithoutClaims();
    void saysWhatLeavesThoughNobodyAskedForIt();
    void takesNoRedirectThatIsNoPage_data();
    void takesNoRedirectThatIsNoPage();
    void failsWhenTheVerifierRefuses();
    void bindsTransactionsThatItKnows();
    void refusesTransactionsThatItDoesNotKnow();
    void doesNotShowWhatIsInvalid();
    void takesARequestInALinkFromAnUnknownAsker();

private:
    struct Seen {
        Json claims;
        Json keyBinding;
    };
    Seen believe(const std::string &text, const std::vector<std::string> &transactionData = {})
    {
        SdJwtPolicy policy;
        policy.issuerKey = [this](const crypto::Jws &) {
            return Result<crypto::PublicKey>(m_fixture->issuer.signer.key.publicKey());
        };
        policy.now = m_fixture->clock.now();
        policy.keyBinding = KeyBindingPolicy{.audience = m_fixture->verifier.clientId(),
                                             .nonce = m_fixture->verifier.parameters.at("nonce").get<std::string>(),
                                             .transactionData = transactionData};
        const auto believed = verifySdJwt(text, policy);
        return believed ? Seen{believed->claims(), believed->keyBinding()}
                        : Seen{Json{{"refused", believed.error().detail}}, {}};
    }
    /// The only presentation of the last answer.
    std::string presented(const std::string &id = "licence")
    {
        if (m_fixture->verifier.forms.empty() || !m_fixture->verifier.forms.back().contains("vp_token"))
            return {};
        const auto token = *parseJson(m_fixture->verifier.forms.back().at("vp_token"));
        return token.contains(id) && token.at(id).size() == 1 ? token.at(id).front().get<std::string>() : std::string();
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void PresenterTest::showsWhoAsksAndWhat()
{
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"family_name"}}}, {{"path", {"vehicle_classes", 1}}}}));

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(request->kind == consent::RequestKind::Presentation);
    QCOMPARE(request->requester.id, std::string("x509_san_dns:verifier.example"));
    QVERIFY(request->requester.assurance == consent::Assurance::Certified);
    QCOMPARE(request->requester.host, std::string("verifier.example"));
    QCOMPARE(request->subject.in("en"), std::string("Driving licence"));
    QCOMPARE(request->fields.size(), std::size_t(3)); // the classes are hidden together: the other one leaves with it
    QCOMPARE(request->fields.at(0).name, std::string("family_name"));
    QCOMPARE(request->fields.at(0).value, std::string("CHAN"));
    QCOMPARE(request->fields.at(1).name, std::string("vehicle_classes[1]"));
    QCOMPARE(request->fields.at(1).value, std::string("2"));
    QCOMPARE(request->fields.at(2).name, std::string("vehicle_classes[0]"));
    QVERIFY(request->fields.at(0).required);
    QCOMPARE(request->choices.size(), std::size_t(1));
    QCOMPARE(request->warnings, std::vector<std::string>{"answer_unencrypted"});
    QVERIFY(m_fixture->verifier.forms.empty());
}

void PresenterTest::presentsWhatIsAskedAndNothingElse()
{
    QVERIFY(m_fixture->approve());

    auto claims = believe(presented()).claims;
    for (const auto *name : {"iss", "vct", "iat", "exp", "cnf"})
        QVERIFY2(claims.erase(name) == 1, toCompact(claims).c_str());
    QCOMPARE(claims, (Json{{"family_name", "CHAN"}}));
}

void PresenterTest::sendsStateAndTellsWhereTheBrowserMustGo()
{
    const auto result = m_fixture->approve();

    QVERIFY(result);
    QCOMPARE(result->at("presented"), Json(1));
    QCOMPARE(result->at("redirect_uri"), Json("https://verifier.example/done#response_code=1"));
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
    QCOMPARE(m_fixture->verifier.forms.back().at("state"), std::string("af0ifjsldkj"));
    QCOMPARE(m_fixture->http.sent.back().headers.at("Content-Type"), std::string("application/x-www-form-urlencoded"));
}

void PresenterTest::encryptsTheAnswer()
{
    m_fixture->verifier.encryptWith();

    QVERIFY(m_fixture->approve());

    const auto &form = m_fixture->verifier.forms.back();
    QCOMPARE(form.size(), std::size_t(1));
    const auto opened = crypto::decryptJwe(form.at("response"), m_fixture->verifier.encryptionKey);
    QVERIFY(opened);
    QCOMPARE(opened->header.at("kid"), Json("ac"));
    QCOMPARE(opened->header.at("enc"), Json("A256GCM"));
    const auto payload = *parseJson(asText(opened->plain.view()));
    QCOMPARE(payload.at("state"), Json("af0ifjsldkj"));
    const auto text = payload.at("vp_token").at("licence").front().get<std::string>();
    QCOMPARE(believe(text).claims.value("family_name", ""), std::string("CHAN"));
}

void PresenterTest::fetchesTheRequestByPost()
{
    const auto request = m_fixture->presenter->openPresentation(m_fixture->verifier.postLink(), {});

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    const auto &sent = m_fixture->http.sent.front();
    QCOMPARE(sent.method, std::string("POST"));
    QCOMPARE(sent.headers.at("Accept"), std::string("application/oauth-authz-req+jwt"));
    const auto form = formDecode(sent.body);
    QVERIFY(form.at("wallet_nonce").size() >= 22);
    const auto metadata = *parseJson(form.at("wallet_metadata"));
    QVERIFY(metadata.at("vp_formats_supported").contains("dc+sd-jwt"));
    QVERIFY(metadata.contains("request_object_signing_alg_values_supported"));

    m_fixture->verifier.parameters["wallet_nonce"] = "one of its own";
    const auto wrong = m_fixture->presenter->openPresentation(m_fixture->verifier.postLink(), {});
    CAUSEWAY_COMPARE_CODES(wrong.error().code, ErrorCode::RequestInvalid);
}

void PresenterTest::tellsTheVerifierOfARefusal()
{
    const auto request = m_fixture->open();

    const auto result = m_fixture->desk->decide(request->id, {}, {});

    QVERIFY(result);
    QCOMPARE(result->at("presented"), Json(0));
    QCOMPARE(result->at("redirect_uri"), Json("https://verifier.example/done#response_code=1"));
    QCOMPARE(m_fixture->verifier.forms.back().at("error"), std::string("access_denied"));
    QCOMPARE(m_fixture->verifier.forms.back().at("state"), std::string("af0ifjsldkj"));
    QVERIFY(!m_fixture->verifier.forms.back().contains("vp_token"));
}

void PresenterTest::encryptsWhatItTellsOfAnErrorWhereItCan_data()
{
    QTest::addColumn<test::Change>("change");
    QTest::addColumn<bool>("isEncrypted");
    using test::Change;
    QTest::newRow("a key that can be used") << Change([](auto &) {}) << true;
    QTest::newRow("no key that can be used") << Change([](auto &f) { f.verifier.encryptWith(Json::array()); }) << false;
    QTest::newRow("metadata that is text") << test::with("client_metadata", "x") << false;
    QTest::newRow("a key that nobody asks to use") << test::with("response_mode", "direct_post") << false;
}

/// OpenID4VP 1.0, section 8.3.1.
void PresenterTest::encryptsWhatItTellsOfAnErrorWhereItCan()
{
    QFETCH(test::Change, change);
    QFETCH(bool, isEncrypted);
    m_fixture->verifier.encryptWith();
    m_fixture->verifier.parameters.erase("nonce");
    change(*m_fixture);

    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::RequestInvalid);

    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
    QCOMPARE(m_fixture->verifier.forms.back().contains("response"), isEncrypted);
    QCOMPARE(m_fixture->verifier.heard(), (Json{{"error", "invalid_request"}, {"state", "af0ifjsldkj"}}));
}

void PresenterTest::writesOneLedgerEntryWithoutValues()
{
    const auto before = m_fixture->ledger->list()->size();

    QVERIFY(m_fixture->approve());

    const auto entries = *m_fixture->ledger->list();
    QCOMPARE(entries.size(), before + 1);
    const auto &entry = entries.front();
    QCOMPARE(entry.kind, std::string("presentation"));
    QCOMPARE(entry.outcome, std::string("approved"));
    QCOMPARE(entry.assurance, std::string("certified"));
    QCOMPARE(entry.fields.size(), std::size_t(1));
    QCOMPARE(entry.fields.front(), std::string("family_name"));
    QVERIFY(toCompact(*m_fixture->ledger->exportAll()).find("CHAN") == std::string::npos);
}

void PresenterTest::letsThePersonChooseAmongCertificates()
{
    m_fixture->holdAnother();
    const auto request = m_fixture->open();
    QCOMPARE(request->choices.front().options.size(), std::size_t(2));
    QCOMPARE(request->fields.size(), std::size_t(2));
    auto decision = yes();
    decision.choices["licence"] = {"other"};

    QVERIFY(m_fixture->desk->decide(request->id, decision, {}));

    const auto bound = believe(presented()).claims.at("cnf").at("jwk");
    const auto other = crypto::PublicKey::fromDer(*m_fixture->keys.publicKey("certificate.other"));
    QCOMPARE(bound, other->toJwk());
    QCOMPARE(m_fixture->ledger->list()->front().fields, std::vector<std::string>{"family_name"});
}

void PresenterTest::leavesOutWhatIsOptional()
{
    auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
    auto more = query["credentials"][0];
    more["id"] = "more";
    more["claims"] = Json::array({{{"path", {"given_name"}}}});
    query["credentials"].push_back(more);
    query["credential_sets"] = {{{"options", {{"licence"}}}}, {{"options", {{"more"}}}, {"required", false}}};
    m_fixture->verifier.askFor(query);

    QVERIFY(m_fixture->approve());
    const auto token = *parseJson(m_fixture->verifier.forms.back().at("vp_token"));
    QVERIFY(token.contains("licence") && !token.contains("more"));

    m_fixture->verifier.parameters["nonce"] = "another";
    QVERIFY(m_fixture->approve({{"set:1", {"0"}}}));
    QVERIFY(!presented("licence").empty() && !presented("more").empty());
}

void PresenterTest::showsACertificateWithoutClaims()
{
    m_fixture->verifier.askFor(FakeVerifier::query(Json()));

    const auto request = m_fixture->open();
    QVERIFY(request && request->fields.empty());
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    QVERIFY(!believe(presented()).claims.contains("family_name"));
    QVERIFY(believe(presented()).claims.contains("vct"));
}

/// An open claim, and what stands beside the one that is asked for.
void PresenterTest::saysWhatLeavesThoughNobodyAskedForIt()
{
    m_fixture->issuer.changeClaims = [](Json &claims) {
        claims["district"] = "Sha Tin";
        claims["given_name"] = {{"first", "Tai"}, {"second", "Man"}};
    };
    m_fixture->holdAnother();
    m_fixture->verifier.askFor(FakeVerifier::query({{{"path", {"given_name", "first"}}}}));

    const auto request = m_fixture->open();

    QVERIFY(request);
    std::map<std::string, std::string> fields;
    for (const auto &field : request->fields)
        fields[field.name] = field.value;
    QCOMPARE(fields,
             (std::map<std::string, std::string>{
                 {"given_name.first", "Tai"}, {"given_name.second", "Man"}, {"district", "Sha Tin"}}));
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    auto claims = believe(presented()).claims;
    for (const auto *name : {"iss", "vct", "iat", "exp", "cnf"})
        claims.erase(name);
    QCOMPARE(claims, (Json{{"district", "Sha Tin"}, {"given_name", {{"first", "Tai"}, {"second", "Man"}}}}));
    QCOMPARE(m_fixture->ledger->list()->front().fields.size(), std::size_t(3));
}

void PresenterTest::takesNoRedirectThatIsNoPage_data()
{
    QTest::addColumn<Json>("answer");
    QTest::newRow("a script") << Json{{"redirect_uri", "javascript:alert(1)"}};
    QTest::newRow("a file") << Json{{"redirect_uri", "file:///etc/passwd"}};
    QTest::newRow("in the clear") << Json{{"redirect_uri", "http://verifier.example/"}};
    QTest::newRow("a folder of a stranger") << Json{{"redirect_uri", "smb://verifier.example/share"}};
    QTest::newRow("a telephone number") << Json{{"redirect_uri", "tel:1000"}};
    QTest::newRow("this wallet") << Json{{"redirect_uri", "causeway://authorize?request_uri=x"}};
    QTest::newRow("a number") << Json{{"redirect_uri", 1}};
    QTest::newRow("an array") << Json::array({"redirect_uri"});
    QTest::newRow("nothing") << Json::object();
}

void PresenterTest::takesNoRedirectThatIsNoPage()
{
    QFETCH(Json, answer);
    m_fixture->verifier.answer = answer;

    const auto result = m_fixture->approve();

    QVERIFY(result);
    QVERIFY(!result->contains("redirect_uri"));
}

void PresenterTest::failsWhenTheVerifierRefuses()
{
    m_fixture->verifier.status = 400;
    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::ResponseUnexpected);
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:net.response_unexpected"));

    m_fixture->verifier.parameters["nonce"] = "another";
    m_fixture->verifier.status = 302; // not followed
    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::ResponseUnexpected);
}

void PresenterTest::bindsTransactionsThatItKnows()
{
    m_fixture->profiles = {{"urn:example:payment", [](const Json &content, consent::Request &request) -> Result<void> {
                                const auto reference = optionalString(content, "reference");
                                if (!reference)
                                    return Error{ErrorCode::TransactionDataInvalid, "reference"};
                                request.reference = *reference;
                                return {};
                            }}};
    m_fixture->restartAll();
    const Json data = {{"type", "urn:example:payment"}, {"credential_ids", {"licence"}}, {"reference", "R-7"}};
    const auto encoded = toBase64Url(asBytes(toCompact(data)));
    m_fixture->verifier.parameters["transaction_data"] = Json::array({encoded});

    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->reference, std::string("R-7"));
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    QVERIFY(!believe(presented(), {encoded}).keyBinding.is_null());
    QVERIFY(believe(presented(), {encoded, encoded}).keyBinding.is_null());
}

void PresenterTest::refusesTransactionsThatItDoesNotKnow()
{
    const Json data = {{"type", "urn:example:unknown"}, {"credential_ids", {"licence"}}};
    m_fixture->verifier.parameters["transaction_data"] = Json::array({toBase64Url(asBytes(toCompact(data)))});

    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::TransactionDataInvalid);
    QCOMPARE(m_fixture->verifier.forms.back().at("error"), std::string("invalid_transaction_data"));
}

void PresenterTest::doesNotShowWhatIsInvalid()
{
    m_fixture->clock.advance(std::chrono::hours(366 * 24)); // the licence is over

    const auto held = m_fixture->wallet->list();
    QVERIFY(m_fixture->wallet->believe(held->front().id)->verdict == Verdict::Invalid);
    m_fixture->verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::NoMatchingCertificate);
}

void PresenterTest::takesARequestInALinkFromAnUnknownAsker()
{
    auto &parameters = m_fixture->verifier.parameters;
    m_fixture->verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
    parameters.erase("response_uri");
    std::map<std::string, std::string> fields;
    for (const auto &[name, value] : parameters.items())
        fields[name] = value.is_string() ? value.get<std::string>() : toCompact(value);

    const auto request = m_fixture->presenter->openPresentation("openid4vp://?" + formEncode(fields), {});

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(request->requester.assurance == consent::Assurance::Unknown);
    QCOMPARE(request->warnings.front(), std::string("asker_unknown"));
    QVERIFY(m_fixture->desk->decide(request->id, yes(), {}));
    QCOMPARE(believe(presented()).claims.value("family_name", ""), std::string("CHAN"));
}

CAUSEWAY_SUITE(PresenterTest)
#include "tst_presenter.moc"
