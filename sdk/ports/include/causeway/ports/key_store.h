#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <string>

namespace causeway::ports {

enum class Protection { Software, Tpm, SecureElement };

/// Keys that belong to this device. Private keys never leave it. Thread-safe.
///
/// Two kinds: the device secret, which is there as soon as the store is, and signing keys, which work only between
/// authorize() and deauthorize(): on hardware because the person unlocked it, in software because they are sealed.
class KeyStore {
public:
    virtual ~KeyStore() = default;

    virtual Protection protection() const = 0;

    /// 32 bytes that only this device can make from `context`; the same every time. Works while locked.
    virtual Result<SecretBytes> deriveSecret(ByteView context) = 0;

    /// Opens the signing keys with 32 bytes that the unlocked vault gives. Fails with KeyStoreFailure where keys exist that
    /// were made under another authorization.
    virtual Result<void> authorize(ByteView authorization) = 0;
    /// Forgets the authorization; no copy of it stays in memory.
    virtual void deauthorize() = 0;

    /// Makes a P-256 key and returns its SubjectPublicKeyInfo (DER). Fails with KeyStoreFailure if the alias is taken or the
    /// store is not authorized.
    virtual Result<Bytes> createSigningKey(const std::string &alias) = 0;
    /// SubjectPublicKeyInfo (DER), or KeyNotFound.
    virtual Result<Bytes> publicKey(const std::string &alias) = 0;
    /// ECDSA P-256 over SHA-256 of the message, as R || S (64 bytes). KeyNotFound; KeyStoreFailure when not authorized.
    virtual Result<Bytes> sign(const std::string &alias, ByteView message) = 0;
    /// Whether agree() can be had of this key: not every piece of hardware lets a signing key agree, nor each key of one. False where there is none.
    virtual bool canAgree(const std::string &alias) = 0;
    /// ECDH of the key with that SubjectPublicKeyInfo (DER): the X coordinate, 32 bytes. Never a key itself: derive one from it. KeyNotFound; KeyInvalid for
    /// what is no P-256 key; KeyStoreFailure when not authorized, or where canAgree() says no.
    virtual Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) = 0;
    /// Destroys the key; succeeds when there is none.
    virtual Result<void> remove(const std::string &alias) = 0;
    /// Destroys every key and the device secret: what deriveSecret() gave can never be made again.
    virtual Result<void> erase() = 0;
};
}
