#pragma once

#include <causeway/base/clock.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <string>

namespace causeway::wallet {

/// Begins an issuance for each certificate of which few copies are left, or that runs out, and that can be had again; runIssuance() does the rest. Destroys the keys of
/// copies that were shown.
Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now);

/// The keys of a certificate's copies, and of the issuance that would bring more. Again after a killed process: it is the same.
Result<void> destroyCopyKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId);
/// The copies themselves and that issuance, once their keys are gone. Within the caller's transaction.
Result<void> forgetCopies(vault::RecordStore &store, const std::string &certificateId);
}
