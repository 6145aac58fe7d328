#include "issuer.h"

#include "../idp/dpop.h"
#include "certificates.h"
#include "key_proofs.h"
#include "offers.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

Json configurationsMetadata()
{
    Json all = Json::object();
    for (const auto &configuration : configurations())
        all[configuration.id] = toMetadata(configuration);
    return all;
}

Response metadata(const Core &core, const Request &request)
{
    const bool isWrong = core.faults.take(request.path, "wrong_issuer").has_value();
    const Json display = Json::array({{{"name", "Certificate office (sandbox)"}, {"locale", "en"}},
                                      {{"name", "證書簽發處（測試環境）"}, {"locale", "zh-HK"}},
                                      {{"name", "证书签发处（测试环境）"}, {"locale", "zh-CN"}}});
    return jsonResponse({{"credential_issuer", isWrong ? "https://other.invalid/issuer" : core.issuer()},
                         {"authorization_servers", Json::array({core.identityProvider()})},
                         {"nonce_endpoint", core.issuer() + "/nonce"},
                         {"credential_endpoint", core.issuer() + "/credential"},
                         {"batch_credential_issuance", {{"batch_size", BatchSize}}},
                         {"display", display},
                         {"credential_configurations_supported", configurationsMetadata()}});
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

/// A letter in the middle of the signature is exchanged: everything parses, nothing verifies.
std::string tampered(std::string credential)
{
    auto &letter = credential[std::min(credential.find('~'), credential.size()) - 40];
    letter = letter == 'A' ? 'B' : 'A';
    return credential;
}

/// One for each key, or one that belongs to nobody's.
Json makeCopies(const Core &core, const Request &request, const Grant &grant, const Configuration &configuration)
{
    const auto body = request.json();
    const auto person = findPerson(core, grant.person);
    if (!person)
        throw Refusal{400, "credential_request_denied", "no such person"};
    std::vector<std::optional<crypto::PublicKey>> holders(1);
    if (configuration.type->isBound) {
        const auto keys = requireHolderKeys(core, grant, body);
        holders.assign(keys.begin(), keys.end());
    } else if (body.contains("proofs")) {
        throw Refusal{400, "invalid_credential_request", "proofs have no place where no key is bound"};
    }
    const bool isTampered = core.faults.take(request.path, "tamper_credential").has_value();
    const IssuedSet set{crypto::randomToken(12), person->id, configuration.id};
    Json copies = Json::array();
    for (const auto &holder : holders) {
        auto credential = makeCertificate(core, set, configuration, *person, holder);
        copies.push_back({{"credential", isTampered ? tampered(std::move(credential)) : std::move(credential)}});
    }
    return copies;
}

Response issue(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto body = request.json();
    if (body.contains("credential_identifier"))
        throw Refusal{400, "unknown_credential_identifier", "this token came without credential identifiers"};
    const auto id = optionalString(body, "credential_configuration_id").value_or("");
    if (id.empty())
        throw Refusal{400, "invalid_credential_request", "credential_configuration_id is missing"};
    const auto *configuration = findConfiguration(id);
    if (!configuration)
        throw Refusal{400, "unknown_credential_configuration", "the issuer's metadata lists what it has"};
    if (grant.configuration != id)
        throw Refusal{403, "insufficient_scope", "the token is not for this credential"};
    auto response = jsonResponse({{"credentials", makeCopies(core, request, grant, *configuration)}});
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
