#include <causeway/platform/linux_key_store.h>

#include "key_file.h"

#include <causeway/base/files.h>
#include <causeway/crypto/keys.h>
#include <causeway/crypto/primitives.h>

#include <functional>
#include <mutex>

namespace causeway::platform {
namespace {

constexpr std::size_t SecretSize = 32;
constexpr std::size_t MaximumFileSize = 16 * 1024 * 1024; // some 40,000 keys
constexpr std::size_t MaximumAliasLength = 64;

/// One 32-byte key for each use of the authorization, bound to this device.
Result<SecretBytes> subkey(const SecretBytes &authorization, const KeyFile &file, std::string_view use)
{
    return crypto::hkdfSha256(authorization.view(), file.deviceSecret.view(), asBytes(use), SecretSize);
}

Result<SecretBytes> sealingKey(const SecretBytes &authorization, const KeyFile &file)
{
    return subkey(authorization, file, "causeway-keystore-seal-1");
}

/// Whether the keys of the file, if there are any, were made under this authorization.
Result<void> checkAuthorization(const SecretBytes &authorization, const KeyFile &file)
{
    if (file.keys.empty())
        return {};
    CAUSEWAY_TRY(const auto check, subkey(authorization, file, "causeway-keystore-check-1"));
    if (!crypto::equalInConstantTime(check.view(), file.authorizationCheck))
        return Error{ErrorCode::KeyStoreFailure, "keys were made under another authorization"};
    return {};
}

/// The file is read anew for each call, under a lock, because another process may have changed it.
class LinuxKeyStore final : public ports::KeyStore {
public:
    explicit LinuxKeyStore(const std::string &folder)
        : m_path(folder + "/keystore.json"), m_lockPath(folder + "/keystore.lock")
    {
    }

    ports::Protection protection() const override { return ports::Protection::Software; }

    Result<SecretBytes> deriveSecret(ByteView context) override
    {
        return withFile([&](const KeyFile &file) -> Result<SecretBytes> {
            return crypto::hkdfSha256(file.deviceSecret.view(), asBytes("causeway-device-secret-1"), context,
                                      SecretSize);
        });
    }

    Result<void> authorize(ByteView authorization) override
    {
        if (authorization.size() != SecretSize)
            return Error{ErrorCode::KeyStoreFailure, "an authorization has 32 bytes"};
        return withFile([&](const KeyFile &file) -> Result<void> {
            SecretBytes offered(authorization);
            CAUSEWAY_CHECK(checkAuthorization(offered, file));
            m_authorization = std::move(offered);
            return {};
        });
    }

    void deauthorize() override
    {
        const std::scoped_lock guard(m_mutex);
        m_authorization.wipe();
    }

    Result<Bytes> createSigningKey(const std::string &alias) override
    {
        return withFile([&](KeyFile &file) { return create(file, alias); });
    }

    Result<Bytes> publicKey(const std::string &alias) override
    {
        return withFile([&](const KeyFile &file) -> Result<Bytes> {
            const auto found = file.keys.find(alias);
            if (found == file.keys.end())
                return Error{ErrorCode::KeyNotFound};
            return found->second.publicKey;
        });
    }

    Result<Bytes> sign(const std::string &alias, ByteView message) override
    {
        return withFile([&](const KeyFile &file) -> Result<Bytes> {
            CAUSEWAY_TRY(const auto key, unseal(file, alias));
            return key.sign(message);
        });
    }

    bool canAgree(const std::string &alias) override { return bool(publicKey(alias)); }

    Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) override
    {
        return withFile([&](const KeyFile &file) -> Result<SecretBytes> {
            CAUSEWAY_TRY(const auto key, unseal(file, alias));
            CAUSEWAY_TRY(const auto other, crypto::PublicKey::fromDer(otherKey));
            return key.agreeWith(other);
        });
    }

