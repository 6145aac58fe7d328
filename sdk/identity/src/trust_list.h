#pragma once

#include <causeway/identity/directory.h>

namespace causeway::identity {

/// As it comes and as it is kept: some thousands of entities with a certificate or two each.
constexpr std::size_t MaximumTrustList = 8U << 20;

/// Who may publish a list.
struct ListKeeper {
    std::string issuer; ///< `iss`
    std::vector<crypto::Certificate> anchors;
};

/// Checks a list as it came: form, chain to an anchor with the usage that only list signers have, signature, issuer, times. It may be dated up to a day ahead;
/// whether it takes the place of the one before is the caller's question. Fails with TrustListInvalid.
Result<TrustList> verifyTrustList(std::string_view compact, const ListKeeper &keeper, SystemTime now);

/// A list that verifyTrustList() believed when it came, out of the vault, where nobody else writes: neither its signature nor its times are looked at again.
/// JwtMalformed, AlgorithmUnsupported, TrustListInvalid.
Result<TrustList> readKeptTrustList(std::string_view compact);
}
