#pragma once

#include <causeway/base/clock.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <string>

namespace causeway::wallet {

/// Begins an issuance for each certificate of which few copies are left and more can be had; runIssuance() does the rest. Destroys the keys of
/// copies that were shown.
Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now);

/// With their keys, and with the issuance that would bring more.
Result<void> removeCopies(const std::string &certificateId, vault::RecordStore &store, ports::KeyStore &keys);
}
