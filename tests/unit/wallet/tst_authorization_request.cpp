#include "compare_codes.h"
#include "fake_verifier.h"
#include "presentation/authorization_request.h"
#include "presentation/request_link.h"
#include "test_registry.h"

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::expectRefused;
using test::FakeVerifier;
using test::row;
using test::with;

namespace {

Json keyLike(const Json &change)
{
    auto jwk = crypto::PrivateKey::generate()->publicKey().toJwk();
    jwk.update({{"use", "enc"}, {"alg", "ECDH-ES"}, {"kid", "x"}});
    for (const auto &[name, value] : change.items()) {
        if (value.is_null())
            jwk.erase(name);
        else
            jwk[name] = value;
    }
    return jwk;
}

Change metadata(const Json &value)
{
    return [value](auto &fixture) {
        fixture.verifier.encryptWith();
        fixture.verifier.parameters["client_metadata"].update(value);
    };
}
}

class AuthorizationRequestTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void refusesLinks_data();
    void refusesLinks();
    void takesNoEmptyRequestForOneInTheOpen();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesParameters_data();
    void refusesParameters();
    void passesOverKeysThatItCannotUse();
    void readsTheKeysOfTheSpecificationsExample();
    void choosesTheEncryption_data();
    void choosesTheEncryption();
    void asksOnlyWhereItMay_data();
    void asksOnlyWhereItMay();
    void saysWhatItCanDo_data();
    void saysWhatItCanDo();
    void takesOneThatDoesNotSayWhenItWasMade();
    void bringsBackAStateAsLongAsAJwt();
    void keepsVerifierInfo();
    void holdsHighAssuranceToItsRules();

private:
    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void AuthorizationRequestTest::refusesLinks_data()
{
    QTest::addColumn<std::string>("link");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("an offer") << std::string("openid-credential-offer://?credential_offer={}");
    QTest::newRow("http") << std::string("http://wallet.example/?client_id=a&request_uri=https://v.example/");
    QTest::newRow("a page") << std::string("https://wallet.example/");
    QTest::newRow("no client_id") << std::string("openid4vp://?request_uri=https://v.example/");
    QTest::newRow("an empty client_id") << std::string("openid4vp://?client_id=&request_uri=https://v.example/");
    QTest::newRow("both") << std::string("openid4vp://?client_id=a&request=x&request_uri=https://v.example/");
    QTest::newRow("another method") << std::string(
        "openid4vp://?client_id=a&request_uri=https://v.example/&request_uri_method=put");
    QTest::newRow("a method in capitals")
        << std::string("openid4vp://?client_id=a&request_uri=https://v.example/&request_uri_method=POST");
    QTest::newRow("a method without request_uri")
        << std::string("openid4vp://?client_id=a&request=x&request_uri_method=post");
    QTest::newRow("a parameter twice") << std::string(
        "openid4vp://?client_id=a&client_id=b&request_uri=https://v.example/");
    QTest::newRow("a parameter twice, written in two ways")
        << std::string("openid4vp://?client_id=a&client%5Fid=a&request_uri=https://v.example/");
    QTest::newRow("a broken escape") << std::string(
        "openid4vp://?client_id=a&request_uri=https://v.example/&request_uri_method=%zz");
    QTest::newRow("high assurance by value") << std::string("haip-vp://?client_id=x509_hash:a&request=x");
    QTest::newRow("a broken query") << std::string(
        "openid4vp://?client_id=redirect_uri:https://v.example/&dcql_query={");
}

