#include "issuer.h"

#include "../idp/dpop.h"
#include "../idp/nonces.h"
#include "../idp/tokens.h"
#include "licence.h"
#include "offers.h"

#include <causeway/base/encoding.h>

namespace causeway::sandbox {
namespace {

constexpr auto NoncePurpose = "credential";
constexpr std::chrono::seconds NonceLife(300);
constexpr std::int64_t ProofLife = 300;

Json claimDescriptions()
{
    const auto claim = [](const char *name, const char *en, const char *hk, const char *cn) {
        return Json{{"path", Json::array({name})},
                    {"display",
                     Json::array({{{"name", en}, {"locale", "en"}},
                                  {{"name", hk}, {"locale", "zh-HK"}},
                                  {{"name", cn}, {"locale", "zh-CN"}}})}};
    };
    return Json::array(
        {claim("family_name", "Family name", "姓氏", "姓氏"), claim("given_name", "Given name", "名字", "名字"),
         claim("name_zh", "Chinese name", "中文姓名", "中文姓名"),
         claim("birth_date", "Date of birth", "出生日期", "出生日期"),
         claim("licence_number", "Licence number", "執照號碼", "执照号码"),
         claim("vehicle_classes", "Vehicle classes", "車輛類別", "车辆类别"),
         claim("issue_date", "Date of issue", "簽發日期", "签发日期"),
         claim("expiry_date", "Valid until", "有效期至", "有效期至"), claim("portrait", "Photograph", "照片", "照片")});
}

Json licenceConfiguration()
{
    const Json display = Json::array({{{"name", "Driving licence"}, {"locale", "en"}},
                                      {{"name", "駕駛執照"}, {"locale", "zh-HK"}},
                                      {{"name", "驾驶执照"}, {"locale", "zh-CN"}}});
    return {{"format", "dc+sd-jwt"},
            {"vct", LicenceType},
            {"scope", LicenceConfiguration},
            {"cryptographic_binding_methods_supported", {"jwk"}},
            {"credential_signing_alg_values_supported", {"ES256"}},
            {"proof_types_supported", {{"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}}},
            {"credential_metadata", {{"display", display}, {"claims", claimDescriptions()}}}};
}

Response metadata(const Core &core, const Request &request)
{
    const bool isWrong = core.faults.take(request.path, "wrong_issuer").has_value();
    const Json display = Json::array({{{"name", "Transport services bureau (sandbox)"}, {"locale", "en"}},
                                      {{"name", "運輸服務局（測試環境）"}, {"locale", "zh-HK"}},
                                      {{"name", "运输服务局（测试环境）"}, {"locale", "zh-CN"}}});
    return jsonResponse({{"credential_issuer", isWrong ? "https://other.invalid/issuer" : core.issuer()},
                         {"authorization_servers", Json::array({core.identityProvider()})},
                         {"nonce_endpoint", core.issuer() + "/nonce"},
                         {"credential_endpoint", core.issuer() + "/credential"},
                         {"display", display},
                         {"credential_configurations_supported", {{LicenceConfiguration, licenceConfiguration()}}}});
}

Response askForOffer(const Core &core, const Request &request)
{
    const auto grant = requireOwnDevice(core, request);
    const auto configuration = optionalString(request.json(), "credential_configuration_id").value_or("");
    auto response = jsonResponse({{"offer", makeOffer(core, grant.person, configuration).uri}}, 201);
    addNonce(core, response);
    return response;
}

Response readOffer(const Core &core, const Request &request)
{
    const auto offer = offerObject(core, request.captured.at("id"));
    if (!offer)
        throw Refusal{404, "offer_unknown", "used, too old, or never made"};
    return jsonResponse(*offer);
}

Refusal invalidProof(const char *why)
{
    return Refusal{400, "invalid_proof", why};
}

/// The holder's key out of the one `jwt` proof.
Json requireHolderKey(const Core &core, const Json &body)
{
    const auto proofs = requireObject(body, "proofs").valueOr(Json::object());
    const auto list = requireArray(proofs, "jwt").valueOr(Json::array());
    if (proofs.size() != 1 || list.size() != 1 || !list[0].is_string())
        throw invalidProof("proofs must hold one jwt");
    const auto jws = crypto::parseJws(list[0].get<std::string>(), "openid4vci-proof+jwt");
    if (!jws || !jws->header.contains("jwk") || jws->header.contains("kid") || jws->header.contains("x5c"))
        throw invalidProof("not an openid4vci-proof+jwt with a jwk");
    const auto key = crypto::PublicKey::fromJwk(jws->header["jwk"]);
    const auto claims = jws->claims();
    if (!key || !claims || !jws->verify(*key))
        throw invalidProof("signature");
    if (optionalString(*claims, "aud") != core.issuer())
        throw invalidProof("aud must be the credential issuer");
    if (claims->contains("iss"))
        throw invalidProof("iss has no place where the client is anonymous");
    const auto issued = optionalInteger(*claims, "iat");
    if (!issued || std::abs(core.clock.epoch() - *issued) > ProofLife)
        throw invalidProof("iat");
    const auto nonce = optionalString(*claims, "nonce").value_or("");
    if (!isFreshNonce(core, NoncePurpose, nonce, NonceLife) || !core.useOnce("c_nonce", nonce, 2 * NonceLife))
        throw Refusal{400, "invalid_nonce", "unknown, used or older than 300 seconds; the nonce endpoint has another"};
    return key->toJwk();
}

/// A letter in the middle of the signature is exchanged: everything parses, nothing verifies.
std::string tampered(std::string credential)
{
    auto &letter = credential[credential.find('~') - 40];
    letter = letter == 'A' ? 'B' : 'A';
    return credential;
}

Response issue(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto body = request.json();
    if (body.contains("credential_identifier"))
        throw Refusal{400, "unknown_credential_identifier", "this token came without credential identifiers"};
    const auto configuration = optionalString(body, "credential_configuration_id").value_or("");
    if (configuration.empty())
        throw Refusal{400, "invalid_credential_request", "credential_configuration_id is missing"};
    if (configuration != LicenceConfiguration)
        throw Refusal{400, "unknown_credential_configuration", "the issuer has driving-licence only"};
    if (grant.configuration != configuration)
        throw Refusal{403, "insufficient_scope", "the token is not for this credential"};
    const auto key = requireHolderKey(core, body);
    const auto person = findPerson(core, grant.person);
    if (!person)
        throw Refusal{400, "credential_request_denied", "no such person"};
    auto credential = makeLicence(core, *person, key);
    if (core.faults.take(request.path, "tamper_credential"))
        credential = tampered(std::move(credential));
    auto response = jsonResponse({{"credentials", Json::array({{{"credential", credential}}})}});
    addNonce(core, response);
    return response;
}

Response giveNonce(const Core &core)
{
    auto response = jsonResponse({{"c_nonce", makeNonce(core, NoncePurpose)}});
    addNonce(core, response);
    return response;
}
}

Routes issuerRoutes(const Core &core)
{
    return {{"GET", "/.well-known/openid-credential-issuer/issuer",
             [&core](const Request &request) { return metadata(core, request); }},
            {"POST", "/issuer/offers", [&core](const Request &request) { return askForOffer(core, request); }},
            {"GET", "/issuer/offers/{id}", [&core](const Request &request) { return readOffer(core, request); }},
            {"POST", "/issuer/nonce", [&core](const Request &) { return giveNonce(core); }},
            {"POST", "/issuer/credential", [&core](const Request &request) { return issue(core, request); }}};
}
}
