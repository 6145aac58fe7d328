#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The claims of an attestation, of a client or of keys, whose signature is that of a wallet provider on the trust list, known by `x5c`. Nothing where it is not.
/// Times, keys and nonces are the caller's business.
std::optional<Json> believedAttestation(const Core &core, const std::string &text, std::string_view typ);
}
