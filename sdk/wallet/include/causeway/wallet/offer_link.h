#pragma once

#include <string_view>

namespace causeway::wallet {

/// Whether a scanned or opened text is for Wallet::openOffer(): `openid-credential-offer:` (OpenID4VCI 1.0, section 4.1) or `haip-vci:`
/// (HAIP 1.0). Whether the offer is in order is said there.
bool isOfferLink(std::string_view text);
}
