#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/issuer_metadata.h"
#include "published.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "openid4vc/OpenID4VCI/";
const std::string Issuer = "https://credential-issuer.example.com";
constexpr auto SdJwtId = "SD_JWT_VC_example_in_OpenID4VCI";
constexpr auto MdocId = "org.iso.18013.5.1.mDL";

/// Keys whose protection somebody has evaluated, as the examples demand it.
const KeyClaims Evaluated{true, {"iso_18045_moderate"}, {"iso_18045_moderate"}};

Offer offerOf(const std::vector<std::string> &configurations)
{
    Offer offer;
    offer.credentialIssuer = Issuer;
    offer.configurationIds = configurations;
    return offer;
}

/// The example's configurations with as much around them as metadata must have.
Json metadataOf(const std::string &name)
{
    auto metadata = test::publishedJson(Folder + name);
    metadata.update({{"credential_issuer", Issuer}, {"credential_endpoint", Issuer + "/credential"}});
    return metadata;
}

void expectTheNamesOfTheExample(const IssuancePlan &plan)
{
    QCOMPARE(plan.title.texts.size(), std::size_t(1));
    QCOMPARE(plan.title.in("en"), std::string("IdentityCredential"));
    QCOMPARE(plan.claimNames.size(), std::size_t(3)); // the others have a place, and nothing to call it by
    QCOMPARE(plan.claimNames.of({"given_name"}).in("en"), std::string("Given Name"));
    QCOMPARE(plan.claimNames.of({"family_name"}).in("en"), std::string("Surname"));
    QCOMPARE(plan.claimNames.of({"address"}).in("en"), std::string("Place of residence"));
    QVERIFY(plan.claimNames.of({"email"}).texts.empty());
    QVERIFY(plan.claimNames.orderOf({"given_name"}) < plan.claimNames.orderOf({"family_name"}));
}
}

/// The metadata that OpenID4VCI 1.0 prints in section 12.2 and appendix A.
class IssuerExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void readsTheWholeMetadata();
    void sealsRequestsAsTheMetadataWants();
    void readsAnSdJwt();
    void readsAnMdocOnceItHasProofs();
    void holdsNoW3cFormats_data();
    void holdsNoW3cFormats();
    void takesOfAnOfferWhatItCanHold();
    void readsWhatIsSigned();
    void believesNoIssuerThatVouchesForItself();
};

void IssuerExamplesTest::readsTheWholeMetadata()
{
    const auto metadata = test::publishedJson(Folder + "credential_issuer_metadata_sd_jwt_long.json");

    const auto plans = planIssuance(offerOf({SdJwtId}), metadata, Evaluated);

    QVERIFY2(plans, plans ? "" : plans.error().detail.c_str());
    const auto &plan = plans->front();
    QCOMPARE(plan.credentialEndpoint, Issuer + "/credential");
    QCOMPARE(plan.nonceEndpoint, Issuer + "/nonce");
    QCOMPARE(plan.deferredEndpoint, Issuer + "/deferred_credential");
    QCOMPARE(plan.notificationEndpoint, Issuer + "/notification");
    QCOMPARE(plan.authorizationServer, std::string("https://server.example.com"));
    QVERIFY(plan.isServerNamed);
    QCOMPARE(plan.scope, std::string(SdJwtId));
    QCOMPARE(plan.type, std::string(SdJwtId));
    QCOMPARE(plan.copies, 10);
    QVERIFY(plan.proof == ProofType::AttestedJwt);
    expectTheNamesOfTheExample(plan);
}

void IssuerExamplesTest::sealsRequestsAsTheMetadataWants()
{
    const auto metadata = test::publishedJson(Folder + "credential_issuer_metadata_sd_jwt_long.json");
    const auto encryption = chooseEncryption(metadata);
    QVERIFY(encryption && *encryption);
    QCOMPARE((*encryption)->requestKey.at("kid"), Json("ac"));
    QVERIFY((*encryption)->answer == crypto::ContentEncryption::A128Gcm);

    const auto exchange = SealedExchange::begin(*encryption);
    const auto request = exchange->request(Issuer + "/credential", {{"credential_configuration_id", SdJwtId}});

    QVERIFY(request);
    QCOMPARE(request->headers.at("Content-Type"), std::string("application/jwt"));
    const auto header = Json::parse(asText(*fromBase64Url(request->body.substr(0, request->body.find('.')))));
    QCOMPARE(header.at("alg"), Json("ECDH-ES"));
    QCOMPARE(header.at("enc"), Json("A128GCM"));
    QCOMPARE(header.at("kid"), Json("ac"));
    QVERIFY(!header.contains("zip")); // the issuer would take it; nothing is compressed beside secrets
}

void IssuerExamplesTest::readsAnSdJwt()
{
    const auto metadata = metadataOf("credential_metadata_sd_jwt_vc.json");

    const auto plans = planIssuance(offerOf({SdJwtId}), metadata, Evaluated);

    QVERIFY2(plans, plans ? "" : plans.error().detail.c_str());
    QCOMPARE(plans->front().format, std::string("dc+sd-jwt"));
    QCOMPARE(plans->front().type, std::string(SdJwtId));
    QCOMPARE(plans->front().copies, 1);
    QVERIFY(!plans->front().encryption);
    QCOMPARE(plans->front().authorizationServer, Issuer); // none is named: it is its own
    expectTheNamesOfTheExample(plans->front());
    // Nobody has evaluated the keys of this device, and it does not claim so.
    for (const auto &device : {KeyClaims(), keyClaimsOf(ports::Protection::SecureElement, true)})
        CAUSEWAY_COMPARE_CODES(planIssuance(offerOf({SdJwtId}), metadata, device).error().code,
                               ErrorCode::KeyProtectionInsufficient);
}

