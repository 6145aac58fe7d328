#include "issuance/issuing_server.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MostServers = 8; // that are asked what they take

bool takes(const identity::AuthorizationServer &server, const std::string &grant)
{
    return std::ranges::find(server.grantTypes, grant) != server.grantTypes.end();
}
}

Result<identity::AuthorizationServer> findServer(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    auto server = identity::discoverAuthorizationServer(issuance.plan.authorizationServer, parts.http, call);
    if (!server && server.error().code == ErrorCode::IssuerMismatch)
        return Error{ErrorCode::IssuerUntrusted, "the authorization server's metadata is another's"};
    return server;
}

Result<std::string> chooseServer(const Offer &offer, const Json &metadata, IssuanceParts &parts, const Call &call)
{
    const auto servers = requireArray(metadata, "authorization_servers").valueOr(Json::array());
    if (!offer.authorizationServer.empty() || servers.size() < 2)
        return std::string();
    const std::string grant = offer.needsLogin() ? CodeGrant : PreAuthorizedGrant;
    std::optional<Error> silent;
    for (std::size_t i = 0; i < std::min(servers.size(), MostServers); ++i) {
        if (!servers[i].is_string())
            continue;
        const auto issuer = servers[i].get<std::string>();
        const auto server = identity::discoverAuthorizationServer(issuer, parts.http, call);
        if (server && takes(*server, grant))
            return issuer;
        if (!server && isRetryable(server.error().code))
            silent = server.error();
    }
    if (silent)
        return *silent;
    return std::string();
}
}
