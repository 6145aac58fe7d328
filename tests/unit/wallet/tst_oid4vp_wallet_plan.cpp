#include "both_formats.h"
#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/crypto/jwe.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;
using test::Names;

/// The modules of the OpenID Foundation's oid4vp-1final-wallet-haip-test-plan against our own counterpart, each by its name and in
/// both formats: askers named by their certificate's hash, answers encrypted. Those of the browser's Digital Credentials API are in
/// tst_digital_credentials.cpp.
class Oid4vpWalletPlanTest : public QObject, private test::BothFormats {
    Q_OBJECT

private slots:
    void initTestCase_data() { addFormats(); }
    void init();

    void happyFlow();
    void alternateHappyFlow();
    void noClaimsInDcqlQuery();
    void fewerClaimsThanAvailable();
    void optionalCredentialSet();
    void requestUriMethodPost();
    void ignoresUnusableEncryptionKey();

    void invalidRequestObjectSignature();
    void invalidRequestObjectTyp();
    void missingRequestObjectTyp();
    void mismatchedClientIdInRequestObject();
    void missingNonce();
    void invalidClientIdPrefix();
    void redirectUriWithDirectPost();
    void responseUriNotClientId();
    void unknownTransactionDataType();
    void claimNotInCredential();
    void requiredNonMatchingCredential();

private:
    /// Beside the licence something that this person does not hold.
    static Json queryWithAnother(bool isRequired);
    Result<Json> approve(const std::string &link);
    Json payload();
    Result<Names> disclosed();
    void expectDisclosed(const std::string &link, const Names &names);
    /// Nothing but an error may have been sent.
    void expectRefused(const std::string &link, ErrorCode code);
};

void Oid4vpWalletPlanTest::init()
{
    holdLicence();
    verifier().nameItself(verifier().hashName());
    verifier().encryptWith();
}

Json Oid4vpWalletPlanTest::queryWithAnother(bool isRequired)
{
    auto asked = query(Json::array({claim("family_name")}));
    auto other = asked["credentials"][0];
    other["id"] = "other";
    other["meta"] = isMdoc() ? Json{{"doctype_value", "org.example.other"}} : Json{{"vct_values", {"urn:other"}}};
    asked["credentials"].push_back(other);
    asked["credential_sets"] = {{{"options", {{"licence"}}}}, {{"options", {{"other"}}}, {"required", isRequired}}};
    return asked;
}

Result<Json> Oid4vpWalletPlanTest::approve(const std::string &link)
{
    CAUSEWAY_TRY(const auto request, m_fixture->presenter->openPresentation(link, {}));
    return m_fixture->desk->decide(request.id, {.approved = true}, {});
}

Json Oid4vpWalletPlanTest::payload()
{
    if (verifier().forms.size() != 1 || verifier().forms.back().size() != 1)
        return Json::object();
    const auto opened = crypto::decryptJwe(verifier().forms.back().at("response"), verifier().encryptionKey);
    return opened ? *parseJson(asText(opened->plain.view())) : Json::object();
}

Result<Names> Oid4vpWalletPlanTest::disclosed()
{
    const auto text = presentationIn(payload().value("vp_token", Json::object()));
    const auto nonce = verifier().parameters.at("nonce").get<std::string>();
    if (!isMdoc())
        return test::disclosedBySdJwt(*m_fixture, text, verifier().clientId());
    const auto thumbprint = *fromBase64Url(verifier().encryptionKey.publicKey().thumbprint());
    return test::disclosedByMdoc(
        *m_fixture, text, openId4VpTranscript(verifier().clientId(), nonce, thumbprint, FakeVerifier::ResponseUri));
}

void Oid4vpWalletPlanTest::expectDisclosed(const std::string &link, const Names &names)
{
    const auto answered = approve(link);
    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());

    const auto seen = disclosed();

    QVERIFY2(seen, seen ? "" : seen.error().detail.c_str());
    QVERIFY(*seen == names);
}

void Oid4vpWalletPlanTest::expectRefused(const std::string &link, ErrorCode code)
{
    const auto answered = approve(link);

    QVERIFY(!answered);
    CAUSEWAY_COMPARE_CODES(answered.error().code, code);
    QVERIFY(verifier().forms.size() <= 1);
    const auto told = verifier().heard();
    QVERIFY(verifier().forms.empty() || (told.contains("error") && !told.contains("vp_token")));
}

void Oid4vpWalletPlanTest::happyFlow()
{
    verifier().parameters.erase("state");

    expectDisclosed(verifier().link("haip-vp"), {"family_name"});

    QVERIFY(!payload().contains("state"));
}

void Oid4vpWalletPlanTest::alternateHappyFlow()
{
    const std::string state(64, 's');
    auto key = verifier().encryptionKey.publicKey().toJwk();
    key.update({{"alg", "ECDH-ES"}, {"kid", "without use"}});
    verifier().encryptWith(Json::array({key}));
    verifier().parameters.update({{"nonce", std::string(32, 'n')}, {"state", state}, {"bWw2Nz", "to be ignored"}});
    const auto link = "haip-vp://?bWw2Nz=x&request_uri=" + percentEncode(FakeVerifier::RequestUri)
        + "&client_id=" + percentEncode(verifier().clientId());

    const auto answered = approve(link);

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(answered->at("redirect_uri"), Json("https://verifier.example/done#response_code=1"));
    QCOMPARE(payload().at("state"), Json(state));
    QVERIFY(disclosed().valueOr({}) == Names{"family_name"});
}

