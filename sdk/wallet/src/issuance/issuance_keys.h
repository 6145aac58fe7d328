#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// Makes the key unless it is there. As the key store fails.
Result<void> ensureKey(const std::string &alias, ports::KeyStore &keys);
/// Makes what is not there yet: a key for each copy, and the one that the tokens are bound to. As the key store fails.
Result<void> ensureKeys(const Issuance &issuance, ports::KeyStore &keys);
/// Whether an issuance under way, or a certificate that can be had again, still goes by the tokens' key; but for those of these two ids.
Result<bool> isTokenKeyNeeded(const std::string &alias, const std::string &exceptIssuance,
                              const std::string &exceptCertificate, vault::RecordStore &store);
/// Destroys those that nothing is bound to any longer, once the issuance is over.
Result<void> destroyUnusedKeys(const Issuance &issuance, vault::RecordStore &store, ports::KeyStore &keys);
}
