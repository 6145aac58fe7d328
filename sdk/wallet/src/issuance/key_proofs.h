#pragma once

#include "issuance/issuance.h"

namespace causeway::wallet {

/// The member `proofs` of a request for certificates: of the type that the plan says, over the issuer's nonce (empty: it gives none), about the key of
/// each copy. `iss` where the token request named the client (appendix F.1). KeyNotFound, KeyStoreFailure, and as
/// WalletProvider::attestKeys().
Result<Json> makeProofs(const Issuance &issuance, const std::string &nonce, IssuanceParts &parts, const Call &call);
}
