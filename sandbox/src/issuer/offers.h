#pragma once

#include "../core.h"

namespace causeway::sandbox {

struct Offer {
    std::string id;
    std::string uri; ///< openid-credential-offer://...
    std::string transactionCode;
};
/// Makes an offer and sends the transaction code to the person. Throws Refusal 400 unknown_credential_configuration.
Offer makeOffer(const Core &core, const std::string &person, const std::string &configuration);

/// An offer for whoever logs in at the issuer's; its link. Throws as makeOffer().
std::string loginOffer(const Core &core, const std::string &configuration);

/// The credential_offer object of an offer that still works, or nothing.
std::optional<Json> offerObject(const Core &core, const std::string &id);

struct RedeemedOffer {
    std::string id;
    std::string person;
    std::string configuration;
};
/// Uses the offer up. Throws Refusal invalid_grant, whose member `reason` is "transaction_code" while another try is left, else
/// "pre-authorized_code". invalid_request without a transaction code.
RedeemedOffer redeemOffer(const Core &core, const std::string &code, const std::string &transactionCode);
}
