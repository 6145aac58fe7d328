#include "compare_codes.h"
#include "fake_verifier.h"
#include "presentation/presentation_format.h"
#include "test_registry.h"

#include <causeway/crypto/jwe.h>
#include <causeway/wallet/mdoc_exchange.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

const std::string Space = "org.iso.18013.5.1";

Json element(const std::string &name)
{
    return {{"path", {Space, name}}};
}
}

/// An mdoc through OpenID4VP, taken by a verifier that has the SDK's own eyes.
class MdocPresentationTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        m_fixture->holdMdoc();
    }

    void presentsWhatIsAskedAndNothingElse();
    void bindsTheAnswerToThisRequest();
    void bindsAnEncryptedAnswerToItsKey();
    void answersForBothFormatsAtOnce();
    void sendsOneResponseForEachMdoc();
    void showsAnMdocWithoutElements();
    void showsWhatWouldBeKept();
    void showsPrivilegesInWords();
    void matchesByAuthority();
    void knowsTheAuthoritiesAboveTheSignersOwnToo();
    void matchesValuesOfTheirType_data();
    void matchesValuesOfTheirType();
    void authorizesNothing();
    void asksWhatTheVerifierCanRead_data();
    void asksWhatTheVerifierCanRead();
    void doesNotShowAnMdocThatIsOver();

