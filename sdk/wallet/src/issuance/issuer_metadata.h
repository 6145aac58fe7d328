#pragma once

#include "formats/format_names.h"
#include "issuance/message_encryption.h"
#include "issuance/offer.h"
#include "issuance/proof_types.h"
#include "names/claim_names.h"

#include <causeway/base/localized_text.h>

namespace causeway::wallet {

/// What of an issuer's metadata (OpenID4VCI 1.0, section 12.2) one issuance needs.
struct IssuancePlan {
    std::string credentialIssuer;
    std::string authorizationServer;
    bool isServerNamed = false; ///< by the issuer, as one that may serve others too
    std::string credentialEndpoint;
    std::string nonceEndpoint;        ///< empty: proofs carry no nonce
    std::string deferredEndpoint;     ///< empty: certificates come at once or not at all
    std::string notificationEndpoint; ///< empty: the issuer does not want to be told
    std::string configurationId;
    std::string scope; ///< that stands for it in a login; empty: none
    std::string format = SdJwtFormatName;
    std::string type; ///< vct or docType
    LocalizedText title;
    ClaimNames claimNames; ///< what the issuer calls what it will say (appendix B.2)
    bool isBound = true;   ///< to a key of ours; a library card is not
    ProofType proof = ProofType::Jwt;
    int copies = 1; ///< how many are asked for at a time, each with a key of its own
    std::optional<MessageEncryption> encryption;
};

/// Endpoints and encryption as the issuer has them now; what was planned otherwise stays. ResponseUnexpected, CredentialUnsupported.
Result<void> refreshPlan(IssuancePlan &plan, const Json &metadata);

/// One plan for each offered configuration that this wallet can hold: `dc+sd-jwt` or `mso_mdoc`, bound to a key by a proof that `device` can give, or
/// (SD-JWT VC only) bound to nothing. Where the offer names no authorization server, and there are several, it is the first: see chooseServer().
/// IssuerUntrusted when the metadata is another issuer's, OfferInvalid, CredentialUnsupported, KeyProtectionInsufficient, ResponseUnexpected.
Result<std::vector<IssuancePlan>> planIssuance(const Offer &offer, const Json &metadata, const KeyClaims &device = {});
}
