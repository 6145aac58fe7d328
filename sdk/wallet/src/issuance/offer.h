#pragma once

#include <causeway/base/json.h>

#include <optional>
#include <string>
#include <vector>

namespace causeway::wallet {

/// What the link says: the offer itself, or where it is.
struct OfferLink {
    std::string offer;     ///< JSON; empty when it is by reference
    std::string reference; ///< https; empty when it is by value
};

/// `openid-credential-offer://?...` or `haip-vci://?...` with exactly one of credential_offer and credential_offer_uri. OfferInvalid.
Result<OfferLink> parseOfferLink(std::string_view link);

struct TransactionCode {
    bool isNumeric = true;
    int length = 0;          ///< 0: not said
    std::string description; ///< the issuer's, as one plain line; may be empty
};

/// An offer (OpenID4VCI 1.0, section 4.1.1) of the one grant that this wallet takes. Nothing in it is believed.
struct Offer {
    std::string credentialIssuer;
    std::vector<std::string> configurationIds;
    std::string preAuthorizedCode;
    std::optional<TransactionCode> transactionCode;
    std::string authorizationServer; ///< empty: not said
};

/// OfferInvalid; CredentialUnsupported for an offer without a pre-authorized code.
Result<Offer> parseOffer(std::string_view json);
}