private:
    void ask(const Json &claims)
    {
        m_fixture->verifier.askFor({{"credentials", Json::array({FakeVerifier::mdocQuery("mdl", claims)})}});
    }
    Json token() const
    {
        const auto &form = m_fixture->verifier.forms.back();
        if (form.contains("vp_token"))
            return *parseJson(form.at("vp_token"));
        const auto opened = crypto::decryptJwe(form.at("response"), m_fixture->verifier.encryptionKey);
        return parseJson(asText(opened->plain.view()))->at("vp_token");
    }
    SessionTranscript transcript(const std::optional<Bytes> &thumbprint = {}) const
    {
        const auto &parameters = m_fixture->verifier.parameters;
        return openId4VpTranscript(m_fixture->verifier.clientId(), parameters.at("nonce").get<std::string>(),
                                   thumbprint, FakeVerifier::ResponseUri);
    }
    /// What a verifier believes of a presentation that holds one document.
    Result<VerifiedMdoc> believe(const Json &presentation, const SessionTranscript &transcript) const
    {
        CAUSEWAY_TRY(const auto encoded, fromBase64Url(presentation.get<std::string>()));
        CAUSEWAY_TRY(const auto response, parseDeviceResponse(encoded));
        if (response.status != 0 || response.documents.size() != 1)
            return Error{ErrorCode::Internal, "not one document"};
        const auto anchors = m_fixture->issuer.authority.anchors();
        const auto trust = [anchors](const std::vector<crypto::Certificate> &chain, SystemTime at) {
            return crypto::verifyChain(chain.front(), {chain.begin() + 1, chain.end()}, anchors, at);
        };
        return verifyDocument(response.documents.front(), {transcript}, trust, m_fixture->clock.now());
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void MdocPresentationTest::presentsWhatIsAskedAndNothingElse()
{
    ask(Json::array({element("family_name"), element("birth_date")}));

    QVERIFY(m_fixture->approve());

    const auto presentations = token().at("mdl");
    QCOMPARE(presentations.size(), std::size_t(1));
    const auto mdoc = believe(presentations.front(), transcript());
    QVERIFY2(mdoc, mdoc ? "" : mdoc.error().detail.c_str());
    QCOMPARE(mdoc->docType(), std::string(test::FakeIssuer::MdocType));
    QCOMPARE(mdoc->elements().size(), std::size_t(1));
    QCOMPARE(mdoc->elements().at(Space).size(), std::size_t(2));
    QCOMPARE(*mdoc->find(Space, "family_name")->text(), std::string("CHAN"));
    QVERIFY(mdoc->deviceElements().empty());
}

void MdocPresentationTest::bindsTheAnswerToThisRequest()
{
    ask(Json::array({element("family_name")}));
    QVERIFY(m_fixture->approve());
    const auto presentation = token().at("mdl").front();
    const auto clientId = m_fixture->verifier.clientId();
    const auto refusal = [&](const SessionTranscript &other) { return believe(presentation, other).error().code; };

    QVERIFY(believe(presentation, transcript()));
    CAUSEWAY_COMPARE_CODES(refusal(openId4VpTranscript(clientId, "other", {}, FakeVerifier::ResponseUri)),
                           ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(
        refusal(openId4VpTranscript(FakeVerifier::Host, "n-0S6_WzA2Mj", {}, FakeVerifier::ResponseUri)),
        ErrorCode::SignatureInvalid); // the prefix belongs to it
    CAUSEWAY_COMPARE_CODES(refusal(openId4VpTranscript(clientId, "n-0S6_WzA2Mj", {}, "https://other.example")),
                           ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(refusal(transcript(Bytes(32, 1))), ErrorCode::SignatureInvalid);
}

void MdocPresentationTest::bindsAnEncryptedAnswerToItsKey()
{
    ask(Json::array({element("family_name")}));
    m_fixture->verifier.encryptWith();

    QVERIFY(m_fixture->approve());

    const auto thumbprint = *fromBase64Url(m_fixture->verifier.encryptionKey.publicKey().thumbprint());
    const auto presentation = token().at("mdl").front();
    QVERIFY(believe(presentation, transcript(thumbprint)));
    CAUSEWAY_COMPARE_CODES(believe(presentation, transcript()).error().code, ErrorCode::SignatureInvalid);
}

void MdocPresentationTest::answersForBothFormatsAtOnce()
{
    auto query = FakeVerifier::query({{{"path", {"given_name"}}}});
    query["credentials"].push_back(FakeVerifier::mdocQuery("mdl", Json::array({element("age_over_18")})));
    m_fixture->verifier.askFor(query);

    const auto result = m_fixture->approve();

    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(result->at("presented"), Json(2));
    const auto answer = token();
    QCOMPARE(answer.size(), std::size_t(2));
    QVERIFY(answer.at("licence").front().get<std::string>().find('~') != std::string::npos);
    const auto mdoc = believe(answer.at("mdl").front(), transcript());
    QVERIFY(mdoc);
    QCOMPARE(mdoc->find(Space, "age_over_18")->boolean().value_or(false), true);
    QVERIFY(!mdoc->find(Space, "given_name"));
}

void MdocPresentationTest::sendsOneResponseForEachMdoc()
{
    m_fixture->holdMdoc("second");
    auto query = FakeVerifier::mdocQuery("mdl", Json::array({element("family_name")}));
    query["multiple"] = true;
    m_fixture->verifier.askFor({{"credentials", Json::array({query})}});

    QVERIFY(m_fixture->approve({{"mdl", {"mdoc", "second"}}}));

    const auto presentations = token().at("mdl");
    QCOMPARE(presentations.size(), std::size_t(2));
    const auto first = believe(presentations.at(0), transcript());
    const auto second = believe(presentations.at(1), transcript());
    QVERIFY(first && second);
    QVERIFY(first->securityObject().deviceKey.toDer() != second->securityObject().deviceKey.toDer());
}

void MdocPresentationTest::showsAnMdocWithoutElements()
{
    ask(nullptr);

    QVERIFY(m_fixture->approve());

    const auto mdoc = believe(token().at("mdl").front(), transcript());
    QVERIFY2(mdoc, mdoc ? "" : mdoc.error().detail.c_str());
    QVERIFY(mdoc->elements().empty());
}

void MdocPresentationTest::showsWhatWouldBeKept()
{
    auto kept = element("family_name");
    ask(Json::array({kept}));
    const auto without = m_fixture->open();
    kept["intent_to_retain"] = true;
    ask(Json::array({kept}));
    m_fixture->verifier.parameters["nonce"] = "another";
    const auto with = m_fixture->open();

    const auto warns = [](const consent::Request &request) {
        return std::ranges::find(request.warnings, "will_be_kept") != request.warnings.end();
    };
    QVERIFY(!warns(*without));
    QVERIFY(warns(*with));
    QCOMPARE(with->fields.front().name, std::string("family_name"));
    QCOMPARE(with->fields.front().value, std::string("CHAN"));
}

void MdocPresentationTest::showsPrivilegesInWords()
{
    ask(Json::array({element("driving_privileges")}));

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->fields.front().value, std::string("B (2018-08-09 – 2028-09-01)"));
}

void MdocPresentationTest::matchesByAuthority()
{
    const auto id = toBase64Url(m_fixture->issuer.signer.certificate.authorityKeyIdentifier());
    QVERIFY(!id.empty());
    const auto query = [](const std::string &authority) {
        auto mdl = FakeVerifier::mdocQuery("mdl", Json::array({element("family_name")}));
        mdl["trusted_authorities"] = Json::array({{{"type", "aki"}, {"values", {authority}}}});
        return Json{{"credentials", Json::array({mdl})}};
    };

    m_fixture->verifier.askFor(query("c29tZWJvZHkgZWxzZQ"));
    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::NoMatchingCertificate);
    m_fixture->verifier.askFor(query(id));
    QVERIFY(m_fixture->approve());
}

/// OpenID4VP 1.0, section 6.1.1.1: `aki` may be that of any certificate of the chain.
void MdocPresentationTest::knowsTheAuthoritiesAboveTheSignersOwnToo()
{
    const auto key = *crypto::PrivateKey::generate();
    const auto certify = [&](const crypto::PrivateKey &issuerKey, const crypto::Certificate *issuer) {
        crypto::CertificateRequest wanted;
        wanted.commonName = "one of a chain";
        wanted.isAuthority = true;
        wanted.notBefore = m_fixture->clock.now();
        wanted.notAfter = m_fixture->clock.now() + std::chrono::hours(1);
        return crypto::issueCertificate(wanted, key.publicKey(), issuerKey, issuer).value();
    };
    const auto above = certify(*crypto::PrivateKey::generate(), nullptr);
    const auto leaf = certify(key, &above);

    const auto ids = authorityKeyIdsOf({leaf, above});

    QCOMPARE(ids,
             (std::vector{toBase64Url(leaf.authorityKeyIdentifier()), toBase64Url(above.authorityKeyIdentifier())}));
    QVERIFY(ids.front() != ids.back());
}

void MdocPresentationTest::matchesValuesOfTheirType_data()
{
    QTest::addColumn<Json>("claim");
    QTest::addColumn<bool>("fits");
    const auto with = [](const char *name, const Json &value) {
        auto claim = element(name);
        claim["values"] = Json::array({value});
        return claim;
    };
    QTest::newRow("truth") << with("age_over_18", true) << true;
    QTest::newRow("another truth") << with("age_over_18", false) << false;
    QTest::newRow("truth as text") << with("age_over_18", "true") << false;
    QTest::newRow("text") << with("family_name", "CHAN") << true;
    QTest::newRow("date as text") << with("birth_date", "1990-02-28") << true;
    QTest::newRow("an element that is not there") << element("age_over_65") << false;
    QTest::newRow("another name space") << Json{{"path", {"org.iso.18013.5.2", "family_name"}}} << false;
    QTest::newRow("inside of an element") << Json{{"path", {Space, "driving_privileges", 0}}} << false;
}

void MdocPresentationTest::matchesValuesOfTheirType()
{
    QFETCH(Json, claim);
    QFETCH(bool, fits);
    ask(Json::array({claim}));

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->isAnswerable, fits);
}

