#pragma once

#include "issuance/issuance.h"
#include "issuance/offer.h"

#include <causeway/identity/authorization_server.h>

/// The authorization server that an issuance goes to.
namespace causeway::wallet {

/// The authorization server of an issuance. IssuerUntrusted (its metadata is another's), ResponseUnexpected, network errors.
Result<identity::AuthorizationServer> findServer(const Issuance &issuance, IssuanceParts &parts, const Call &call);

/// For an offer that names none, of an issuer that has several (OpenID4VCI 1.0, section 12.2.4): the first that says it takes the offer's grant. Empty where there is no choice, and where none
/// says so; but a retryable error where one that may was not to be had: an offer's code goes to nobody by guess.
Result<std::string> chooseServer(const Offer &offer, const Json &metadata, IssuanceParts &parts, const Call &call);
}
