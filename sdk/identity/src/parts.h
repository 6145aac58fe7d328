#pragma once

#include <causeway/identity/authorization_server.h>
#include <causeway/identity/directory.h>
#include <causeway/identity/dpop.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <optional>

namespace causeway::identity {

/// What the pieces of this module work with. `http` shows every answer to `clock`.
struct Parts {
    vault::RecordStore &store;
    ports::KeyStore &keys;
    net::HttpClient &http;
    Directory &directory;
    const Clock &clock;
    DpopClient &dpop;
};

constexpr auto RecordCollection = "identity";
constexpr auto RedirectUri = "causeway://callback";

/// The discovered identity provider; asked once in the life of the object.
class Provider {
public:
    explicit Provider(Parts &parts) : m_parts(parts) {}
    /// IssuerMismatch, ResponseUnexpected (no PAR), network errors.
    Result<AuthorizationServer> find(const Call &call);

private:
    Parts &m_parts;
    std::optional<AuthorizationServer> m_server;
};

/// The server's refusal of a request as our error: DeviceRevoked, RequestExpired, ... or OAuthRefused with the server's word;
/// ServerError for 5xx. Only for answers that are not 2xx.
Error refusalOf(const net::HttpResponse &response);
}