void Oid4vpWalletPlanTest::noClaimsInDcqlQuery()
{
    verifier().askFor(query(Json()));

    expectDisclosed(verifier().link("haip-vp"), {});
}

void Oid4vpWalletPlanTest::fewerClaimsThanAvailable()
{
    verifier().askFor(query(Json::array({claim("given_name"), claim("family_name")})));

    expectDisclosed(verifier().link("haip-vp"), {"family_name", "given_name"});
}

void Oid4vpWalletPlanTest::optionalCredentialSet()
{
    verifier().askFor(queryWithAnother(false));

    expectDisclosed(verifier().link("haip-vp"), {"family_name"});
}

void Oid4vpWalletPlanTest::requestUriMethodPost()
{
    expectDisclosed(verifier().link("haip-vp") + "&request_uri_method=post", {"family_name"});

    QVERIFY(verifier().parameters.contains("wallet_nonce"));
}

void Oid4vpWalletPlanTest::ignoresUnusableEncryptionKey()
{
    auto usable = verifier().encryptionKey.publicKey().toJwk();
    usable.update({{"use", "enc"}, {"alg", "ECDH-ES"}, {"kid", "usable"}});
    verifier().encryptWith({{{"kty", "AKP"}, {"alg", "ML-KEM-9999"}, {"pub", "AAAA"}, {"use", "enc"}, {"kid", "pq"}},
                            {{"kty", "made-up"}, {"alg", "ECDH-ES"}, {"use", "enc"}, {"kid", "odd"}},
                            usable});

    expectDisclosed(verifier().link("haip-vp"), {"family_name"});
}

void Oid4vpWalletPlanTest::invalidRequestObjectSignature()
{
    verifier().changeObject = [](std::string object) {
        auto &letter = object[object.size() - 10];
        letter = letter == 'A' ? 'B' : 'A';
        return object;
    };

    expectRefused(verifier().link("haip-vp"), ErrorCode::SignatureInvalid);
}

void Oid4vpWalletPlanTest::invalidRequestObjectTyp()
{
    verifier().typ = "JWT";

    expectRefused(verifier().link("haip-vp"), ErrorCode::RequestInvalid);
}

void Oid4vpWalletPlanTest::missingRequestObjectTyp()
{
    verifier().typ.clear();

    expectRefused(verifier().link("haip-vp"), ErrorCode::RequestInvalid);
}

void Oid4vpWalletPlanTest::mismatchedClientIdInRequestObject()
{
    const auto link = verifier().link("haip-vp");
    verifier().nameItself("x509_hash:" + std::string(43, 'A'));

    expectRefused(link, ErrorCode::RequestInvalid);
}

void Oid4vpWalletPlanTest::missingNonce()
{
    verifier().parameters.erase("nonce");

    expectRefused(verifier().link("haip-vp"), ErrorCode::RequestInvalid);
}

void Oid4vpWalletPlanTest::invalidClientIdPrefix()
{
    verifier().nameItself("made_up:verifier.example");

    expectRefused(verifier().link(), ErrorCode::RequesterUntrusted); // read as a registered name, which nobody has
}

void Oid4vpWalletPlanTest::redirectUriWithDirectPost()
{
    verifier().parameters["redirect_uri"] = FakeVerifier::ResponseUri;

    expectRefused(verifier().link("haip-vp"), ErrorCode::RequestInvalid);
}

/// Of a client that is named by its host; the plan leaves it out for those named by a hash.
void Oid4vpWalletPlanTest::responseUriNotClientId()
{
    verifier().nameItself(std::string("x509_san_dns:") + FakeVerifier::Host);
    verifier().parameters["response_uri"] = "https://other.example/response";

    expectRefused(verifier().link(), ErrorCode::RequestInvalid);
    QVERIFY(verifier().forms.empty());
}

void Oid4vpWalletPlanTest::unknownTransactionDataType()
{
    const Json data = {{"type", "urn:example:unknown"}, {"credential_ids", {"licence"}}};
    verifier().parameters["transaction_data"] = Json::array({toBase64Url(asBytes(toCompact(data)))});

    expectRefused(verifier().link("haip-vp"), ErrorCode::TransactionDataInvalid);
}

void Oid4vpWalletPlanTest::claimNotInCredential()
{
    verifier().askFor(query(Json::array({claim("family_name"), claim("no_such_claim")})));

    expectRefused(verifier().link("haip-vp"), ErrorCode::NoMatchingCertificate);
}

void Oid4vpWalletPlanTest::requiredNonMatchingCredential()
{
    verifier().askFor(queryWithAnother(true));

    expectRefused(verifier().link("haip-vp"), ErrorCode::NoMatchingCertificate);
}

CAUSEWAY_SUITE(Oid4vpWalletPlanTest)
#include "tst_oid4vp_wallet_plan.moc"
