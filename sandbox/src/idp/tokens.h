#pragma once

#include "clients.h"

namespace causeway::sandbox {

/// What a person granted to a client; all tokens that come from one grant are a family and die together.
struct Grant {
    std::string family;
    std::string clientId; ///< empty: anonymous (a pre-authorized code)
    std::string person;
    std::string scope;
    Json fields = Json::array();
    std::string jkt;
    std::string configuration; ///< of a credential, where the token is for one
    std::string instance = {}; ///< of an attested wallet
};

inline constexpr std::chrono::seconds AccessTokenLife(300);
inline constexpr std::chrono::hours RefreshTokenLife(24 * 30);

enum class TokenKind { Access, Refresh };
std::string mintToken(const Core &core, TokenKind kind, const Grant &grant);
void revokeFamily(const Core &core, const std::string &family);
/// All of a client's tokens, codes and open requests.
void revokeClient(const Core &core, const std::string &clientId);
Grant grantOf(const Row &token);

/// 403 insufficient_scope as RFC 6750 section 3 has it.
Refusal insufficientScope(const char *why);
/// Whom a request with `Authorization: DPoP ...` comes from. Throws Refusal 401 invalid_token, invalid_dpop_proof or use_dpop_nonce.
Grant requireAccess(const Core &core, const Request &request);
/// The same, by the person's own device only (bills, payments, offers). Throws 403 insufficient_scope for others, and for a token
/// that is for a certificate.
Grant requireOwnDevice(const Core &core, const Request &request);
}
