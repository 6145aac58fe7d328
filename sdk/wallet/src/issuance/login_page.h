#pragma once

#include "issuance/issuance.h"

/// The person's part of the authorization code grant (OpenID4VCI 1.0, section 5): a page of the issuer's server, and the way back.
namespace causeway::wallet {

/// Begins a login, or begins it anew; the record is saved before anything leaves. The page for the person's browser. CredentialUnsupported (the
/// server takes no pushed requests), IssuerUntrusted (its metadata is another's), OAuthRefused, ResponseUnexpected, network errors.
Result<std::string> openLogin(Issuance &issuance, IssuanceParts &parts, const Call &call);

/// The issuance whose login the address that the browser was sent back to answers, by its `state`. StateMismatch where none waits for it.
Result<Issuance> findLogin(const std::string &callback, vault::RecordStore &store);

/// Takes the code out of that address; the issuance goes on with runIssuance(). StateMismatch, IssuerMismatch; OAuthRefused where the person or the server refused,
/// ServerError where that server has a fault: then it is over (see endsLogin()) and cleared up.
Result<void> closeLogin(const std::string &callback, Issuance &issuance, IssuanceParts &parts, const Call &call);

/// Whether nobody waits for that login any longer once closeLogin() failed so.
bool endsLogin(const Error &error);
}
