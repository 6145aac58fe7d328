#pragma once

#include "session.h"

namespace causeway::identity {

/// The secrets of one authorization attempt: each is used once and kept in memory only.
struct Attempt {
    std::string state;
    std::string nonce;
    std::string codeVerifier;
};
Attempt makeAttempt();

/// RFC 9126; the request_uri. OAuthRefused, DeviceRevoked, network errors.
Result<std::string> pushRequest(const Attempt &attempt, const Device &device, const AuthorizationServer &server,
                                Parts &parts, const Call &call);

/// The code out of the callback. StateMismatch; IssuerMismatch (RFC 9207: `iss` absent or another's); OAuthRefused.
Result<std::string> codeFromCallback(const std::string &callback, const Attempt &attempt,
                                     const AuthorizationServer &server);

/// Exchanges the code and checks the id_token. OAuthRefused, RequesterUntrusted, SignatureInvalid, IssuerMismatch, StateMismatch (nonce).
Result<Session> exchangeCode(const std::string &code, const Attempt &attempt, const Device &device,
                             const AuthorizationServer &server, Parts &parts, const Call &call);

/// Exchanges the refresh token for new tokens (RFC 6749 section 6, rotating). SessionExpired when the server refuses it.
Result<Session> refreshTokens(const Session &session, const Device &device, const AuthorizationServer &server,
                              Parts &parts, const Call &call);
}
