#pragma once

#include <causeway/crypto/keys.h>
#include <causeway/ports/key_store.h>

#include <atomic>
#include <map>
#include <mutex>
#include <optional>

namespace causeway::platform {

/// A key store in memory. An object outlives a "restart" in a test: makeVault() again over the same store. Thread-safe.
class FakeKeyStore final : public ports::KeyStore {
public:
    FakeKeyStore();

    ports::Protection protection() const override { return ports::Protection::Software; }
    Result<SecretBytes> deriveSecret(ByteView context) override;
    Result<void> authorize(ByteView authorization) override;
    void deauthorize() override;
    Result<Bytes> createSigningKey(const std::string &alias) override;
    Result<Bytes> publicKey(const std::string &alias) override;
    Result<Bytes> sign(const std::string &alias, ByteView message) override;
    bool canAgree(const std::string &alias) override { return m_canAgree && publicKey(alias); }
    Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) override;
    Result<void> remove(const std::string &alias) override;
    Result<void> erase() override;

    /// Set it and every call fails with it.
    void setFailure(std::optional<Error> failure);
    /// As hardware that only signs.
    void setCanAgree(bool canAgree) { m_canAgree = canAgree; }
    bool isAuthorized() const;

private:
    Result<void> checkAuthorized() const;
    Result<crypto::PrivateKey> usableKey(const std::string &alias) const;

    mutable std::mutex m_mutex;
    SecretBytes m_deviceSecret;
    SecretBytes m_authorization;
    Bytes m_keysMadeUnder; ///< SHA-256 of the authorization of the first key, while there are keys
    std::map<std::string, crypto::PrivateKey> m_keys;
    std::optional<Error> m_failure;
    std::atomic<bool> m_canAgree = true;
};
}
