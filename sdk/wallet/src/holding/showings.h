#pragma once

#include <causeway/consent/ledger.h>

#include <set>

namespace causeway::wallet {

/// These certificates are about to be shown, in answer to the request with that digest: a copy of each is used up, and kept in mind is which lines of the ledger are about it. Within the
/// caller's transaction. CertificateNotFound.
Result<void> noteShown(vault::RecordStore &store, const std::set<std::string> &certificateIds,
                       const std::string &requestDigest);
/// Digests of the requests that it was shown for.
Result<std::set<std::string>> requestsShownTo(vault::RecordStore &store, const std::string &certificateId);
Result<void> forgetShown(vault::RecordStore &store, const std::string &certificateId);

/// What the ledger says of answers to these requests, both newest first: one line each, that which says how it ended. What was declined is not among them.
/// Answers to one request within a day are one showing: the same answer, sent again. It says what it asks for once only, and no other request has its digest.
std::vector<consent::LedgerEntry> showingsIn(const std::vector<consent::LedgerEntry> &ledger,
                                             const std::set<std::string> &requestDigests);
}
