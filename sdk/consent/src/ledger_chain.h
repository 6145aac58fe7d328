#pragma once

#include <causeway/consent/ledger.h>

#include <vector>

/// The chain itself: pure functions of JSON, the same for the vault's ledger and for an exported one.
namespace causeway::consent {

/// What the first entry has for a hash before it.
std::string firstPreviousHash();

/// The entry as it is stored and exported. `hash` is left out where it is empty.
Json toJson(const LedgerEntry &entry);
/// Fails with LedgerBroken where a member is missing or of the wrong type.
Result<LedgerEntry> entryFromJson(const Json &json);

/// base64url SHA-256 over the compact JSON of all members but `hash`.
std::string hashOf(Json entry);

/// Recomputes a chain, oldest first. The number of entries, or LedgerBroken with the number of the first that does not fit.
Result<std::int64_t> verifyChain(const std::vector<Json> &entries);
}
