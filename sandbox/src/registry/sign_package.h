#pragma once

#include "../keys.h"

namespace causeway::sandbox {

/// The zip with both signatures in it.
Result<std::string> signPackage(const std::string &zip, const Signer &developer, const Signer &distributor);
}
