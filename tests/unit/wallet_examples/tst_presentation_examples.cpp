#include "compare_codes.h"
#include "published.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/sd_jwt_presentation.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "openid4vc/OpenID4VP/";
const std::string Linked = "openid4vc/OpenID4VP/sd_jwt_vcld/01/";
const ClaimPath GivenName{"ld", "credentialSubject", "givenName"};

std::string memberNames(const Json &object)
{
    std::string names;
    for (const auto &[name, value] : object.items())
        names += name + " ";
    return names;
}

/// Signed by a key that is made for the occasion, with disclosures behind.
struct Issued {
    crypto::PrivateKey key = *crypto::PrivateKey::generate();

    Result<SdJwt> with(const Json &payload, const std::vector<std::string> &disclosures = {}) const
    {
        auto text = *crypto::signJws(Json::object(), payload, "dc+sd-jwt", crypto::signerOf(key)) + "~";
        for (const auto &disclosure : disclosures)
            text += disclosure + "~";
        return parseSdJwt(text);
    }
};

std::string disclosureOf(const std::string &array)
{
    return toBase64Url(asBytes(array));
}
}

/// The credentials and presentations that OpenID4VP 1.0 prints in its appendix B.
class PresentationExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void believesTheLinkedDataPresentation();
    void presentsTheSameOfTheSameCredential();
    void bindsAsTheExampleDoes();
    void readsTheCredentialAsItsPartsSay();
    void hashesTheDisclosuresAsPrinted();
    void findsThePersonBehindTheDigests();
    void writesTheKeyBindingOfTheExample();
    void takesNoW3cCredential_data();
    void takesNoW3cCredential();
    void takesNoW3cPresentation_data();
    void takesNoW3cPresentation();

private:
    static std::string issuance() { return test::publishedToken(Linked + "sd_jwt_issuance.txt"); }
    static std::string presentation() { return test::publishedToken(Linked + "sd_jwt_presentation.txt"); }
    static KeyBinding binding()
    {
        const auto payload = test::publishedJson(Linked + "kb_jwt_payload.json");
        return {payload.at("aud").get<std::string>(), payload.at("nonce").get<std::string>(),
                fromEpoch(payload.at("iat").get<std::int64_t>())};
    }
    static SdJwtPolicy policy()
    {
        const auto token = test::signedToken("OpenID4VP/sd_jwt_vcld/01/sd_jwt_presentation.txt");
        SdJwtPolicy policy;
        policy.issuerKey = [key = *crypto::PublicKey::fromJwk(token.at("key"))](
                               const auto &) -> Result<crypto::PublicKey> { return key; };
        policy.now = binding().issuedAt;
        policy.keyBinding = KeyBindingPolicy{binding().audience, binding().nonce};
        return policy;
    }
};

