#include "parts.h"

#include <causeway/net/json_api.h>

#include <map>

namespace causeway::identity {

Result<AuthorizationServer> Provider::find(const Call &call)
{
    if (m_server)
        return *m_server;
    CAUSEWAY_TRY(const auto endpoints, m_parts.directory.endpoints(call));
    CAUSEWAY_TRY(auto server, discoverAuthorizationServer(endpoints.identityProvider, m_parts.http, call));
    if (server.pushedRequestEndpoint.empty() || server.authorizationEndpoint.empty())
        return Error{ErrorCode::ResponseUnexpected, "the identity provider has no pushed requests"};
    m_server = server;
    return server;
}

Error refusalOf(const net::HttpResponse &response)
{
    static const std::map<std::string, ErrorCode> codes = {
        {"device_revoked", ErrorCode::DeviceRevoked},
        {"invalid_client", ErrorCode::DeviceRevoked}, // our key is good: what the server no longer knows is this device
        {"request_expired", ErrorCode::RequestExpired},
        {"request_already_answered", ErrorCode::RequestAlreadyAnswered},
        {"field_required", ErrorCode::FieldRequired},
        {"person_not_matched", ErrorCode::PersonNotMatched},
        {"identity_number_invalid", ErrorCode::IdentityNumberInvalid},
    };
    const auto word = net::errorWord(response);
    const auto detail = std::to_string(response.status) + (word.empty() ? "" : " " + word);
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, detail};
    const auto known = codes.find(word);
    return Error{known == codes.end() ? ErrorCode::OAuthRefused : known->second, detail};
}
}
