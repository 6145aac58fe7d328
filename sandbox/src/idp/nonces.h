#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Nonces that need no memory: a time and its HMAC. `purpose` keeps those of different uses apart.
std::string makeNonce(const Core &core, const std::string &purpose);
/// Whether the sandbox made it for the purpose, not longer ago than that.
bool isFreshNonce(const Core &core, const std::string &purpose, const std::string &nonce,
                  std::chrono::seconds maximumAge);
}