void AuthorizationRequestTest::refusesLinks()
{
    QFETCH(std::string, link);

    const auto request = m_fixture->presenter->openPresentation(link, {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::RequestInvalid);
    QVERIFY(m_fixture->http.sent.empty());
}

/// What is there and empty is not the same as what is not there.
void AuthorizationRequestTest::takesNoEmptyRequestForOneInTheOpen()
{
    const std::string open = "openid4vp://?client_id=redirect_uri:https://v.example/&nonce=n";

    QVERIFY(parseRequestLink(open));
    for (const auto *name : {"request", "request_uri"}) {
        const auto link = parseRequestLink(open + "&" + name + "=");
        CAUSEWAY_COMPARE_CODES(link.error().code, ErrorCode::RequestInvalid);
        QCOMPARE(link.error().detail, std::string("an empty ") + name);
    }
}

void AuthorizationRequestTest::refusesAddresses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    row("another host", with("response_uri", "https://other.example/response"), RequestInvalid);
    row("in the clear", with("response_uri", "http://verifier.example/response"), RequestInvalid);
    row("no response_uri", with("response_uri", nullptr), RequestInvalid);
    row("another mode", with("response_mode", "fragment"), RequestInvalid);
    row("no mode", with("response_mode", nullptr), RequestInvalid);
    row("a bad state", with("state", "a b"), RequestInvalid);
    row("a state that is too long", with("state", std::string(4097, 's')), RequestInvalid);
}

void AuthorizationRequestTest::refusesAddresses()
{
    expectRefused(*m_fixture);
}

void AuthorizationRequestTest::refusesParameters_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    const auto invalid = "invalid_request";
    row("redirect_uri with direct_post", with("redirect_uri", "https://verifier.example/cb"), RequestInvalid, invalid);
    row("another response type", with("response_type", "code"), RequestInvalid, invalid);
    row("no nonce", with("nonce", nullptr), RequestInvalid, invalid);
    row("a nonce with a space", with("nonce", "a b"), RequestInvalid, invalid);
    row("an empty nonce", with("nonce", ""), RequestInvalid, invalid);
    row("a nonce that is too long", with("nonce", std::string(4097, 'n')), RequestInvalid, invalid);
    row("no query", with("dcql_query", nullptr), RequestInvalid, invalid);
    row("a malformed query", with("dcql_query", Json::object()), RequestInvalid, invalid);
    row("a scope beside the query", with("scope", "openid"), RequestInvalid, invalid);
    row(
        "a scope in place of the query",
        [](auto &f) {
            f.verifier.parameters.erase("dcql_query");
            f.verifier.parameters["scope"] = "x";
        },
        RequestInvalid, "invalid_scope");
    row("formats that are not spoken",
        with("dcql_query", {{"credentials", {{{"id", "a"}, {"format", "ldp_vc"}, {"meta", Json::object()}}}}}),
        FormatsUnsupported, "vp_formats_not_supported");
    row("formats that the verifier cannot read",
        with("client_metadata", {{"vp_formats_supported", {{"mso_mdoc", Json::object()}}}}), FormatsUnsupported,
        "vp_formats_not_supported");
    row("algorithms that the verifier cannot read",
        with("client_metadata", {{"vp_formats_supported", {{"dc+sd-jwt", {{"sd-jwt_alg_values", {"ES384"}}}}}}}),
        FormatsUnsupported, "vp_formats_not_supported");
    row("metadata that is text", with("client_metadata", "x"), RequestInvalid, invalid);
    row(
        "an unbound certificate without state",
        [](auto &f) {
            f.verifier.parameters.erase("state");
            f.verifier.parameters["dcql_query"]["credentials"][0]["require_cryptographic_holder_binding"] = false;
        },
        RequestInvalid, invalid);
    row("encryption without keys", with("response_mode", "direct_post.jwt"), RequestInvalid, invalid);
    row(
        "encryption to a key without alg",
        [](auto &f) {
            f.verifier.encryptWith(Json::array({keyLike({{"alg", nullptr}})}));
        },
        RequestInvalid, invalid);
    row("encryption that is not had", metadata({{"encrypted_response_enc_values_supported", {"A128CBC-HS256"}}}),
        RequestInvalid, invalid);
    row("no encryption named", metadata({{"encrypted_response_enc_values_supported", Json::array()}}), RequestInvalid,
        invalid);
    row("empty transaction data", with("transaction_data", Json::array()), TransactionDataInvalid,
        "invalid_transaction_data");
    row("transaction data that is no text", with("transaction_data", {{{"type", "a"}}}), TransactionDataInvalid,
        "invalid_transaction_data");
    row("empty verifier_info", with("verifier_info", Json::array()), RequestInvalid, invalid);
    row("verifier_info without data", with("verifier_info", {{{"format", "jwt"}}}), RequestInvalid, invalid);
    row("verifier_info about something else",
        with("verifier_info", {{{"format", "jwt"}, {"data", "x"}, {"credential_ids", {"other"}}}}), RequestInvalid,
        invalid);
}

