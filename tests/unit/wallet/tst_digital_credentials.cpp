#include "both_formats.h"
#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;
using test::Names;

namespace {

const std::string Origin = "https://verifier.example";
}

/// OpenID4VP 1.0 appendix A and HAIP 1.0 section 5.2, as a browser would hand requests over, in both formats; with the modules of the OpenID Foundation's plan that
/// are about the Digital Credentials API.
class DigitalCredentialsTest : public QObject, private test::BothFormats {
    Q_OBJECT

private slots:
    void initTestCase_data() { addFormats(); }
    void init();

    void answersAPageByItsOrigin();
    void encryptsTheAnswer();
    void passesOverWhatAPageSaysOfItself();
    void showsWhoSigned();
    void bindsASignedRequestToThePageToo();
    void takesASignedRequestThatNamesNoAudience();
    void tellsThePageOfARefusalAndNothingElse();
    void answersARequestOnce();
    void multisignedOneInvalidSignature();
    void takesOneToEightSignatures_data();
    void takesOneToEightSignatures();
    void wrongExpectedOrigins();
    void takesNoSignatureOfAnybody();
    void takesNoNameThatSignaturesShare();
    void refusesWhatIsSigned_data();
    void refusesWhatIsSigned();
    void refuses_data();
    void refuses();

private:
    void encrypt()
    {
        verifier().encryptWith();
        verifier().parameters["response_mode"] = "dc_api.jwt";
    }
    DigitalCredentialRequest unsignedRequest() { return {"openid4vp-v1-unsigned", verifier().parameters, Origin}; }
    DigitalCredentialRequest signedRequest()
    {
        return {"openid4vp-v1-signed", {{"request", verifier().object()}}, Origin};
    }
    DigitalCredentialRequest multisigned(const std::vector<test::FakeSigner> &signers);
    Result<consent::Request> open(const DigitalCredentialRequest &request)
    {
        return m_fixture->presenter->openDigitalCredentialRequest(request, {});
    }
    Result<Json> answer(const DigitalCredentialRequest &request, bool approved = true);
    /// What the page sees by an answer in the open.
    Result<Names> seen(const Json &token, const std::optional<Bytes> &thumbprint = {});
    void expectSeen(const DigitalCredentialRequest &request);
};

void DigitalCredentialsTest::init()
{
    holdLicence();
    verifier().parameters.erase("response_uri");
    verifier().parameters.erase("state");
    verifier().parameters.update({{"response_mode", "dc_api"}, {"expected_origins", {"https://a.example", Origin}}});
}

/// Each names itself by the hash of its certificate, in its own protected header.
DigitalCredentialRequest DigitalCredentialsTest::multisigned(const std::vector<test::FakeSigner> &signers)
{
    auto shared = verifier().parameters;
    shared.erase("client_id");
    Json jws = {{"signatures", Json::array()}};
    for (const auto &signer : signers) {
        const Json name = {{"client_id", "x509_hash:" + toBase64Url(crypto::sha256(signer.certificate.der()))}};
        const auto text = signer.sign(shared, verifier().typ, name);
        const auto first = text.find('.');
        const auto second = text.find('.', first + 1);
        jws["payload"] = text.substr(first + 1, second - first - 1);
        jws["signatures"].push_back({{"protected", text.substr(0, first)}, {"signature", text.substr(second + 1)}});
    }
    return {"openid4vp-v1-multisigned", {{"request", jws}}, Origin};
}

Result<Json> DigitalCredentialsTest::answer(const DigitalCredentialRequest &request, bool approved)
{
    CAUSEWAY_TRY(const auto sheet, open(request));
    CAUSEWAY_TRY(const auto result, m_fixture->desk->decide(sheet.id, {.approved = approved}, {}));
    return result.at("data");
}

Result<Names> DigitalCredentialsTest::seen(const Json &token, const std::optional<Bytes> &thumbprint)
{
    const auto text = presentationIn(token);
    if (!isMdoc())
        return test::disclosedBySdJwt(*m_fixture, text, "origin:" + Origin);
    const auto nonce = verifier().parameters.at("nonce").get<std::string>();
    return test::disclosedByMdoc(*m_fixture, text, digitalCredentialsTranscript(Origin, nonce, thumbprint));
}

void DigitalCredentialsTest::expectSeen(const DigitalCredentialRequest &request)
{
    const auto data = answer(request);

    QVERIFY2(data, data ? "" : data.error().detail.c_str());
    QCOMPARE(data->size(), std::size_t(1));
    const auto names = seen(data->at("vp_token"));
    QVERIFY2(names, names ? "" : names.error().detail.c_str());
    QVERIFY(*names == Names{"family_name"});
    QVERIFY(m_fixture->http.sent.empty());
}

