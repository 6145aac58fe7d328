#pragma once

#include <causeway/identity/directory.h>

namespace causeway::identity {

/// Reads a list whose signature was checked before. Fails with TrustListInvalid.
Result<TrustList> trustListFromClaims(const Json &claims);

/// Who may publish a list.
struct ListKeeper {
    std::string issuer; ///< `iss`
    std::vector<crypto::Certificate> anchors;
};

/// Checks a list as it came: form, chain to an anchor with the usage that only list signers have, signature, issuer, times.
/// Fails with TrustListInvalid.
Result<TrustList> verifyTrustList(std::string_view compact, const ListKeeper &keeper, SystemTime now);
}
