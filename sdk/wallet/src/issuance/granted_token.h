#pragma once

#include "issuance/issuance_flow.h"

#include <map>

/// What a token is good for (OpenID4VCI 1.0, section 6.2).
namespace causeway::wallet {

/// By configuration: which certificates of it a token is good for, where the server names them.
using CredentialIdentifiers = std::map<std::string, std::vector<std::string>>;

struct GrantedToken {
    std::string accessToken;
    std::string refreshToken; ///< empty unless the server gave one
    CredentialIdentifiers credentialIdentifiers;
    bool isAttested = false; ///< it is an attested client's
    std::string clientId;    ///< who asked for it; empty: nobody that the server knows
    bool isBearer = false;   ///< it is bound to no key; then no refresh token came with it

    /// False where the server names what it is for, and this is not among it.
    bool isFor(const IssuancePlan &plan) const;
    /// None where the server named none.
    std::vector<std::string> identifiersFor(const IssuancePlan &plan) const;
};

/// The issuance goes on with that token, and with the first identifier that it names; keys that were made for what is not granted are idle, and what is granted in its place may
/// want others. OAuthRefused where the token is for nothing that was offered: its configuration must not be asked for by name then (section 8.2).
Result<void> hold(const GrantedToken &token, Issuance &issuance);
/// The same with a token that was renewed, which is still for the same certificate. The refresh token is kept where it is: see keepForFamily(). ResponseUnexpected
/// where it is for others.
Result<void> holdRenewed(const GrantedToken &token, Issuance &issuance);

/// What else the offer has, and what else the server grants: each is an issuance of its own, with the same token.
std::vector<Issuance> othersGranted(const GrantedToken &token, const Issuance &issuance);
/// What else the offer has that the token is not for, once the issuance holds it.
std::vector<IssuancePlan> notGranted(const GrantedToken &token, const Issuance &issuance);
}
