#pragma once

#include "oauth.h"

namespace causeway::identity {

/// Sends requests of the logged-in person: access token, proof, refresh, one retry. The token goes to servers that the
/// directory names and to no other: AddressForbidden.
class AuthorizedHttp final : public net::HttpClient {
public:
    AuthorizedHttp(Parts &parts, Provider &provider) : m_parts(parts), m_provider(provider) {}
    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override;

private:
    Result<void> checkDestination(const std::string &url, const Call &call);
    Result<Session> currentSession(const Call &call);
    Result<Session> refresh(const Session &session, const Call &call);
    Result<net::HttpResponse> sendWith(const Session &session, const net::HttpRequest &request, const Call &call);

    Parts &m_parts;
    Provider &m_provider;
};
}