void PresentationExamplesTest::believesTheLinkedDataPresentation()
{
    const auto believed = verifySdJwt(presentation(), policy());

    QVERIFY2(believed, believed ? "" : believed.error().detail.c_str());
    QCOMPARE(believed->claims(), test::publishedJson(Linked + "verified_contents.json"));
    QCOMPARE(believed->keyBinding(), test::publishedJson(Linked + "kb_jwt_payload.json"));
    auto other = policy();
    other.keyBinding->nonce = "1234567891";
    CAUSEWAY_COMPARE_CODES(verifySdJwt(presentation(), other).error().code, ErrorCode::PresentationRejected);
    auto later = policy();
    later.now = fromEpoch(1'883'000'061); // `exp` and the leeway
    CAUSEWAY_COMPARE_CODES(verifySdJwt(presentation(), later).error().code, ErrorCode::CredentialRejected);
}

/// All but the holder's signature, which is another each time.
void PresentationExamplesTest::presentsTheSameOfTheSameCredential()
{
    const auto key = *crypto::PrivateKey::generate();

    const auto presented = presentSdJwt(issuance(), {GivenName}, binding(), crypto::signerOf(key));

    QVERIFY(presented);
    const auto expected = presentation();
    QCOMPARE(presented->substr(0, presented->rfind('~')), expected.substr(0, expected.rfind('~')));
    const auto bound = crypto::parseJws(parseSdJwt(*presented)->keyBinding, "kb+jwt");
    QCOMPARE(*bound->claims(), test::publishedJson(Linked + "kb_jwt_payload.json"));
    QCOMPARE(bound->header, test::publishedJson(Linked + "kb_jwt_header.json"));
}

void PresentationExamplesTest::bindsAsTheExampleDoes()
{
    const auto printed = test::publishedToken(Linked + "kb_jwt_serialized.txt");

    const auto sdJwt = parseSdJwt(presentation());

    QVERIFY(sdJwt);
    QCOMPARE(sdJwt->keyBinding, printed);
    const auto jws = crypto::parseJws(printed, "kb+jwt");
    QVERIFY(jws);
    QCOMPARE(jws->header, test::publishedJson(Linked + "kb_jwt_header.json"));
    const auto holder = test::publishedJson(Linked + "sd_jwt_payload.json").at("cnf").at("jwk");
    QVERIFY(jws->verify(*crypto::PublicKey::fromJwk(holder)));
}

void PresentationExamplesTest::readsTheCredentialAsItsPartsSay()
{
    const auto sdJwt = parseSdJwt(issuance());

    QVERIFY(sdJwt);
    QCOMPARE(issuance().substr(0, issuance().find('~')), test::publishedToken(Linked + "sd_jwt_jws_part.txt"));
    QCOMPARE(*sdJwt->issuerJws.claims(), test::publishedJson(Linked + "sd_jwt_payload.json"));
    auto claims = *processedCredential(*sdJwt);
    const auto user = test::publishedJson(Linked + "user_claims.json");
    QCOMPARE(memberNames(claims), std::string("cnf exp iat iss ld vct "));
    for (const auto *member : {"ld", "vct"})
        QCOMPARE(claims.at(member), user.at(member));
    CAUSEWAY_COMPARE_CODES(presentSdJwt(presentation(), {GivenName}, {}, {}).error().code,
                           ErrorCode::CredentialRejected);
}

/// The file has a digest and a disclosure, broken into lines, for each claim.
void PresentationExamplesTest::hashesTheDisclosuresAsPrinted()
{
    const auto printed = test::publishedText(Linked + "disclosures.md");
    const auto credential = issuance();
    const auto sdJwt = parseSdJwt(credential);
    QCOMPARE(sdJwt->disclosures.size(), std::size_t(3));

    for (const auto &disclosure : sdJwt->disclosures) {
        const auto begin = printed.find("__Claim `" + *disclosure.name + "`__");
        QVERIFY(begin != std::string::npos);
        const auto section = printed.substr(begin, printed.find("Contents:", begin) - begin);
        QVERIFY(section.find("`" + toBase64Url(disclosure.digest) + "`") != std::string::npos);
        auto joined = QByteArray::fromStdString(section); // printed over several lines
        joined.replace("`\\\n`", "").replace("`\n`", "");
        const auto encoded = QByteArray::fromStdString(credential.substr(disclosure.at, disclosure.size));
        QVERIFY2(joined.contains("`" + encoded + "`"), joined.constData());
    }
}

/// Salts and disclosures are not printed; three of them are those of the other specification's example.
void PresentationExamplesTest::findsThePersonBehindTheDigests()
{
    const auto payload = test::publishedJson(Folder + "credentials/sd_jwt_vc.json");
    const std::vector<std::string> disclosures{
        disclosureOf(R"(["2GLC42sKQveCfGfryNRN9w", "given_name", "John"])"),
        disclosureOf(R"(["eluV5Og3gSNII8EYnsxA_A", "family_name", "Doe"])"),
        disclosureOf(R"(["6Ij7tM-a5iVPGboS5tmvVA", "birthdate", "1940-01-01"])")};
    const Issued issued;

    const auto claims = processedCredential(*issued.with(payload, disclosures));

    QVERIFY2(claims, claims ? "" : claims.error().detail.c_str());
    const auto unsecured = test::publishedJson(Folder + "credentials/sd_jwt_vc_unsecured.json");
    for (const auto &[name, value] : unsecured.items())
        QCOMPARE(claims->at(name), value);
    QCOMPARE(memberNames(*claims), std::string("birthdate cnf exp family_name given_name iat iss vct "));
    QCOMPARE(memberNames(*processedCredential(*issued.with(payload))), std::string("cnf exp iat iss vct "));
    const auto foreign = disclosureOf(R"(["6Ij7tM-a5iVPGboS5tmvVA", "email", "johndoe@example.com"])");
    CAUSEWAY_COMPARE_CODES(processedCredential(*issued.with(payload, {foreign})).error().code,
                           ErrorCode::CredentialRejected);
}

/// With transaction data; its content and the credential are not printed, so that both hashes can only be looked at.
void PresentationExamplesTest::writesTheKeyBindingOfTheExample()
{
    const auto example = test::publishedJson(Folder + "response/kb_jwt_unsecured.json");
    auto like = binding();
    like.audience = example.at("aud").get<std::string>();
    like.nonce = example.at("nonce").get<std::string>();
    like.issuedAt = fromEpoch(example.at("iat").get<std::int64_t>());
    like.transactionData = {"e30"};
    const auto key = *crypto::PrivateKey::generate();

    const auto presented = presentSdJwt(issuance(), {GivenName}, like, crypto::signerOf(key));

    QVERIFY(presented);
    const auto claims = *crypto::parseJws(parseSdJwt(*presented)->keyBinding, "kb+jwt")->claims();
    QCOMPARE(memberNames(claims), memberNames(example));
    for (const auto *same : {"aud", "nonce", "iat"})
        QCOMPARE(claims.at(same), example.at(same));
    QCOMPARE(claims.at("transaction_data_hashes"), Json::array({crypto::sha256Base64Url("e30")}));
    for (const auto &hash : {claims.at("sd_hash"), example.at("sd_hash"), example.at("transaction_data_hashes").at(0)})
        QCOMPARE(fromBase64Url(hash.get<std::string>())->size(), std::size_t(32));
}

void PresentationExamplesTest::takesNoW3cCredential_data()
{
    QTest::addColumn<std::string>("name");
    QTest::newRow("JWT") << std::string("credentials/jwt_vc.json");
    QTest::newRow("linked data") << std::string("credentials/ldp_vc.json");
}

/// Not even where an issuer signs it as what this wallet holds: it has no type that one could ask for.
void PresentationExamplesTest::takesNoW3cCredential()
{
    QFETCH(std::string, name);
    const auto credential = test::publishedJson(Folder + name);

    const auto claims = processedCredential(*Issued().with(credential));

    CAUSEWAY_COMPARE_CODES(claims.error().code, ErrorCode::CredentialRejected);
    CAUSEWAY_COMPARE_CODES(parseSdJwt(toCompact(credential)).error().code, ErrorCode::CredentialMalformed);
}

void PresentationExamplesTest::takesNoW3cPresentation_data()
{
    QTest::addColumn<std::string>("name");
    QTest::newRow("JWT") << std::string("response/jwt_vc.json");
    QTest::newRow("linked data") << std::string("response/ldp_vc.json");
}

/// Whoever reads presentations with this library sees none in them, signed or not.
void PresentationExamplesTest::takesNoW3cPresentation()
{
    QFETCH(std::string, name);
    const auto printed = test::publishedJson(Folder + name);
    const auto jwt =
        *crypto::signJws(Json::object(), printed, "JWT", crypto::signerOf(*crypto::PrivateKey::generate()));

    for (const auto &text : {toCompact(printed), jwt, jwt + "~"})
        CAUSEWAY_COMPARE_CODES(verifySdJwt(text, policy()).error().code, ErrorCode::CredentialMalformed);
}

CAUSEWAY_SUITE(PresentationExamplesTest)
#include "tst_presentation_examples.moc"
