#pragma once

#include "issuance/issuance.h"

/// The person's part of the authorization code grant (OpenID4VCI 1.0, section 5): a page of the issuer's server, and the way back.
namespace causeway::wallet {

/// Begins a login, or begins it anew; the record is saved before anything leaves. The page for the person's browser. CredentialUnsupported (the
/// server takes no pushed requests), IssuerUntrusted (its metadata is another's), OAuthRefused, ResponseUnexpected, network errors.
Result<std::string> openLogin(Issuance &issuance, IssuanceParts &parts, const Call &call);

/// Takes the code out of the address that the browser was sent back to; what it belongs to goes on with runIssuance(). StateMismatch where no
/// login waits for it, IssuerMismatch; OAuthRefused where the person or the server refused, ServerError where that server has a fault: then it is over and
/// cleared up.
Result<Issuance> closeLogin(const std::string &callback, IssuanceParts &parts, const Call &call);
}
