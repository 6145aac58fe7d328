#pragma once

#include "issuance/issuance.h"

/// The requests of an issuance (OpenID4VCI 1.0, sections 6 to 8) and what their answers mean.
namespace causeway::wallet {

struct GrantedToken {
    std::string accessToken;
    std::string credentialIdentifier; ///< empty unless the server named one
};

/// TransactionCodeWrong, OfferUsed, ResponseUnexpected, IssuerUntrusted (the server's metadata is another's), network errors.
Result<GrantedToken> requestToken(const Issuance &issuance, IssuanceParts &parts, const Call &call);

/// The certificate's text, unchecked. OfferUsed (the token is over), CredentialRejected (the issuer refuses), CredentialUnsupported
/// (it would come later), ResponseUnexpected, network errors.
Result<std::string> requestCredential(const Issuance &issuance, IssuanceParts &parts, const Call &call);
}
