#pragma once

#include <causeway/consent/request.h>
#include <causeway/vault/record_store.h>

#include <memory>

namespace causeway::consent {

/// One line of what the person answered. Names of fields, never their values.
struct LedgerEntry {
    std::int64_t number = 0; ///< from 1, without gaps
    SystemTime at;
    std::string kind; ///< toString(RequestKind)
    /// "approved", "declined", "settled" (a late receipt), "failed:<error code>", or "unconfirmed": it was sent, and nobody knows whether it arrived.
    std::string outcome;
    std::string requesterId;
    LocalizedText requesterName;
    std::string assurance;
    LocalizedText subject;
    LocalizedText purpose;
    std::vector<std::string> fields;
    std::optional<Money> amount;
    std::string requestDigest;
    std::string previousHash; ///< base64url SHA-256; 43 "A" for the first
    std::string hash;         ///< over the entry's compact JSON without this member
};

/// The hash-chained list of every answer given, refusals and failures included. On the SDK strand only.
class Ledger {
public:
    virtual ~Ledger() = default;
    virtual Result<LedgerEntry> append(const Request &request, const Decision &decision,
                                       const std::string &outcome) = 0;
    /// Newest first.
    virtual Result<std::vector<LedgerEntry>> list() = 0;
    /// Recomputes the chain; fails with LedgerBroken and the number of the first entry that does not fit.
    virtual Result<std::int64_t> verify() = 0;
    /// `{"format": "causeway-ledger-1", "entries": [...], "head": hash}`, oldest first; verifyExport() checks it anywhere.
    virtual Result<Json> exportAll() = 0;
};

std::unique_ptr<Ledger> makeLedger(vault::RecordStore &store, const Clock &clock);

/// Whether a document says of itself that it is an exported ledger. Anybody can write that.
bool isExport(const Json &document);

/// Checks an exported ledger without the vault; the number of entries, or LedgerBroken.
Result<std::int64_t> verifyExport(const Json &exported);
}
