#pragma once

#include <causeway/wallet/backup.h>

/// The ledgers of earlier phones in the vault.
namespace causeway::wallet {

/// Oldest first.
Result<std::vector<AttachedLedger>> loadAttachedLedgers(vault::RecordStore &store);

/// Attaches exports that were verified; `own` is this phone's. Afterwards no attached ledger is the beginning of another one or of `own`, nor the same. Within the caller's transaction.
Result<void> attachLedgers(vault::RecordStore &store, const Json &own, const std::vector<Json> &exports,
                           SystemTime now);
}