void DigitalCredentialsTest::answersAPageByItsOrigin()
{
    const auto sheet = open(unsignedRequest());

    QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
    QCOMPARE(sheet->requester.id, "origin:" + Origin);
    QCOMPARE(sheet->requester.host, std::string("verifier.example"));
    QVERIFY(sheet->requester.assurance == consent::Assurance::Unknown);
    expectSeen(unsignedRequest());
}

void DigitalCredentialsTest::encryptsTheAnswer()
{
    encrypt();

    const auto data = answer(unsignedRequest());

    QVERIFY2(data, data ? "" : data.error().detail.c_str());
    const auto opened = crypto::decryptJwe(data->at("response").get<std::string>(), verifier().encryptionKey);
    QVERIFY(opened);
    const auto payload = *parseJson(asText(opened->plain.view()));
    const auto thumbprint = *fromBase64Url(verifier().encryptionKey.publicKey().thumbprint());
    QVERIFY(seen(payload.at("vp_token"), thumbprint).valueOr({}) == Names{"family_name"});
}

void DigitalCredentialsTest::passesOverWhatAPageSaysOfItself()
{
    verifier().parameters.update({{"client_id", "x509_san_dns:bank.example"},
                                  {"state", "of no meaning here"},
                                  {"redirect_uri", "https://elsewhere.example"},
                                  {"expected_origins", {"https://a.example"}}});

    expectSeen(unsignedRequest());
}

void DigitalCredentialsTest::showsWhoSigned()
{
    const auto sheet = open(signedRequest());

    QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
    QCOMPARE(sheet->requester.id, verifier().clientId());
    QVERIFY(sheet->requester.assurance == consent::Assurance::Certified);
    QCOMPARE(sheet->requester.host, std::string("verifier.example"));
}

void DigitalCredentialsTest::bindsASignedRequestToThePageToo()
{
    expectSeen(signedRequest());
}

/// As in the example of appendix A.3.2.
void DigitalCredentialsTest::takesASignedRequestThatNamesNoAudience()
{
    verifier().parameters.erase("aud");

    expectSeen(signedRequest());
}

void DigitalCredentialsTest::tellsThePageOfARefusalAndNothingElse()
{
    verifier().parameters["state"] = "not to come back";

    QCOMPARE(answer(unsignedRequest(), false).valueOr({}), (Json{{"error", "access_denied"}}));
    encrypt(); // appendix A.4: nothing but that member, whatever answers are
    QCOMPARE(answer(unsignedRequest(), false).valueOr({}), (Json{{"error", "access_denied"}}));
    QVERIFY(m_fixture->http.sent.empty());
}

void DigitalCredentialsTest::answersARequestOnce()
{
    QVERIFY(answer(unsignedRequest()));

    const auto again = open(unsignedRequest());

    QVERIFY(!again);
    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
}

void DigitalCredentialsTest::multisignedOneInvalidSignature()
{
    const auto other = m_fixture->issuer.authority.makeSigner("Another framework");
    auto request = multisigned({other, verifier().signer});
    request.data["request"]["signatures"][0]["signature"] = request.data["request"]["signatures"][1]["signature"];

    const auto sheet = open(request);

    QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
    QCOMPARE(sheet->requester.id, verifier().hashName());
    expectSeen(request);
}

void DigitalCredentialsTest::takesOneToEightSignatures_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("as many as are looked at") << 8 << true;
    QTest::newRow("one more") << 9 << false;
}

void DigitalCredentialsTest::takesOneToEightSignatures()
{
    QFETCH(int, count);
    QFETCH(bool, isTaken);
    auto request = multisigned({verifier().signer});
    auto &signatures = request.data["request"]["signatures"];
    signatures = Json::array_t(static_cast<std::size_t>(count), signatures.front());

    const auto sheet = open(request);

    QCOMPARE(bool(sheet), isTaken);
    if (!isTaken)
        QVERIFY(sheet.error() == (Error{ErrorCode::RequestInvalid, "signatures: none, or too many"}));
}

void DigitalCredentialsTest::wrongExpectedOrigins()
{
    for (const auto &origins :
         {Json{"https://other.example"}, Json{Origin + "/"}, Json::array(), Json(Origin), Json()}) {
        verifier().parameters["expected_origins"] = origins;
        for (const auto &request : {signedRequest(), multisigned({verifier().signer})}) {
            const auto sheet = open(request);

            QVERIFY2(!sheet, toCompact(origins).c_str());
            CAUSEWAY_COMPARE_CODES(sheet.error().code, ErrorCode::RequestInvalid);
        }
    }
}

