#include "metadata.h"

#include "../persons.h"
#include "dpop.h"
#include "par.h"
#include "tokens.h"

#include <causeway/base/encoding.h>

namespace causeway::sandbox {
namespace {

Json metadata(const Core &core)
{
    const auto idp = core.identityProvider();
    const auto es256 = Json::array({"ES256"});
    return {{"issuer", idp},
            {"authorization_endpoint", idp + "/authorize"},
            {"token_endpoint", idp + "/token"},
            {"pushed_authorization_request_endpoint", idp + "/par"},
            {"require_pushed_authorization_requests", true},
            {"jwks_uri", idp + "/jwks"},
            {"userinfo_endpoint", idp + "/userinfo"},
            {"scopes_supported", supportedScopes()},
            {"response_types_supported", {"code"}},
            {"response_modes_supported", {"query"}},
            {"grant_types_supported",
             {"authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:pre-authorized_code"}},
            {"subject_types_supported", {"pairwise"}},
            {"id_token_signing_alg_values_supported", es256},
            {"token_endpoint_auth_methods_supported", {"private_key_jwt", "attest_jwt_client_auth"}},
            {"client_attestation_signing_alg_values_supported", es256},
            {"client_attestation_pop_signing_alg_values_supported", es256},
            {"challenge_endpoint", idp + "/challenge"},
            {"token_endpoint_auth_signing_alg_values_supported", es256},
            {"dpop_signing_alg_values_supported", es256},
            {"code_challenge_methods_supported", {"S256"}},
            {"authorization_response_iss_parameter_supported", true},
            {"authorization_details_types_supported", {"causeway_profile"}},
            {"claims_supported", profileFields()},
            {"pre-authorized_grant_anonymous_access_supported", true}};
}

Response metadataResponse(const Core &core, const Request &request)
{
    auto document = metadata(core);
    if (core.faults.take(request.path, "wrong_issuer"))
        document["issuer"] = "https://other.invalid/idp";
    return jsonResponse(document);
}

Response keySet(const Core &core)
{
    const auto &signer = core.keys.identityProvider;
    auto key = signer.key.publicKey().toJwk();
    key["kid"] = signer.key.publicKey().thumbprint();
    key["use"] = "sig";
    key["alg"] = "ES256";
    key["x5c"] = Json::array({toBase64(signer.certificate.der())});
    return jsonResponse({{"keys", Json::array({key})}});
}

Response userInfo(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto client = findClient(core, grant.clientId);
    const auto person = findPerson(core, grant.person);
    if (!client || client->kind == ClientKind::Wallet || !grant.configuration.empty() || !person)
        throw insufficientScope("this token is for a credential");
    Json answer{{"sub", pairwiseSubject(core, *client, person->id)}};
    for (const auto &name : grant.fields)
        answer[name.get<std::string>()] = person->field(name.get<std::string>());
    auto response = jsonResponse(answer);
    addNonce(core, response);
    return response;
}
}

Routes identityMetadataRoutes(const Core &core)
{
    const auto document = [&core](const Request &request) { return metadataResponse(core, request); };
    return {{"GET", "/.well-known/oauth-authorization-server/idp", document},
            {"GET", "/idp/.well-known/openid-configuration", document},
            {"GET", "/idp/jwks", [&core](const Request &) { return keySet(core); }},
            {"GET", "/idp/userinfo", [&core](const Request &request) { return userInfo(core, request); }}};
}
}
