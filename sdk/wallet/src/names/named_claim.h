#pragma once

#include "names/claim_names.h"

#include <causeway/wallet/wallet.h>

namespace causeway::wallet {

/// A claim for people: what it says, what it is called, and its single values where it has several. `place` is where it stands in what `names` describes.
Claim namedClaim(const std::string &name, const ClaimPath &place, const Json &value, const ClaimNames &names);
}