void MdocPresentationTest::authorizesNothing()
{
    m_fixture->profiles = {{"urn:example:payment", [](const Json &, consent::Request &) { return Result<void>(); }}};
    m_fixture->restartAll();
    ask(Json::array({element("family_name")}));
    const Json data = {{"type", "urn:example:payment"}, {"credential_ids", {"mdl"}}};
    m_fixture->verifier.parameters["transaction_data"] = Json::array({toBase64Url(asBytes(toCompact(data)))});

    CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::TransactionDataInvalid);
    QCOMPARE(m_fixture->verifier.forms.back().at("error"), std::string("invalid_transaction_data"));
}

void MdocPresentationTest::asksWhatTheVerifierCanRead_data()
{
    QTest::addColumn<Json>("format");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing said") << Json::object() << true;
    QTest::newRow("ES256") << Json{{"deviceauth_alg_values", Json::array({-8, -7})}} << true;
    QTest::newRow("ESP256") << Json{{"issuerauth_alg_values", Json::array({-9})}} << true;
    QTest::newRow("RS256 only") << Json{{"issuerauth_alg_values", Json::array({-257})}} << false;
    QTest::newRow("EdDSA only, of devices") << Json{{"deviceauth_alg_values", Json::array({-8})}} << false;
    QTest::newRow("no list") << Json{{"deviceauth_alg_values", -7}} << false;
}

void MdocPresentationTest::asksWhatTheVerifierCanRead()
{
    QFETCH(Json, format);
    QFETCH(bool, isRead);
    ask(Json::array({element("family_name")}));
    m_fixture->verifier.parameters["client_metadata"] = {{"vp_formats_supported", {{"mso_mdoc", format}}}};

    const auto request = m_fixture->open();

    QCOMPARE(bool(request), isRead);
    if (!request)
        CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::FormatsUnsupported);
}

void MdocPresentationTest::doesNotShowAnMdocThatIsOver()
{
    ask(Json::array({element("family_name")}));
    m_fixture->clock.advance(std::chrono::days(366));
    m_fixture->verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));

    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::NoMatchingCertificate);
}

CAUSEWAY_SUITE(MdocPresentationTest)
#include "tst_mdoc_presentation.moc"