void DigitalCredentialsTest::takesNoSignatureOfAnybody()
{
    const test::FakeAuthority elsewhere(m_fixture->clock.now());

    const auto sheet = open(multisigned({elsewhere.makeSigner("Nobody"), elsewhere.makeSigner("Nobody else")}));

    QVERIFY(!sheet);
    CAUSEWAY_COMPARE_CODES(sheet.error().code, ErrorCode::RequesterUntrusted);
}

void DigitalCredentialsTest::takesNoNameThatSignaturesShare()
{
    auto request = multisigned({verifier().signer});
    const auto whole = verifier().object(); // with a client_id in the payload
    const auto first = whole.find('.');
    const auto second = whole.find('.', first + 1);
    request.data["request"]["payload"] = whole.substr(first + 1, second - first - 1);

    const auto sheet = open(request);

    QVERIFY(!sheet);
    CAUSEWAY_COMPARE_CODES(sheet.error().code, ErrorCode::RequestInvalid);
}

void DigitalCredentialsTest::refusesWhatIsSigned_data()
{
    QTest::addColumn<Json>("changed");
    QTest::addColumn<int>("code");
    using enum ErrorCode;
    const auto row = [](const char *name, const Json &changed, ErrorCode code) {
        QTest::newRow(name) << changed << static_cast<int>(code);
    };
    const auto now = toEpoch(test::FakeClock().now());
    row("over", {{"exp", now - 60}}, RequestExpired);
    row("ahead of its time", {{"nbf", now + 61}}, RequestInvalid);
    row("longer ago than answers are kept in mind", {{"iat", now - 29 * 86400}}, RequestExpired);
    row("for another wallet", {{"aud", "https://other.example"}}, RequestInvalid);
    row("by a client that cannot sign", {{"client_id", "redirect_uri:https://verifier.example/"}}, RequestInvalid);
}

void DigitalCredentialsTest::refusesWhatIsSigned()
{
    QFETCH(Json, changed);
    QFETCH(int, code);
    auto parameters = verifier().parameters;
    parameters.update(changed);
    const auto object = verifier().signer.sign(parameters, verifier().typ);

    const auto sheet = open({"openid4vp-v1-signed", {{"request", object}}, Origin});

    QVERIFY(!sheet);
    CAUSEWAY_COMPARE_CODES(sheet.error().code, static_cast<ErrorCode>(code));
}

using ChangeRequest = std::function<void(DigitalCredentialRequest &)>;

void DigitalCredentialsTest::refuses_data()
{
    QTest::addColumn<ChangeRequest>("change");
    const auto row = [](const char *name, ChangeRequest change) { QTest::newRow(name) << std::move(change); };
    const auto origin = [](std::string text) {
        return [text](DigitalCredentialRequest &request) { request.origin = text; };
    };
    const auto parameter = [](const char *name, const Json &value) {
        return [name, value](DigitalCredentialRequest &request) { request.data[name] = value; };
    };
    row("another protocol", [](auto &request) { request.protocol = "openid4vp-v2-unsigned"; });
    row("data that is no object", [](auto &request) { request.data = "text"; });
    row("signed, without a request", [](auto &request) { request.protocol = "openid4vp-v1-signed"; });
    row("multisigned, without a payload", [](auto &request) { request.protocol = "openid4vp-v1-multisigned"; });
    row("an answer by post", parameter("response_mode", "direct_post"));
    row("another response type", parameter("response_type", "code"));
    row("no nonce", parameter("nonce", Json()));
    row("no query", [](auto &request) { request.data.erase("dcql_query"); });
    row("no origin", origin(""));
    row("an origin with a path", origin(Origin + "/"));
    row("an origin in the open", origin("http://verifier.example"));
    row("an origin with a blank", origin("https://verifier.example x"));
}

void DigitalCredentialsTest::refuses()
{
    QFETCH(ChangeRequest, change);
    auto request = unsignedRequest();
    change(request);

    const auto sheet = open(request);

    QVERIFY(!sheet);
    CAUSEWAY_COMPARE_CODES(sheet.error().code, ErrorCode::RequestInvalid);
    QVERIFY(m_fixture->http.sent.empty());
}

CAUSEWAY_SUITE(DigitalCredentialsTest)
#include "tst_digital_credentials.moc"
