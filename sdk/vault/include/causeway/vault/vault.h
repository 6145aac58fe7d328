#pragma once

#include <causeway/base/clock.h>
#include <causeway/crypto/primitives.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <chrono>
#include <memory>
#include <string>

namespace causeway::vault {

enum class VaultState { Absent, Locked, Open };

/// How often the PIN was wrong, and how long no further try is taken.
struct Throttle {
    int failures = 0;
    std::chrono::milliseconds wait{0};
};

/// The person's encrypted database (SQLCipher 4, raw 256-bit key) and the lock on its door. On the SDK strand only.
///
/// The data key is random; it lies beside the database, sealed under a key made from the device secret AND the PIN (scrypt). Five wrong PINs
/// start a growing delay, counted by the device's uptime and not by its calendar; each try is written down before it is made.
class Vault : public RecordStore {
public:
    virtual VaultState state() const = 0;
    /// A PIN has six digits and is neither one digit repeated nor a run such as 123456: PinUnacceptable. VaultExists.
    virtual Result<void> create(const SecretBytes &pin) = 0;
    /// Fails with PinWrong, PinThrottled, VaultAbsent, VaultCorrupt, VaultNotEncrypted, VaultTooNew. Success clears the throttle and authorizes the key store.
    virtual Result<void> unlock(const SecretBytes &pin) = 0;
    /// Checks a PIN of the open vault again, before a deed; same throttle and errors as unlock.
    virtual Result<void> confirm(const SecretBytes &pin) = 0;
    virtual Result<void> changePin(const SecretBytes &current, const SecretBytes &next) = 0;
    /// Closes the database, wipes the data key, deauthorizes the key store. Harmless when already locked.
    virtual void lock() = 0;
    /// Destroys database, data key and every key of the key store. The person starts over.
    virtual Result<void> erase() = 0;
    virtual Throttle throttle() const = 0;
    /// Of the linked library, such as "4.6.1 community".
    virtual std::string cipherVersion() const = 0;
};

struct VaultConfig {
    std::string folder;                            ///< created with mode 0700; holds vault.db and vault.key
    crypto::ScryptCost pinHashingOfNewVaults = {}; ///< a product leaves it as it is; tests lower it to be quick
};

/// Key store and clock must outlive the vault.
std::unique_ptr<Vault> makeVault(VaultConfig config, ports::KeyStore &keys, const Clock &clock);
}
