#pragma once

#include <causeway/base/json.h>

#include <optional>
#include <string>
#include <vector>

namespace causeway::wallet {

constexpr auto CodeGrant = "authorization_code";
constexpr auto PreAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

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

/// An offer (OpenID4VCI 1.0, section 4.1.1). Where it has both grants, the pre-authorized code is taken: nobody has to log in anywhere.
/// Nothing in it is believed.
struct Offer {
    std::string credentialIssuer;
    std::vector<std::string> configurationIds;
    std::string preAuthorizedCode; ///< empty: the person logs in at the issuer's
    std::string issuerState;       ///< goes along to that login; may be empty
    std::optional<TransactionCode> transactionCode;
    std::string authorizationServer; ///< empty: not said

    bool needsLogin() const { return preAuthorizedCode.empty(); }
};

/// OfferInvalid; CredentialUnsupported for an offer that knows only other grants.
Result<Offer> parseOffer(std::string_view json);

/// The link of an offer that no issuer made: where the person begins by themselves (section 3.3.1) it says what they want, and the issuer's server lets them log in.
std::string offerLinkFor(const std::string &issuer, const std::string &configurationId);
}
