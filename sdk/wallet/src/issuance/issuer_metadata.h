#pragma once

#include "formats/format_names.h"
#include "issuance/offer.h"

#include <causeway/base/localized_text.h>
#include <causeway/net/http_client.h>

namespace causeway::wallet {

/// What of an issuer's metadata (OpenID4VCI 1.0, section 12.2) one issuance needs.
struct IssuancePlan {
    std::string credentialIssuer;
    std::string authorizationServer;
    std::string credentialEndpoint;
    std::string nonceEndpoint; ///< empty: proofs carry no nonce
    std::string configurationId;
    std::string format = SdJwtFormatName;
    std::string type; ///< vct or docType
    LocalizedText title;
};

/// Chooses the first offered configuration that this wallet can hold: `dc+sd-jwt` or `mso_mdoc`, bound to a key, proof `jwt` with ES256.
/// IssuerUntrusted when the metadata is another issuer's, OfferInvalid, CredentialUnsupported, ResponseUnexpected.
Result<IssuancePlan> planIssuance(const Offer &offer, const Json &metadata);

/// Fetches the metadata from its well-known place and plans.
Result<IssuancePlan> fetchPlan(const Offer &offer, net::HttpClient &http, const Call &call);
}
