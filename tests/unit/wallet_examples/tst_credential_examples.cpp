#include "attestation/attestation_checks.h"
#include "compare_codes.h"
#include "fake_issuer.h"
#include "published.h"

#include <causeway/wallet/sd_jwt.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

const std::string Folder = "openid4vc/OpenID4VCI/";

Json credentialOf(const std::string &name)
{
    return test::publishedAnswer(Folder + name).at("credentials").at(0).at("credential");
}
}

/// Requests for certificates and their answers as OpenID4VCI 1.0 prints them, and the attestation of its appendix E.
class CredentialExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void asksByTheNameOfAConfiguration();
    void readsTheSdJwtOfAnAnswer();
    void keepsNothingOfTheAnswers_data();
    void keepsNothingOfTheAnswers();
    void readsTheKeyOfTheIssuerWithoutItsLineBreak();
    void takesTheAttestationOfItsClientAndKey();

private:
    /// As printed, to the last blank; the whole of it is no JSON, or no token.
    static Json keyOfTheIssuer()
    {
        const auto text = test::joinedLines(test::publishedText(Folder + "issuer_jwks.json"));
        return Json::parse(text).at("jwks").at("keys").at(0);
    }
};

/// The example is left from drafts in which a request said `format` and `doctype`; 1.0 has the name of a configuration. Its proofs are as ours.
void CredentialExamplesTest::asksByTheNameOfAConfiguration()
{
    const auto example = test::publishedJson(Folder + "credential_request_iso_mdl.json");
    test::WalletFixture fixture;
    fixture.issuer.issuesMdocs = true;
    QVERIFY(fixture.accept());

    const auto sent = std::ranges::find(fixture.http.sent, std::string(FakeIssuer::Credential), &net::HttpRequest::url);
    const auto body = Json::parse(sent->body);

    QCOMPARE(body.size(), std::size_t(2));
    QCOMPARE(body.at("credential_configuration_id"), Json("driving-licence"));
    QVERIFY(example.contains("format") && example.contains("doctype"));
    QCOMPARE(body.at("proofs").size(), example.at("proofs").size());
    QCOMPARE(body.at("proofs").at("jwt").size(), example.at("proofs").at("jwt").size());
    QVERIFY(body.at("proofs").at("jwt").at(0).is_string());
}

void CredentialExamplesTest::readsTheSdJwtOfAnAnswer()
{
    const auto text = credentialOf("credential_response_sd_jwt_vc.txt").get<std::string>();
    const auto token = test::signedToken("OpenID4VCI/credential_response_sd_jwt_vc.txt");

    const auto sdJwt = parseSdJwt(text);

    QVERIFY(sdJwt);
    QCOMPARE(text, token.at("token").get<std::string>());
    QVERIFY(sdJwt->issuerJws.verify(*crypto::PublicKey::fromJwk(token.at("key"))));
    QCOMPARE(sdJwt->disclosures.size(), std::size_t(9));
    const auto claims = processedCredential(*sdJwt);
    QVERIFY(claims);
    QCOMPARE(*claims, token.at("processed"));
    QCOMPARE(claims->at("address").at("locality"), Json("Anytown"));
}

void CredentialExamplesTest::keepsNothingOfTheAnswers_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("isMdoc");
    QTest::addColumn<int>("code");
    using enum ErrorCode;
    QTest::newRow("a JWT of the W3C's model")
        << std::string("credential_response_jwt_vc_json.txt") << false << int(CredentialMalformed);
    QTest::newRow("linked data, which is no text")
        << std::string("credential_response_ldp_vc.txt") << false << int(CredentialMalformed);
    QTest::newRow("an mdoc that is cut for print")
        << std::string("credential_response_mso_mdoc.txt") << true << int(CredentialMalformed);
    QTest::newRow("an SD-JWT without its signer's certificate")
        << std::string("credential_response_sd_jwt_vc.txt") << false << int(IssuerUntrusted);
}

void CredentialExamplesTest::keepsNothingOfTheAnswers()
{
    QFETCH(std::string, name);
    QFETCH(bool, isMdoc);
    QFETCH(int, code);
    test::WalletFixture fixture;
    fixture.issuer.issuesMdocs = isMdoc;
    fixture.issuer.notificationId = "n-1";
    fixture.issuer.changeAnswer = [&](Json &answer) { answer.update(test::publishedAnswer(Folder + name)); };

    const auto result = fixture.accept();

    QVERIFY(!result);
    CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode(code));
    QCOMPARE(fixture.issuer.issued, 1);
    QCOMPARE(fixture.count(), std::size_t(0));
    QVERIFY(fixture.mortalKeys.alive.empty());
    Json told = Json::array();
    for (const auto &notification : fixture.issuer.notifications)
        told.push_back(notification.at("event"));
    QCOMPARE(told, Json{"credential_failure"});
}

void CredentialExamplesTest::readsTheKeyOfTheIssuerWithoutItsLineBreak()
{
    const auto printed = parseJson(test::publishedText(Folder + "issuer_jwks.json"));
    QVERIFY(!printed);
    CAUSEWAY_COMPARE_CODES(printed.error().code, ErrorCode::InvalidJson);

    const auto key = crypto::PublicKey::fromJwk(keyOfTheIssuer());

    QVERIFY(key);
    QCOMPARE(keyOfTheIssuer().at("kid"), Json("urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + key->thumbprint()));
    const auto jwt = crypto::parseJws(credentialOf("credential_response_jwt_vc_json.txt").get<std::string>(), "JWT");
    QVERIFY(jwt && jwt->verify(*key));
    QCOMPARE(*jwt->claims(), test::signedToken("OpenID4VCI/credential_response_jwt_vc_json.txt").at("payload"));
}

void CredentialExamplesTest::takesTheAttestationOfItsClientAndKey()
{
    const auto text = test::publishedToken(Folder + "wallet_attestation.jwt.txt");
    const auto token = test::signedToken("OpenID4VCI/wallet_attestation.jwt.txt");
    QVERIFY(
        crypto::parseJws(text, "oauth-client-attestation+jwt")->verify(*crypto::PublicKey::fromJwk(token.at("key"))));
    const auto key = *crypto::PublicKey::fromJwk(token.at("payload").at("cnf").at("jwk"));
    const std::string client = "https://wallet.example.com";
    const auto end = fromEpoch(1'755'102'745);

    const auto checked = checkClientAttestation(text, {client, key, end - std::chrono::seconds(1)});

    QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
    QVERIFY(*checked == end);
    const std::string other = "https://other.example.com";
    const auto otherKey = crypto::PrivateKey::generate()->publicKey();
    for (const auto &refused : {checkClientAttestation(text, {client, key, end}),
                                checkClientAttestation(text, {other, key, end - std::chrono::seconds(1)}),
                                checkClientAttestation(text, {client, otherKey, end - std::chrono::seconds(1)})})
        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::AttestationRefused);
}

CAUSEWAY_SUITE(CredentialExamplesTest)
#include "tst_credential_examples.moc"
