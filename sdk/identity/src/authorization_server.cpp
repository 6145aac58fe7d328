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
    CAUSEWAY_TRY(const auto url, parseUrl(*text));
    if (url.scheme != "https" || !url.fragment.empty())
        return Error{ErrorCode::ResponseUnexpected, std::string(name) + " is not https"};
    return *text;
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
    CAUSEWAY_TRY(const auto url, wellKnownUrl(issuer, "oauth-authorization-server"));
    CAUSEWAY_TRY(const auto response, http.send(net::getRequest(url), call));
    CAUSEWAY_TRY(const auto metadata, net::jsonBody(response));
    AuthorizationServer server;
    CAUSEWAY_TRY(server.issuer, requireString(metadata, "issuer"));
    if (server.issuer != issuer)
        return Error{ErrorCode::IssuerMismatch, "the metadata is another issuer's"};
    CAUSEWAY_TRY(server.tokenEndpoint, endpoint(metadata, "token_endpoint"));
    if (server.tokenEndpoint.empty())
        return Error{ErrorCode::ResponseUnexpected, "no token_endpoint"};
    CAUSEWAY_TRY(server.pushedRequestEndpoint, endpoint(metadata, "pushed_authorization_request_endpoint"));
    CAUSEWAY_TRY(server.authorizationEndpoint, endpoint(metadata, "authorization_endpoint"));
    CAUSEWAY_TRY(server.attestation, attestationSupportFrom(metadata));
    return server;
}
}
