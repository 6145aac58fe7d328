#include "compare_codes.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "presentation/digital_credential_request.h"
#include "presentation/response.h"
#include "published.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "openid4vc/OpenID4VP/";
const std::string Origin = "https://origin2.example.com";
constexpr auto Type = "oauth-authz-req+jwt";

/// With a query in place of the dots of the print.
Json payloadOf(const std::string &name)
{
    auto text = test::publishedText(Folder + "digital_credentials_api/" + name);
    text.replace(text.find("{...}"), 5, test::publishedText(Folder + "query_lang/simple.json"));
    return Json::parse(text);
}
}

/// What OpenID4VP 1.0 prints in its appendix A about requests through a browser.
class BrowserExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void areNoJsonAsPrinted();
    void readsARequestWithOneSignature();
    void readsARequestWithSeveralSignatures();
    void takesTheRequestToNoOtherPage();
    void encryptsToNoKeyWithoutAnAlgorithm();
    void saysNoMoreThanTheWord();

private:
    Result<std::vector<RequestSigning>> open(const std::string &protocol, const Json &data,
                                             const std::string &origin = Origin) const
    {
        return readDigitalCredentialRequest({protocol, data, origin}, toEpoch(m_clock.now()));
    }
    Json signedOnce() const
    {
        return {{"request", m_signer.sign(payloadOf("signed_request_payload_compact.json"), Type)}};
    }
    Json signedByEach() const;

    test::FakeClock m_clock;
    test::FakeAuthority m_authority{m_clock.now()};
    test::FakeSigner m_signer = m_authority.makeSigner("rp", {}, {"rp.example.com"});
};

Json BrowserExamplesTest::signedByEach() const
{
    const auto jws =
        m_signer.sign(payloadOf("signed_request_payload.json"), Type, {{"client_id", "x509_san_dns:rp.example.com"}});
    const auto first = jws.find('.');
    const auto second = jws.find('.', first + 1);
    const Json signature = {{"protected", jws.substr(0, first)}, {"signature", jws.substr(second + 1)}};
    return {{"payload", jws.substr(first + 1, second - first - 1)}, {"signatures", Json::array({signature})}};
}

void BrowserExamplesTest::areNoJsonAsPrinted()
{
    for (const auto *name : {"signed_request_payload.json", "signed_request_payload_compact.json"}) {
        const auto printed = parseJson(test::publishedText(Folder + "digital_credentials_api/" + name));
        QVERIFY(!printed);
        CAUSEWAY_COMPARE_CODES(printed.error().code, ErrorCode::InvalidJson);
    }
}

void BrowserExamplesTest::readsARequestWithOneSignature()
{
    const auto signings = open("openid4vp-v1-signed", signedOnce());

    QVERIFY2(signings, signings ? "" : signings.error().detail.c_str());
    const auto &[client, object] = signings->front();
    QVERIFY(client.prefix == ClientIdPrefix::X509SanDns);
    QCOMPARE(client.name, std::string("rp.example.com"));
    const auto reply = readBrowserReply(object.parameters, Origin);
    QVERIFY(reply && !reply->isEncrypted);
    const auto request = readAuthorizationRequest(object.parameters, client, *reply, {});
    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->nonce, std::string("n-0S6_WzA2Mj"));
    QCOMPARE(request->audience(), "origin:" + Origin);
    QCOMPARE(request->query.credentials.front().claims.size(), std::size_t(3));
}

/// Section A.3.2.2: this payload has no client_id, as each signature has its own.
void BrowserExamplesTest::readsARequestWithSeveralSignatures()
{
    const auto signings = open("openid4vp-v1-multisigned", {{"request", signedByEach()}});

    QVERIFY2(signings, signings ? "" : signings.error().detail.c_str());
    QCOMPARE(signings->size(), std::size_t(1));
    QCOMPARE(signings->front().client.full, std::string("x509_san_dns:rp.example.com"));
    QCOMPARE(signings->front().object.parameters.at("response_mode"), Json("dc_api"));
    const Json alone = {{"request", m_signer.sign(payloadOf("signed_request_payload.json"), Type)}};
    CAUSEWAY_COMPARE_CODES(open("openid4vp-v1-signed", alone).error().code, ErrorCode::RequestInvalid);
}

void BrowserExamplesTest::takesTheRequestToNoOtherPage()
{
    QVERIFY(open("openid4vp-v1-signed", signedOnce(), "https://origin1.example.com"));

    for (const auto &refused :
         {open("openid4vp-v1-signed", signedOnce(), "https://origin3.example.com"),
          open("openid4vp-v1-multisigned", {{"request", signedByEach()}}, "https://origin3.example.com")}) {
        QVERIFY(!refused);
        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::RequestInvalid);
        QCOMPARE(refused.error().detail, std::string("expected_origins does not name the page that asks"));
    }
}

/// The examples' keys have no `alg`, which section 8.3 wants of a key to encrypt to.
void BrowserExamplesTest::encryptsToNoKeyWithoutAnAlgorithm()
{
    for (const auto *name : {"signed_request_payload.json", "signed_request_payload_compact.json"}) {
        auto parameters = payloadOf(name);
        parameters["response_mode"] = "dc_api.jwt";
        const ClientId client{"x509_san_dns:rp.example.com", ClientIdPrefix::X509SanDns, "rp.example.com"};
        const auto reply = readBrowserReply(parameters, Origin);
        QVERIFY(reply && reply->isEncrypted);
        CAUSEWAY_COMPARE_CODES(readAuthorizationRequest(parameters, client, *reply, {}).error().code,
                               ErrorCode::RequestInvalid);

        parameters["client_metadata"]["jwks"]["keys"][0]["alg"] = "ECDH-ES";
        const auto request = readAuthorizationRequest(parameters, client, *reply, {});

        QVERIFY2(request, request ? "" : request.error().detail.c_str());
        QCOMPARE(request->responseKey->keyId, std::string("1"));
    }
}

void BrowserExamplesTest::saysNoMoreThanTheWord()
{
    const auto example = test::publishedJson(Folder + "digital_credentials_api/error_invalid_request.json");
    const auto reply = readBrowserReply({{"response_mode", "dc_api"}}, Origin);

    QCOMPARE(errorMembers(*reply, Error{ErrorCode::RequestInvalid, "what is wrong stays here"}), example);
}

CAUSEWAY_SUITE(BrowserExamplesTest)
#include "tst_browser_examples.moc"
