#include "authorized_http.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::identity {
namespace {

/// A token this close to its end is renewed first: the request takes time to arrive.
constexpr std::chrono::seconds Margin{15};

/// Another token would not help a server that still asks for a nonce after the proof carried the one it gave.
bool isTokenRefused(const net::HttpResponse &response)
{
    return response.header("www-authenticate").find("error=\"use_dpop_nonce\"") == std::string::npos;
}
}

Result<net::HttpResponse> AuthorizedHttp::send(const net::HttpRequest &request, const Call &call)
{
    CAUSEWAY_CHECK(checkDestination(request.url, call));
    CAUSEWAY_TRY(const auto session, currentSession(call));
    CAUSEWAY_TRY(auto response, sendWith(session, request, call));
    if (response.status != 401 || !isTokenRefused(response))
        return response;
    CAUSEWAY_TRY(const auto renewed, refresh(session, call));
    CAUSEWAY_TRY(response, sendWith(renewed, request, call));
    if (response.status == 401)
        return Error{ErrorCode::SessionExpired, "a fresh token was refused"};
    return response;
}

Result<void> AuthorizedHttp::checkDestination(const std::string &url, const Call &call)
{
    CAUSEWAY_TRY(const auto target, parseUrl(url));
    CAUSEWAY_TRY(const auto places, m_parts.directory.endpoints(call));
    auto homes = places.credentialIssuers;
    homes.insert(homes.end(), {places.identityProvider, places.billing, places.paymentRail});
    const auto isHome = [&](const std::string &home) {
        const auto parsed = parseUrl(home);
        return parsed && parsed->origin() == target.origin();
    };
    if (target.scheme != "https" || std::ranges::none_of(homes, isHome))
        return Error{ErrorCode::AddressForbidden, "the access token is not for this server"};
    return {};
}

Result<Session> AuthorizedHttp::currentSession(const Call &call)
{
    CAUSEWAY_TRY(const auto session, loadSession(m_parts.store));
    if (!session)
        return Error{ErrorCode::NotLoggedIn};
    if (session->expiresAt > m_parts.clock.now() + Margin)
        return *session;
    return refresh(*session, call);
}

Result<Session> AuthorizedHttp::refresh(const Session &session, const Call &call)
{
    CAUSEWAY_TRY(const auto device, loadDevice(m_parts.store));
    CAUSEWAY_TRY(const auto server, m_provider.find(call));
    const auto renewed = refreshTokens(session, device, server, m_parts, call);
    if (!renewed) {
        if (renewed.error().code == ErrorCode::SessionExpired)
            CAUSEWAY_CHECK(dropSession(m_parts));
        return renewed.error();
    }
    faultPoint("identity.tokens_renewed");
    CAUSEWAY_CHECK(saveSession(m_parts.store, *renewed));
    return *renewed;
}

Result<net::HttpResponse> AuthorizedHttp::sendWith(const Session &session, const net::HttpRequest &request,
                                                   const Call &call)
{
    const auto make = [&] { return Result<net::HttpRequest>(request); };
    return m_parts.dpop.send({SessionKeyAlias, session.accessToken}, make, call);
}
}
