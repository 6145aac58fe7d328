#include <causeway/identity/authorization_server.h>

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

namespace causeway::identity {
namespace {

Result<std::string> endpoint(const Json &metadata, const char *name)
{
    const auto text = optionalString(metadata, name);
    if (!text)
        return std::string();
    const auto url = parseUrl(*text);
    if (!url || url->scheme != "https" || !url->fragment.empty())
        return Error{ErrorCode::ResponseUnexpected, std::string(name) + " is not https"};
    return *text;
}

/// RFC 8414, section 3.1; OpenID4VCI has no such rule for an issuer's own metadata.
std::string withoutTerminatingSlash(std::string issuer)
{
    if (issuer.ends_with('/'))
        issuer.pop_back();
    return issuer;
}

std::vector<std::string> grantTypesOf(const Json &metadata)
{
    const auto listed = requireArray(metadata, "grant_types_supported");
    if (!listed)
        return {"authorization_code", "implicit"};
    std::vector<std::string> grants;
    for (const auto &grant : *listed)
        if (grant.is_string())
            grants.push_back(grant.get<std::string>());
    return grants;
}
}

Result<std::string> wellKnownUrl(const std::string &identifier, const std::string &name)
{
    CAUSEWAY_TRY(const auto url, parseUrl(identifier));
    if (url.scheme != "https" || !url.query.empty() || !url.fragment.empty())
        return Error{ErrorCode::InvalidUrl, "an issuer is https, without query and fragment"};
    return url.origin() + "/.well-known/" + name + (url.path == "/" ? "" : url.path);
}

Result<AuthorizationServer> discoverAuthorizationServer(const std::string &issuer, net::HttpClient &http,
                                                        const Call &call)
{
    CAUSEWAY_TRY(const auto url, wellKnownUrl(withoutTerminatingSlash(issuer), "oauth-authorization-server"));
    CAUSEWAY_TRY(const auto response, http.send(net::getRequest(url), call));
    CAUSEWAY_TRY(const auto metadata, net::jsonBody(response));
    const auto named = optionalString(metadata, "issuer");
    if (!named)
        return Error{ErrorCode::ResponseUnexpected, "no issuer"};
    if (*named != issuer)
        return Error{ErrorCode::IssuerMismatch, "the metadata is another issuer's"};
    AuthorizationServer server;
    server.issuer = issuer;
    CAUSEWAY_TRY(server.tokenEndpoint, endpoint(metadata, "token_endpoint"));
    if (server.tokenEndpoint.empty())
        return Error{ErrorCode::ResponseUnexpected, "no token_endpoint"};
    CAUSEWAY_TRY(server.pushedRequestEndpoint, endpoint(metadata, "pushed_authorization_request_endpoint"));
    CAUSEWAY_TRY(server.authorizationEndpoint, endpoint(metadata, "authorization_endpoint"));
    server.grantTypes = grantTypesOf(metadata);
    server.bindsTokens = metadata.contains("dpop_signing_alg_values_supported");
    server.allowsAnonymous = metadata.value("pre-authorized_grant_anonymous_access_supported", Json()) == Json(true);
    CAUSEWAY_TRY(server.attestation, attestationSupportFrom(metadata));
    return server;
}
}
