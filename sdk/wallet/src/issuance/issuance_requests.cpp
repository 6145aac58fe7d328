#include "issuance/issuance_requests.h"

#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>
#include <causeway/identity/authorization_server.h>
#include <causeway/net/json_api.h>

namespace causeway::wallet {
namespace {

constexpr auto PreAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

Error refused(const net::HttpResponse &response, ErrorCode code)
{
    const auto word = net::errorWord(response);
    const auto detail = std::to_string(response.status) + (word.empty() ? "" : " " + word);
    return Error{response.status >= 500 ? ErrorCode::ServerError : code, detail};
}

Error tokenRefused(const net::HttpResponse &response)
{
    const auto word = net::errorWord(response);
    if (response.status != 400 || word != "invalid_grant")
        return refused(response, ErrorCode::ResponseUnexpected);
    const auto body = parseJson(response.body);
    const bool isCodeWrong = body && optionalString(*body, "reason") == "transaction_code";
    return refused(response, isCodeWrong ? ErrorCode::TransactionCodeWrong : ErrorCode::OfferUsed);
}

/// Section 6.2: identifiers that the server gives in `authorization_details` replace the configuration's id.
std::string identifierOf(const Json &answer, const std::string &configurationId)
{
    const auto details = requireArray(answer, "authorization_details");
    if (!details)
        return {};
    for (const auto &detail : *details) {
        const auto identifiers = requireArray(detail, "credential_identifiers");
        if (optionalString(detail, "type") != "openid_credential" || !identifiers || identifiers->empty())
            continue;
        if (optionalString(detail, "credential_configuration_id") == configurationId
            && identifiers->front().is_string())
            return identifiers->front().get<std::string>();
    }
    return {};
}

/// Nothing where the issuer has no nonce endpoint.
Result<std::string> fetchNonce(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    if (issuance.plan.nonceEndpoint.empty())
        return std::string();
    CAUSEWAY_TRY(const auto response, parts.http.send(net::postForm(issuance.plan.nonceEndpoint, {}), call));
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    const auto nonce = optionalString(answer, "c_nonce");
    if (!nonce || nonce->empty())
        return Error{ErrorCode::ResponseUnexpected, "no c_nonce"};
    return *nonce;
}

/// Appendix F.1; no `iss`, because the client is anonymous.
Result<std::string> makeKeyProof(const Issuance &issuance, const std::string &nonce, IssuanceParts &parts)
{
    CAUSEWAY_TRY(const auto der, parts.keys.publicKey(issuance.keyAlias));
    CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(der));
    Json claims = {{"aud", issuance.plan.credentialIssuer}, {"iat", toEpoch(parts.serverClock.now())}};
    if (!nonce.empty())
        claims["nonce"] = nonce;
    const auto sign = [&](ByteView message) { return parts.keys.sign(issuance.keyAlias, message); };
    return crypto::signJws({{"jwk", key.toJwk()}}, claims, "openid4vci-proof+jwt", sign);
}

Result<net::HttpRequest> credentialRequest(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto nonce, fetchNonce(issuance, parts, call));
    CAUSEWAY_TRY(const auto proof, makeKeyProof(issuance, nonce, parts));
    Json body = {{"proofs", {{"jwt", Json::array({proof})}}}};
    if (issuance.credentialIdentifier.empty())
        body["credential_configuration_id"] = issuance.plan.configurationId;
    else
        body["credential_identifier"] = issuance.credentialIdentifier;
    return net::postJson(issuance.plan.credentialEndpoint, body);
}

Result<std::string> credentialFrom(const net::HttpResponse &response)
{
    if (response.status == 401)
        return refused(response, ErrorCode::OfferUsed);
    if (response.status == 202)
        return Error{ErrorCode::CredentialUnsupported, "deferred"};
    if (response.status / 100 == 4)
        return refused(response, ErrorCode::CredentialRejected);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    if (answer.contains("transaction_id"))
        return Error{ErrorCode::CredentialUnsupported, "deferred"};
    const auto credentials = requireArray(answer, "credentials");
    if (!credentials || credentials->size() != 1)
        return Error{ErrorCode::ResponseUnexpected, "not one credential"};
    const auto credential = optionalString(credentials->front(), "credential");
    if (!credential)
        return Error{ErrorCode::CredentialMalformed, "no text"};
    return *credential;
}
}

Result<GrantedToken> requestToken(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    const auto &issuer = issuance.plan.authorizationServer;
    const auto server = identity::discoverAuthorizationServer(issuer, parts.http, call);
    if (!server)
        return server.error().code == ErrorCode::IssuerMismatch
            ? Error{ErrorCode::IssuerUntrusted, "the authorization server's metadata is another's"}
            : server.error();
    std::map<std::string, std::string> form = {{"grant_type", PreAuthorizedGrant},
                                               {"pre-authorized_code", issuance.code}};
    if (!issuance.transactionCode.empty())
        form["tx_code"] = issuance.transactionCode;
    const auto make = [&] { return Result<net::HttpRequest>(net::postForm(server->tokenEndpoint, form)); };
    CAUSEWAY_TRY(const auto response, parts.dpop.send({issuance.dpopKeyAlias}, make, call));
    if (response.status / 100 != 2)
        return tokenRefused(response);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    const auto token = optionalString(answer, "access_token").value_or("");
    const auto type = optionalString(answer, "token_type").value_or("");
    if (token.empty() || (type != "DPoP" && type != "dpop"))
        return Error{ErrorCode::ResponseUnexpected, "no token that is bound to our key"};
    return GrantedToken{token, identifierOf(answer, issuance.plan.configurationId)};
}

Result<std::string> requestCredential(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    const auto make = [&] { return credentialRequest(issuance, parts, call); };
    const identity::DpopSender sender{issuance.dpopKeyAlias, issuance.accessToken};
    CAUSEWAY_TRY(auto response, parts.dpop.send(sender, make, call));
    if (response.status == 400 && net::errorWord(response) == "invalid_nonce") {
        CAUSEWAY_TRY(response, parts.dpop.send(sender, make, call)); // it was too old; the next is fresh
    }
    return credentialFrom(response);
}
}
