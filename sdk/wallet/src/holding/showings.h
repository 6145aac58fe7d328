#pragma once

#include <causeway/vault/record_store.h>

#include <set>

namespace causeway::wallet {

/// These certificates are about to be shown, in answer to the request with that digest: a copy of each is used up, and kept in mind is which lines of the ledger are about it. Within the
/// caller's transaction. CertificateNotFound.
Result<void> noteShown(vault::RecordStore &store, const std::set<std::string> &certificateIds,
                       const std::string &requestDigest);
/// Digests of the requests that it was shown for.
Result<std::set<std::string>> requestsShownTo(vault::RecordStore &store, const std::string &certificateId);
Result<void> forgetShown(vault::RecordStore &store, const std::string &certificateId);
}