    Result<void> remove(const std::string &alias) override
    {
        return withFile([&](KeyFile &file) -> Result<void> {
            if (file.keys.erase(alias) == 0)
                return {};
            if (file.keys.empty())
                file.authorizationCheck.clear();
            return replacePrivateFile(m_path, toText(file).view());
        });
    }

    Result<void> erase() override
    {
        const std::scoped_lock guard(m_mutex);
        m_authorization.wipe();
        CAUSEWAY_TRY(const auto lock, FileLock::wait(m_lockPath));
        CAUSEWAY_CHECK(erasePrivateFile(m_path + ".new")); // a process that was killed while it wrote may have left one
        return erasePrivateFile(m_path);
    }

private:
    template<typename Work>
    std::invoke_result_t<Work, KeyFile &> withFile(Work work)
    {
        const std::scoped_lock guard(m_mutex);
        CAUSEWAY_TRY(const auto lock, FileLock::wait(m_lockPath));
        CAUSEWAY_TRY(auto file, loadOrMake());
        return work(file);
    }

    Result<KeyFile> loadOrMake()
    {
        CAUSEWAY_TRY(const auto text, readPrivateFile(m_path, MaximumFileSize));
        if (text)
            return parseKeyFile(*text);
        auto file = freshKeyFile();
        CAUSEWAY_CHECK(replacePrivateFile(m_path, toText(file).view()));
        return file;
    }

    Result<void> checkUsable(const KeyFile &file) const
    {
        if (m_authorization.empty())
            return Error{ErrorCode::KeyStoreFailure, "not authorized"};
        return checkAuthorization(m_authorization, file);
    }

    Result<Bytes> create(KeyFile &file, const std::string &alias)
    {
        CAUSEWAY_CHECK(checkUsable(file));
        if (alias.empty() || alias.size() > MaximumAliasLength || file.keys.contains(alias))
            return Error{ErrorCode::KeyStoreFailure, "the alias is taken, empty or too long"};
        CAUSEWAY_TRY(const auto key, crypto::PrivateKey::generate());
        CAUSEWAY_TRY(const auto sealing, sealingKey(m_authorization, file));
        CAUSEWAY_TRY(const auto check, subkey(m_authorization, file, "causeway-keystore-check-1"));
        const auto der = key.toDer();
        CAUSEWAY_TRY(auto box, crypto::seal(sealing.view(), der.view(), asBytes(alias)));
        auto publicKey = key.publicKey().toDer();
        file.keys.emplace(alias, SealedKey{publicKey, std::move(box)});
        file.authorizationCheck.assign(check.view().begin(), check.view().end());
        const auto text = toText(file);
        if (text.size() > MaximumFileSize) // it could not be read again
            return Error{ErrorCode::KeyStoreFailure, "there is no room for more keys"};
        CAUSEWAY_CHECK(replacePrivateFile(m_path, text.view()));
        return publicKey;
    }

    Result<crypto::PrivateKey> unseal(const KeyFile &file, const std::string &alias) const
    {
        const auto found = file.keys.find(alias);
        if (found == file.keys.end())
            return Error{ErrorCode::KeyNotFound};
        CAUSEWAY_CHECK(checkUsable(file));
        CAUSEWAY_TRY(const auto sealing, sealingKey(m_authorization, file));
        const auto der = crypto::open(sealing.view(), found->second.box, asBytes(alias));
        if (!der)
            return Error{ErrorCode::KeyStoreFailure, "a sealed key does not open"};
        return crypto::PrivateKey::fromDer(der->view());
    }

    const std::string m_path;
    const std::string m_lockPath;
    std::mutex m_mutex;
    SecretBytes m_authorization;
};
}

Result<std::unique_ptr<ports::KeyStore>> makeLinuxKeyStore(const std::string &folder)
{
    CAUSEWAY_CHECK(makePrivateFolder(folder));
    std::unique_ptr<ports::KeyStore> store = std::make_unique<LinuxKeyStore>(folder);
    CAUSEWAY_CHECK(store->deriveSecret({})); // makes the file, or says now that it is damaged
    return store;
}
}
