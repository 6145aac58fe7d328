#include "issuer.h"

#include "../idp/dpop.h"
#include "encrypted_exchange.h"
#include "issuing.h"
#include "offers.h"

#include <sstream>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t SignedMetadataLife = 86400;

Json configurationsMetadata(const Core &core)
{
    Json all = Json::object();
    for (const auto &configuration : configurations())
        all[configuration.id] = toMetadata(configuration, core.origin());
    return all;
}

Json metadataDocument(const Core &core, bool isWrong)
{
    const Json display = Json::array({{{"name", "Certificate office (sandbox)"}, {"locale", "en"}},
                                      {{"name", "證書簽發處（測試環境）"}, {"locale", "zh-HK"}},
                                      {{"name", "证书签发处（测试环境）"}, {"locale", "zh-CN"}}});
    auto metadata = encryptionMetadata(core);
    metadata["credential_issuer"] = isWrong ? "https://other.invalid/issuer" : core.issuer();
    metadata["authorization_servers"] = {core.identityProvider()};
    metadata["nonce_endpoint"] = core.issuer() + "/nonce";
    metadata["credential_endpoint"] = core.issuer() + "/credential";
    metadata["deferred_credential_endpoint"] = core.issuer() + "/deferred";
    metadata["notification_endpoint"] = core.issuer() + "/notification";
    metadata["batch_credential_issuance"] = {{"batch_size", BatchSize}};
    metadata["display"] = display;
    metadata["credential_configurations_supported"] = configurationsMetadata(core);
    return metadata;
}

/// OpenID4VCI 1.0, section 12.2.2: signed for those who name that first, in the clear for everybody else.
bool wantsSigned(const Request &request)
{
    const auto accepted = request.header("accept");
    return accepted.find("application/jwt") < accepted.find("application/json");
}

Response metadata(const Core &core, const Request &request)
{
    auto document = metadataDocument(core, core.faults.take(request.path, "wrong_issuer").has_value());
    auto response = jsonResponse(document);
    if (wantsSigned(request)) {
        const auto now = core.clock.epoch();
        document.update({{"sub", document.at("credential_issuer")}, {"iat", now}, {"exp", now + SignedMetadataLife}});
        auto jws = core.keys.issuer.sign(document, "openidvci-issuer-metadata+jwt");
        const bool isTampered = core.faults.take(request.path, "tamper_metadata").has_value();
        response.contentType = "application/jwt";
        response.body = isTampered ? withBrokenSignature(std::move(jws)) : std::move(jws);
    }
    response.headers.emplace_back("Vary", "Accept");
    return response;
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

/// By the pre-authorized code's document, or by a scope of that name (HAIP 1.0, section 4.3).
void requireGranted(const Grant &grant, const std::string &id)
{
    std::istringstream words(grant.scope);
    bool isGranted = grant.configuration == id;
    for (std::string word; words >> word;)
        isGranted = isGranted || word == id;
    if (!isGranted)
        throw insufficientScope("the token is not for this credential");
}

Response issue(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto read = readIssuerRequest(core, request);
    if (read.body.contains("credential_identifier"))
        throw Refusal{400, "unknown_credential_identifier", "this token came without credential identifiers"};
    const auto id = optionalString(read.body, "credential_configuration_id").value_or("");
    if (id.empty())
        throw Refusal{400, "invalid_credential_request", "credential_configuration_id is missing"};
    const auto *configuration = findConfiguration(id);
    if (!configuration)
        throw Refusal{400, "unknown_credential_configuration", "the issuer's metadata lists what it has"};
    requireGranted(grant, id);
    const auto holders = requireHolders(core, grant, *configuration, read.body);
    const Issuance issuance{grant, *configuration, holders};
    auto response = configuration->type->isDeferred ? answerTo(read, deferredAnswer(core, issuance), 202)
                                                    : answerTo(read, issuedAnswer(core, issuance));
    addNonce(core, response);
    return response;
}

Response giveNonce(const Core &core)
{
    auto response = jsonResponse({{"c_nonce", makeCredentialNonce(core)}});
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