void AuthorizationRequestTest::refusesParameters()
{
    expectRefused(*m_fixture);
}

void AuthorizationRequestTest::passesOverKeysThatItCannotUse()
{
    auto good = m_fixture->verifier.encryptionKey.publicKey().toJwk();
    good.update({{"alg", "ECDH-ES"}});
    m_fixture->verifier.encryptWith({{{"kty", "OKP"}, {"crv", "X25519"}, {"alg", "ECDH-ES"}, {"x", "AAAA"}},
                                     keyLike({{"alg", "ECDH-ES+A256KW"}}),
                                     keyLike({{"use", "sig"}}),
                                     keyLike({{"x", "AAAA"}}),
                                     "not even a key",
                                     keyLike({{"alg", nullptr}}),
                                     good});

    QVERIFY(m_fixture->approve());

    const auto opened =
        crypto::decryptJwe(m_fixture->verifier.forms.back().at("response"), m_fixture->verifier.encryptionKey);
    QVERIFY(opened);
    QVERIFY(!opened->header.contains("kid"));
}

void AuthorizationRequestTest::readsTheKeysOfTheSpecificationsExample()
{
    const auto path = test::sharedVector("openid4vc/OpenID4VP-worked-examples.json");
    CAUSEWAY_NEED_VECTOR(path);
    std::ifstream file(path);
    auto example = Json::parse(file).at("encrypted_response").at("request");
    const auto client = parseClientId("redirect_uri:https://verifier.example/response");
    example["response_mode"] = "direct_post.jwt"; // the example is of the browser's interface
    const auto reply = readReplyAddress(example, *client);
    QVERIFY(reply);

    const auto request = readAuthorizationRequest(example, *client, *reply, {});

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->responseKey->keyId, std::string("ac"));
    QVERIFY(request->responseKey->encryption == crypto::ContentEncryption::A128Gcm);
    QCOMPARE(request->query.credentials.front().claims.size(), std::size_t(3));
}

void AuthorizationRequestTest::choosesTheEncryption_data()
{
    QTest::addColumn<Json>("offered");
    QTest::addColumn<std::string>("taken");
    QTest::newRow("both") << Json{"A128GCM", "A256GCM"} << std::string("A256GCM");
    QTest::newRow("the short one") << Json{"A128CBC-HS256", "A128GCM"} << std::string("A128GCM");
    QTest::newRow("the odd one") << Json{"A192GCM", "A256CBC-HS512"} << std::string("A192GCM");
    QTest::newRow("nothing said") << Json() << std::string("A128GCM");
}

void AuthorizationRequestTest::choosesTheEncryption()
{
    QFETCH(Json, offered);
    QFETCH(std::string, taken);
    m_fixture->verifier.encryptWith();
    auto &stated = m_fixture->verifier.parameters["client_metadata"];
    if (offered.is_null())
        stated.erase("encrypted_response_enc_values_supported");
    else
        stated["encrypted_response_enc_values_supported"] = offered;

    QVERIFY(m_fixture->approve());

    const auto opened =
        crypto::decryptJwe(m_fixture->verifier.forms.back().at("response"), m_fixture->verifier.encryptionKey);
    QVERIFY(opened);
    QCOMPARE(opened->header.at("enc"), Json(taken));
}

void AuthorizationRequestTest::asksOnlyWhereItMay_data()
{
    QTest::addColumn<std::string>("uri");
    QTest::addColumn<int>("code");
    QTest::newRow("in the clear") << std::string("http://verifier.example/request")
                                  << static_cast<int>(ErrorCode::AddressForbidden);
    QTest::newRow("a file") << std::string("file:///etc/passwd") << static_cast<int>(ErrorCode::AddressForbidden);
    QTest::newRow("with a fragment") << std::string("https://verifier.example/request#x")
                                     << static_cast<int>(ErrorCode::InvalidUrl);
    QTest::newRow("with a password") << std::string("https://a:b@verifier.example/request")
                                     << static_cast<int>(ErrorCode::InvalidUrl);
}