/// Section 12.2.4 wants `proof_types_supported` wherever there is a binding method; the example leaves it out.
void IssuerExamplesTest::readsAnMdocOnceItHasProofs()
{
    auto metadata = metadataOf("credential_metadata_mso_mdoc.json");
    const auto refused = planIssuance(offerOf({MdocId}), metadata);
    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialUnsupported);
    QCOMPARE(refused.error().detail, std::string("proof type"));

    metadata["credential_configurations_supported"][MdocId]["proof_types_supported"] = {
        {"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}};
    const auto plans = planIssuance(offerOf({MdocId}), metadata);

    QVERIFY2(plans, plans ? "" : plans.error().detail.c_str());
    const auto &plan = plans->front();
    QCOMPARE(plan.format, std::string("mso_mdoc"));
    QCOMPARE(plan.type, std::string(MdocId));
    QCOMPARE(plan.title.in("en"), std::string("Mobile Driving License"));
    QCOMPARE(plan.title.texts.size(), std::size_t(1)); // Japanese is none of ours
    QCOMPARE(plan.claimNames.of({"org.iso.18013.5.1", "given_name"}).in("en"), std::string("Given Name"));
    QCOMPARE(plan.claimNames.of({"org.iso.18013.5.1", "family_name"}).in("en"), std::string("Surname"));
    QVERIFY(plan.claimNames.of({"org.iso.18013.5.1.aamva", "organ_donor"}).texts.empty());
}

void IssuerExamplesTest::holdsNoW3cFormats_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("configuration");
    QTest::newRow("JWT") << std::string("credential_metadata_jwt_vc_json.json")
                         << std::string("UniversityDegreeCredential");
    QTest::newRow("linked data") << std::string("credential_metadata_ldp_vc.json")
                                 << std::string("UniversityDegree_LDP_VC");
}

/// HAIP 1.0 has SD-JWT VC and ISO mdoc, and so has this wallet.
void IssuerExamplesTest::holdsNoW3cFormats()
{
    QFETCH(std::string, name);
    QFETCH(std::string, configuration);

    const auto plans = planIssuance(offerOf({configuration}), metadataOf(name), Evaluated);

    QVERIFY(!plans);
    CAUSEWAY_COMPARE_CODES(plans.error().code, ErrorCode::CredentialUnsupported);
    QCOMPARE(plans.error().detail, std::string("format"));
}

void IssuerExamplesTest::takesOfAnOfferWhatItCanHold()
{
    auto metadata = metadataOf("credential_metadata_jwt_vc_json.json");
    const auto other = metadataOf("credential_metadata_sd_jwt_vc.json");
    metadata["credential_configurations_supported"].update(other.at("credential_configurations_supported"));

    const auto plans = planIssuance(offerOf({"UniversityDegreeCredential", SdJwtId}), metadata, Evaluated);

    QVERIFY2(plans, plans ? "" : plans.error().detail.c_str());
    QCOMPARE(plans->size(), std::size_t(1));
    QCOMPARE(plans->front().configurationId, std::string(SdJwtId));
}

void IssuerExamplesTest::readsWhatIsSigned()
{
    const auto token = test::publishedToken(Folder + "credential_issuer_metadata_sd_jwt_jwt.txt");
    const auto jws = crypto::parseJws(token, "openidvci-issuer-metadata+jwt");
    QVERIFY(jws);
    QVERIFY(jws->verify(*jws->certificates()->front().publicKey()));

    const auto plans = planIssuance(offerOf({SdJwtId}), *jws->claims(), Evaluated);

    QVERIFY2(plans, plans ? "" : plans.error().detail.c_str());
    const auto &plan = plans->front();
    QCOMPARE(plan.deferredEndpoint, Issuer + "/deferred_credential");
    QVERIFY(plan.nonceEndpoint.empty() && plan.notificationEndpoint.empty());
    QVERIFY(!plan.encryption); // answers could be encrypted, but there is no key to send ours in secret
    expectTheNamesOfTheExample(plan);
}

/// The example's certificate is its own authority, which HAIP 1.0 section 4.1 forbids, even of an issuer on the trust list.
void IssuerExamplesTest::believesNoIssuerThatVouchesForItself()
{
    test::WalletFixture fixture;
    fixture.issuer.authority.list(Issuer, "issuer", fixture.issuer.signer);
    const auto token = test::publishedToken(Folder + "credential_issuer_metadata_sd_jwt_jwt.txt");
    fixture.http.on("GET", Issuer + "/.well-known/openid-credential-issuer", [&](const auto &) {
        return net::HttpResponse{200, {{"content-type", "application/jwt"}}, token};
    });
    auto offer = test::FakeIssuer::offer();
    offer.update({{"credential_issuer", Issuer}, {"credential_configuration_ids", {SdJwtId}}});

    const auto request =
        fixture.wallet->openOffer("openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer)), {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::IssuerUntrusted);
    QVERIFY2(request.error().detail.ends_with("the signer vouches for itself"), request.error().detail.c_str());
}

CAUSEWAY_SUITE(IssuerExamplesTest)
#include "tst_issuer_examples.moc"
