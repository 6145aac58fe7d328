#pragma once

#include "issuance/granted_token.h"
#include "issuance/issuance.h"

/// The requests of an issuance (OpenID4VCI 1.0, sections 6 to 11) and what their answers mean.
namespace causeway::wallet {

/// What a server's refusal means: `code` with its status and word, or ServerError where it cannot serve now, or wants another nonce than the one it gave.
Error refusalOf(const net::HttpResponse &response, ErrorCode code);

/// By the offer's code, or by that of the login; as nobody in particular where the server allows that for an offer's code. TransactionCodeWrong, OfferUsed, ResponseUnexpected, IssuerUntrusted (the server's metadata is another's), network
/// errors.
Result<GrantedToken> requestToken(Issuance issuance, IssuanceParts &parts, const Call &call);
/// By the refresh token; errors as above. ResponseUnexpected also for a token that is bound to no key: the one before was.
Result<GrantedToken> refreshToken(const Issuance &issuance, IssuanceParts &parts, const Call &call);

/// What an issuer says to a request for certificates: they are here, or they come later.
struct CredentialAnswer {
    std::vector<std::string> credentials; ///< their texts, unchecked; none: they come later
    std::string transactionId;            ///< to ask again with
    std::chrono::seconds interval{};      ///< and how long to wait before
    std::string notificationId;           ///< empty: the issuer does not ask to be told
};

/// OfferUsed (401: the token is over), CredentialRejected (the issuer refuses), CredentialUnsupported (it would come later from nowhere),
/// ResponseUnexpected, network errors.
Result<CredentialAnswer> requestCredential(const Issuance &issuance, IssuanceParts &parts, const Call &call);
/// Asks for what was deferred; errors as above. CredentialRejected with "invalid_transaction_id" for one that was fetched before.
Result<CredentialAnswer> requestDeferred(const Issuance &issuance, IssuanceParts &parts, const Call &call);

/// `credential_accepted` or `credential_failure` (section 11). OfferUsed (401: the token is over), network errors; an issuer that does not want to hear it is no error.
Result<void> notifyIssuer(const Issuance &issuance, const char *event, IssuanceParts &parts, const Call &call);
}
