#pragma once

#include "issuance/granted_token.h"

#include <causeway/vault/record_store.h>

/// The tokens of one offer, known by the key that they are bound to (`dpopKeyAlias`). A refresh token is renewed by using it, so it is in one place: with the certificate of the
/// offer that got it, under way or held; all that still wait renew from there.
namespace causeway::wallet {

/// The issuance's own refresh token, or that of another of its family; empty where there is none.
Result<std::string> familyRefreshToken(const Issuance &issuance, vault::RecordStore &store);

/// A renewed token takes the old one's place wherever that is. Within the caller's transaction.
Result<void> keepForFamily(const GrantedToken &token, const std::string &dpopKeyAlias, vault::RecordStore &store);

/// What has the refresh token ends: one of the family that still waits gets it, but for that issuance. Nothing where none does. Within the caller's transaction.
Result<void> handOnToken(const std::string &refreshToken, const std::string &dpopKeyAlias,
                         const std::string &exceptIssuance, vault::RecordStore &store);
}
