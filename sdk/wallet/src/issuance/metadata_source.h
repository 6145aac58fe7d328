#pragma once

#include "issuance/issuance.h"

/// Where an issuer's offers and metadata come from, and whether they are believed.
namespace causeway::wallet {

/// The text of an offer, by value or by reference. OfferInvalid, OfferUsed, network errors.
Result<std::string> readOfferText(const std::string &uri, net::HttpClient &http, const Call &call);

/// Fetches the metadata from its well-known place. Signed metadata is asked for first (OpenID4VCI 1.0 section 12.2.3, HAIP 1.0 section 4.1): a JWS by a certificate of the issuer's entry on
/// the trust list, and nothing outside of its payload counts. Metadata in the clear is taken unless that entry says `signed_metadata`.
/// IssuerUntrusted where it is another issuer's, where its signature cannot be believed, or where it has none and must; ResponseUnexpected,
/// network errors.
Result<Json> fetchIssuerMetadata(const std::string &credentialIssuer, IssuanceParts &parts, const Call &call);
/// What an issuer that is asked again says of itself now. IssuerUntrusted also where it left the trust list.
Result<void> refreshPlan(IssuancePlan &plan, IssuanceParts &parts, const Call &call);
/// Fetches and plans, for the server that chooseServer() says.
Result<std::vector<IssuancePlan>> fetchPlans(const Offer &offer, const KeyClaims &device, IssuanceParts &parts,
                                             const Call &call);
}