void AuthorizationRequestTest::asksOnlyWhereItMay()
{
    QFETCH(std::string, uri);
    QFETCH(int, code);

    const auto request = m_fixture->presenter->openPresentation(
        "openid4vp://?client_id=x509_san_dns:verifier.example&request_uri=" + percentEncode(uri), {});

    CAUSEWAY_COMPARE_CODES(request.error().code, static_cast<ErrorCode>(code));
    QVERIFY(m_fixture->http.sent.empty());
}

void AuthorizationRequestTest::saysWhatItCanDo_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("canSign");
    QTest::newRow("to one that signs") << Change([](auto &) {}) << true;
    QTest::newRow("to one that cannot") << with("client_id", "redirect_uri:" + std::string(FakeVerifier::ResponseUri))
                                        << false;
}

void AuthorizationRequestTest::saysWhatItCanDo()
{
    QFETCH(Change, change);
    QFETCH(bool, canSign);
    change(*m_fixture);

    const auto request = m_fixture->presenter->openPresentation(m_fixture->verifier.postLink(), {});

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    const auto metadata = *parseJson(formDecode(m_fixture->http.sent.front().body).at("wallet_metadata"));
    QCOMPARE(metadata.contains("request_object_signing_alg_values_supported"), canSign);
    const auto mdoc = metadata.at("vp_formats_supported").at("mso_mdoc");
    QCOMPARE(mdoc.at("issuerauth_alg_values"), Json::array({-7, -9, -35, -51, -36, -52, -8, -19, -53}));
    QCOMPARE(mdoc.at("deviceauth_alg_values"), Json::array({-7, -9})); // ES256, ESP256: one signature is both
    const Json ours = {"ES256"};
    QCOMPARE(metadata.at("vp_formats_supported").at("dc+sd-jwt"),
             (Json{{"sd-jwt_alg_values", ours}, {"kb-jwt_alg_values", ours}}));
}

/// As the examples of the specification, which have neither `iat` nor `exp`; fetched by POST it is fresh all the same.
void AuthorizationRequestTest::takesOneThatDoesNotSayWhenItWasMade()
{
    auto &verifier = m_fixture->verifier;
    verifier.parameters.erase("iat");
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->presenter->openPresentation(verifier.postLink(), {}));
    QVERIFY(verifier.parameters.contains("wallet_nonce"));

    const auto replayed = m_fixture->presenter->openPresentation(verifier.postLink(), {});

    CAUSEWAY_COMPARE_CODES(replayed.error().code, ErrorCode::RequestInvalid);
}

void AuthorizationRequestTest::bringsBackAStateAsLongAsAJwt()
{
    const std::string state(4096, 's');
    m_fixture->verifier.parameters.update({{"state", state}, {"nonce", std::string(4096, 'n')}});

    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(m_fixture->verifier.forms.back().at("state"), state);
}

void AuthorizationRequestTest::keepsVerifierInfo()
{
    auto parameters = m_fixture->verifier.parameters;
    parameters["verifier_info"] = {{{"format", "jwt"}, {"data", "x"}, {"credential_ids", {"licence"}}}};
    const auto client = parseClientId(m_fixture->verifier.clientId());

    const auto request = readAuthorizationRequest(parameters, *client, *readReplyAddress(parameters, *client), {});

    QVERIFY(request);
    QCOMPARE(request->verifierInfo, parameters.at("verifier_info"));
}

void AuthorizationRequestTest::holdsHighAssuranceToItsRules()
{
    auto &verifier = m_fixture->verifier;
    const auto open = [&] { return m_fixture->presenter->openPresentation(verifier.link("haip-vp"), {}); };
    verifier.encryptWith();
    CAUSEWAY_COMPARE_CODES(open().error().code, ErrorCode::RequestInvalid); // by name
    verifier.nameItself(verifier.hashName());
    QVERIFY(open());
    verifier.parameters["response_mode"] = "direct_post";
    CAUSEWAY_COMPARE_CODES(open().error().code, ErrorCode::RequestInvalid);
}

CAUSEWAY_SUITE(AuthorizationRequestTest)
#include "tst_authorization_request.moc"
