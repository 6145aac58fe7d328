#pragma once

#include <causeway/ports/key_store.h>

#include <memory>
#include <string>

namespace causeway::platform {

/// Keys in software: `keystore.json` (mode 0600) in the folder, which is made where it is missing. Signing keys are sealed under the
/// authorization; the device secret is readable by whoever reads the file (docs/threat_model.md says what that means). Several processes may use one
/// folder. Fails with KeyStoreFailure where the file is there but damaged, StorageFull or StorageFailure where it cannot be made.
Result<std::unique_ptr<ports::KeyStore>> makeLinuxKeyStore(const std::string &folder);
}
