#include <causeway/platform/fake_key_store.h>

#include <causeway/crypto/primitives.h>

namespace causeway::platform {
namespace {

constexpr std::size_t SecretSize = 32;

Bytes digestOf(const SecretBytes &authorization)
{
    const auto digest = crypto::sha256(authorization.view());
    return {digest.begin(), digest.end()};
}
}

FakeKeyStore::FakeKeyStore() : m_deviceSecret(crypto::randomSecret(SecretSize)) {}

Result<SecretBytes> FakeKeyStore::deriveSecret(ByteView context)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return *m_failure;
    return crypto::hkdfSha256(m_deviceSecret.view(), {}, context, SecretSize);
}

Result<void> FakeKeyStore::authorize(ByteView authorization)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (authorization.size() != SecretSize)
        return Error{ErrorCode::KeyStoreFailure, "an authorization has 32 bytes"};
    SecretBytes offered(authorization);
    if (!m_keys.empty() && digestOf(offered) != m_keysMadeUnder)
        return Error{ErrorCode::KeyStoreFailure, "keys were made under another authorization"};
    m_authorization = std::move(offered);
    return {};
}

void FakeKeyStore::deauthorize()
{
    const std::scoped_lock lock(m_mutex);
    m_authorization.wipe();
}

Result<Bytes> FakeKeyStore::createSigningKey(const std::string &alias)
{
    const std::scoped_lock lock(m_mutex);
    CAUSEWAY_CHECK(checkAuthorized());
    if (m_keys.contains(alias))
        return Error{ErrorCode::KeyStoreFailure, "the alias is taken"};
    CAUSEWAY_TRY(const auto key, crypto::PrivateKey::generate());
    m_keys.emplace(alias, key);
    m_keysMadeUnder = digestOf(m_authorization);
    return key.publicKey().toDer();
}

Result<Bytes> FakeKeyStore::publicKey(const std::string &alias)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const auto found = m_keys.find(alias);
    if (found == m_keys.end())
        return Error{ErrorCode::KeyNotFound};
    return found->second.publicKey().toDer();
}

Result<Bytes> FakeKeyStore::sign(const std::string &alias, ByteView message)
{
    const std::scoped_lock lock(m_mutex);
    CAUSEWAY_TRY(const auto key, usableKey(alias));
    return key.sign(message);
}

Result<SecretBytes> FakeKeyStore::agree(const std::string &alias, ByteView otherKey)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_canAgree)
        return Error{ErrorCode::KeyStoreFailure, "these keys only sign"};
    CAUSEWAY_TRY(const auto key, usableKey(alias));
    CAUSEWAY_TRY(const auto other, crypto::PublicKey::fromDer(otherKey));
    return key.agreeWith(other);
}

Result<void> FakeKeyStore::remove(const std::string &alias)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return *m_failure;
    m_keys.erase(alias);
    return {};
}

Result<void> FakeKeyStore::erase()
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return *m_failure;
    m_keys.clear();
    m_authorization.wipe();
    m_deviceSecret = crypto::randomSecret(SecretSize);
    return {};
}

void FakeKeyStore::setFailure(std::optional<Error> failure)
{
    const std::scoped_lock lock(m_mutex);
    m_failure = std::move(failure);
}

bool FakeKeyStore::isAuthorized() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_authorization.empty();
}

Result<crypto::PrivateKey> FakeKeyStore::usableKey(const std::string &alias) const
{
    if (m_failure)
        return *m_failure;
    const auto found = m_keys.find(alias);
    if (found == m_keys.end())
        return Error{ErrorCode::KeyNotFound};
    CAUSEWAY_CHECK(checkAuthorized());
    return found->second;
}

Result<void> FakeKeyStore::checkAuthorized() const
{
    if (m_failure)
        return *m_failure;
    if (m_authorization.empty())
        return Error{ErrorCode::KeyStoreFailure, "not authorized"};
    return {};
}
}
