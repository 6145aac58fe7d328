#include "memory_scan.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/platform/linux_key_store.h>
#include <causeway/vault/vault.h>

#include <QTemporaryDir>
#include <QtTest>

#include <array>

using namespace causeway;

namespace {

struct DataKey {
    test::MaskedSecret raw;
    test::MaskedSecret hex;
};

DataKey &seenDataKey()
{
    static DataKey key;
    return key;
}

/// Made at run time, so that no literal of this test is found.
SecretBytes makePin(int shift = 0)
{
    SecretBytes pin(6);
    constexpr std::array<int, 6> digits{7, 3, 9, 0, 4, 8};
    volatile int zero = '0';
    for (std::size_t i = 0; i < digits.size(); ++i)
        pin.data()[i] = static_cast<std::uint8_t>(zero + (digits[i] + shift) % 10);
    return pin;
}

/// Gone again when this returns: what the search looks for must not be alive because of it.
test::MaskedSecret maskedPin(int shift = 0)
{
    return test::MaskedSecret(makePin(shift).view());
}

/// The platform's key store, seen from outside: what it was authorized with.
class WatchedKeyStore final : public ports::KeyStore {
public:
    explicit WatchedKeyStore(std::unique_ptr<ports::KeyStore> inner) : m_inner(std::move(inner)) {}

    ports::Protection protection() const override { return m_inner->protection(); }
    Result<SecretBytes> deriveSecret(ByteView context) override { return m_inner->deriveSecret(context); }
    Result<void> authorize(ByteView authorization) override
    {
        seenAuthorization = test::MaskedSecret(authorization);
        return m_inner->authorize(authorization);
    }
    void deauthorize() override { m_inner->deauthorize(); }
    Result<Bytes> createSigningKey(const std::string &alias) override { return m_inner->createSigningKey(alias); }
    Result<Bytes> publicKey(const std::string &alias) override { return m_inner->publicKey(alias); }
    Result<Bytes> sign(const std::string &alias, ByteView message) override { return m_inner->sign(alias, message); }
    bool canAgree(const std::string &alias) override { return m_inner->canAgree(alias); }
    Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) override
    {
        return m_inner->agree(alias, otherKey);
    }
    Result<void> remove(const std::string &alias) override { return m_inner->remove(alias); }
    Result<void> erase() override { return m_inner->erase(); }

    test::MaskedSecret seenAuthorization;

private:
    std::unique_ptr<ports::KeyStore> m_inner;
};
}

extern "C" {
/// The linker puts this in front of SQLCipher's function (--wrap): the one place at which the data key can be seen without a seam in the product.
int __real_sqlite3_key_v2(void *database, const char *name, const void *key, int size);
int __wrap_sqlite3_key_v2(void *database, const char *name, const void *key, int size);

int __wrap_sqlite3_key_v2(void *database, const char *name, const void *key, int size)
{
    const ByteView text(static_cast<const std::uint8_t *>(key), static_cast<std::size_t>(size));
    if (size == 67) { // x'...'
        const auto hex = text.subspan(2, 64);
        auto raw = *fromHex(asText(hex));
        seenDataKey() = {test::MaskedSecret(raw), test::MaskedSecret(hex)};
        secureWipe(raw.data(), raw.size());
    }
    return __real_sqlite3_key_v2(database, name, key, size);
}
}

/// After locking, the memory of the process holds neither PIN nor data key: what a heap dump or a swapped-out page would show.
class MemoryTest : public QObject {
    Q_OBJECT
private slots:
    void theSearchFindsWhatIsThere()
    {
        const auto pin = makePin(1);

        QVERIFY(test::countInMemory(test::MaskedSecret(pin.view())) >= 1);
    }

    void nothingIsLeftAfterLocking()
    {
        QVERIFY(m_vault->create(makePin()));
        QVERIFY(m_keys.createSigningKey("device"));
        QVERIFY(m_keys.sign("device", asBytes("text")));
        QVERIFY(m_vault->confirm(makePin()));
        QVERIFY(!seenDataKey().raw.empty());
        QVERIFY(test::countInMemory(seenDataKey().raw) + test::countInMemory(seenDataKey().hex) >= 1);

        m_vault->lock();

        verifyNothingIsLeft();
    }

    void nothingIsLeftAfterUnlockingAndLockingAgain()
    {
        QVERIFY(m_vault->unlock(makePin(2)).error().code == ErrorCode::PinWrong);
        QCOMPARE(test::countInMemory(maskedPin(2)), 0);
        QVERIFY(m_vault->unlock(makePin()));
        QVERIFY(m_vault->changePin(makePin(), makePin(3)));
        QVERIFY(m_keys.sign("device", asBytes("text")));

        m_vault->lock();

        verifyNothingIsLeft();
        QCOMPARE(test::countInMemory(maskedPin(3)), 0);
    }

private:
    void verifyNothingIsLeft()
    {
        QCOMPARE(test::countInMemory(maskedPin()), 0);
        QCOMPARE(test::countInMemory(seenDataKey().raw), 0);
        QCOMPARE(test::countInMemory(seenDataKey().hex), 0);
        QVERIFY(!m_keys.seenAuthorization.empty());
        QCOMPARE(test::countInMemory(m_keys.seenAuthorization), 0);
    }

    QTemporaryDir m_folder;
    WatchedKeyStore m_keys{*platform::makeLinuxKeyStore(m_folder.path().toStdString())};
    std::unique_ptr<vault::Vault> m_vault = vault::makeVault({m_folder.path().toStdString()}, m_keys, systemClock());
};

CAUSEWAY_SUITE(MemoryTest)
#include "tst_memory.moc"
