#pragma once

#include "throttle_policy.h"

#include <causeway/crypto/primitives.h>
#include <causeway/ports/key_store.h>

#include <string>

namespace causeway::vault {

/// The envelope of the data key. Its members but the throttle are guarded by a MAC that only this device can make.
struct KeyFile {
    crypto::ScryptCost cost;
    Bytes salt;
    Bytes sealedKey; ///< the data key, AES-GCM under a key made from the device secret and the PIN
    Bytes keyCheck;  ///< made from the data key: tells damage from a wrong key
    ThrottleRecord throttle;
    bool throttleIntact = true; ///< false: somebody changed the record
};

/// Seals a data key under a PIN, with a fresh salt and no failures.
Result<KeyFile> sealDataKey(const SecretBytes &dataKey, const SecretBytes &pin, const crypto::ScryptCost &cost,
                            ports::KeyStore &keys);
/// Fails with PinWrong, or VaultCorrupt where the key that came out is not the one that went in.
Result<SecretBytes> openDataKey(const KeyFile &file, const SecretBytes &pin, ports::KeyStore &keys);

/// Fails with VaultAbsent, VaultTooNew, or VaultCorrupt: damaged, changed, or of another device.
Result<KeyFile> loadKeyFile(const std::string &path, ports::KeyStore &keys);
/// In one step and durable. Fails with StorageFull or StorageFailure.
Result<void> saveKeyFile(const std::string &path, const KeyFile &file, ports::KeyStore &keys);
}
