#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// What the library keeps of a login between leaving for the broker page and coming back.
struct LoginAttempt {
    std::string state;
    std::string nonce;
    std::string verifier;
};

/// The library as an OAuth client (FAPI 2.0): it speaks to the identity provider by requests, as any service would.
class LibraryClient {
public:
    LibraryClient(const Core &core, Handler network) : m_core(core), m_network(std::move(network)) {}

    /// The broker page's address, or nothing where the identity provider refused.
    std::optional<std::string> begin(const LoginAttempt &attempt) const;
    /// The person's fields for a code, or nothing; the id_token is checked.
    std::optional<Json> finish(const LoginAttempt &attempt, const std::string &code) const;

    static std::string redirectUri(const Core &core) { return core.origin() + "/service/library/callback"; }

private:
    Response post(const std::string &path, Fields form) const;
    Response send(Request request, const std::string &accessToken) const;
    std::string proof(const Request &request, const std::string &accessToken, const std::string &nonce) const;
    std::string assertion() const;
    bool isRightIdToken(const std::string &token, const LoginAttempt &attempt, const std::string &subject) const;

    const Core &m_core;
    Handler m_network;
};
}
