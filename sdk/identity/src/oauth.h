#pragma once

#include "session.h"

#include <causeway/identity/authorization_code.h>

namespace causeway::identity {

/// One attempt to log in; kept in memory only.
struct Attempt {
    CodeAttempt code;
    std::string nonce; ///< that the id_token repeats
};
Attempt makeAttempt();

/// RFC 9126; the request_uri. OAuthRefused, DeviceRevoked, network errors.
Result<std::string> pushRequest(const Attempt &attempt, const Device &device, const AuthorizationServer &server,
                                Parts &parts, const Call &call);

/// Exchanges the code and checks the id_token. OAuthRefused, RequesterUntrusted, SignatureInvalid, IssuerMismatch, StateMismatch (nonce).
Result<Session> exchangeCode(const std::string &code, const Attempt &attempt, const Device &device,
                             const AuthorizationServer &server, Parts &parts, const Call &call);

/// Exchanges the refresh token for new tokens (RFC 6749 section 6, rotating). SessionExpired when the server refuses it.
Result<Session> refreshTokens(const Session &session, const Device &device, const AuthorizationServer &server,
                              Parts &parts, const Call &call);
}
