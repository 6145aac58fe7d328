#include <causeway/vault/vault.h>

#include "database.h"
#include "key_file.h"
#include "pin_rules.h"
#include "record_table.h"
#include "schema.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/files.h>
#include <causeway/base/log.h>

#include <optional>

namespace causeway::vault {
namespace {

constexpr std::size_t KeySize = 32;

Result<SecretBytes> subkey(const SecretBytes &dataKey, std::string_view use)
{
    return crypto::hkdfSha256(dataKey.view(), {}, asBytes(use), KeySize);
}

/// The vault's files. `erasing` is there from an erase's beginning to its end, so that one that was cut off is finished.
struct Paths {
    explicit Paths(const std::string &inFolder) : folder(inFolder) {}

    std::string folder;
    std::string key = folder + "/vault.key";
    std::string database = folder + "/vault.db";
    std::string lock = folder + "/vault.lock";
    std::string erasing = folder + "/vault.erasing";
};

class EncryptedVault final : public Vault {
public:
    EncryptedVault(VaultConfig config, ports::KeyStore &keys, const Clock &clock)
        : m_config(std::move(config)), m_paths(m_config.folder), m_keys(keys), m_clock(clock)
    {
    }

    ~EncryptedVault() override { lock(); }

    VaultState state() const override;
    Result<void> create(const SecretBytes &pin) override;
    Result<void> unlock(const SecretBytes &pin) override;
    Result<void> confirm(const SecretBytes &pin) override;
    Result<void> changePin(const SecretBytes &current, const SecretBytes &next) override;
    void lock() override;
    Result<void> erase() override;
    Throttle throttle() const override;
    std::string cipherVersion() const override { return Database::cipherVersion(); }

    Result<void> put(const std::string &collection, const std::string &key, const Json &body) override;
    Result<std::optional<Json>> get(const std::string &collection, const std::string &key) override;
    Result<std::vector<Record>> list(const std::string &collection) override;
    Result<std::optional<Record>> last(const std::string &collection) override;
    Result<void> remove(const std::string &collection, const std::string &key) override;
    Result<void> transaction(const std::function<Result<void>()> &work) override;

    /// An erase that was cut off before its end goes on here.
    void finishErasing();

private:
    Result<SecretBytes> tryPin(const SecretBytes &pin);
    Result<void> openWith(const SecretBytes &dataKey, OpenMode mode);
    Result<void> makeContents(const SecretBytes &pin);
    Result<void> noticeChange(KeyFile &file) const;
    Result<void> destroyFiles();
    Result<void> checkUsable() const;
    Result<void> finishTransaction(Result<void> done);
    /// What failed inside a transaction dooms it, whether its caller looks or not.
    template<typename T>
    T noting(T result)
    {
        if (!result && m_inTransaction && !m_doomed)
            m_doomed = result.error();
        return result;
    }

    const VaultConfig m_config;
    const Paths m_paths;
    ports::KeyStore &m_keys;
    const Clock &m_clock;
    std::optional<FileLock> m_lock;
    std::optional<Database> m_database;
    bool m_inTransaction = false;
    std::optional<Error> m_doomed;
};

VaultState EncryptedVault::state() const
{
    if (m_database)
        return VaultState::Open;
    if (!fileExists(m_paths.key) || fileExists(m_paths.erasing))
        return VaultState::Absent;
    return VaultState::Locked;
}

Result<void> EncryptedVault::create(const SecretBytes &pin)
{
    CAUSEWAY_CHECK(checkPin(pin));
    if (state() != VaultState::Absent)
        return Error{ErrorCode::VaultExists};
    CAUSEWAY_CHECK(makePrivateFolder(m_paths.folder));
    CAUSEWAY_TRY(auto taken, FileLock::tryNow(m_paths.lock));
    if (state() != VaultState::Absent) // made by another process just now
        return Error{ErrorCode::VaultExists};
    m_lock = std::move(taken);
    auto made = destroyFiles(); // what an erase or a create that was cut off has left; nobody can open it any more
    if (made)
        made = makeContents(pin);
    if (!made) {
        lock();
        (void)erasePrivateFile(m_paths.database); // the first failure is what counts
    }
    return made;
}

/// The key file comes last: without it there is no vault.
Result<void> EncryptedVault::makeContents(const SecretBytes &pin)
{
    const auto dataKey = crypto::randomSecret(KeySize);
    CAUSEWAY_TRY(const auto file, sealDataKey(dataKey, pin, m_config.pinHashingOfNewVaults, m_keys));
    CAUSEWAY_CHECK(openWith(dataKey, OpenMode::New));
    faultPoint("vault.before_key_file");
    return saveKeyFile(m_paths.key, file, m_keys);
}

Result<void> EncryptedVault::unlock(const SecretBytes &pin)
{
    if (m_database)
        return confirm(pin);
    if (state() == VaultState::Absent)
        return Error{ErrorCode::VaultAbsent};
    CAUSEWAY_TRY(auto taken, FileLock::tryNow(m_paths.lock));
    CAUSEWAY_TRY(const auto dataKey, tryPin(pin));
    m_lock = std::move(taken);
    auto opened = openWith(dataKey, OpenMode::Existing);
    if (!opened)
        lock();
    return opened;
}

Result<void> EncryptedVault::confirm(const SecretBytes &pin)
{
    if (!m_database)
        return Error{ErrorCode::VaultLocked};
    CAUSEWAY_CHECK(tryPin(pin));
    return {};
}

Result<void> EncryptedVault::changePin(const SecretBytes &current, const SecretBytes &next)
{
    if (!m_database)
        return Error{ErrorCode::VaultLocked};
    CAUSEWAY_CHECK(checkPin(next));
    CAUSEWAY_TRY(const auto dataKey, tryPin(current));
    CAUSEWAY_TRY(const auto file, sealDataKey(dataKey, next, m_config.pinHashingOfNewVaults, m_keys));
    return saveKeyFile(m_paths.key, file, m_keys);
}

/// The data key, if the PIN is right. Our lock is taken. A try is on the disk before it is made, so that ending the process wins none.
Result<SecretBytes> EncryptedVault::tryPin(const SecretBytes &pin)
{
    CAUSEWAY_TRY(auto file, loadKeyFile(m_paths.key, m_keys));
    if (!file.throttleIntact)
        CAUSEWAY_CHECK(noticeChange(file));
    if (const auto wait = remainingWait(file.throttle, m_clock); wait.count() > 0)
        return Error{ErrorCode::PinThrottled,
                     std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count()) + " s to wait"};
    if (!checkPin(pin))
        return Error{ErrorCode::PinWrong}; // no vault has such a PIN: nothing is learned, nothing is counted
    file.throttle = withOneMore(file.throttle, m_clock);
    CAUSEWAY_CHECK(saveKeyFile(m_paths.key, file, m_keys));
    faultPoint("vault.pin_try_written");
    CAUSEWAY_TRY(auto dataKey, openDataKey(file, pin, m_keys));
    file.throttle = {};
    if (const auto cleared = saveKeyFile(m_paths.key, file, m_keys); !cleared)
        logLine(LogLevel::Error, "vault", "the throttle could not be cleared: " + cleared.error().detail);
    return dataKey;
}

/// The data key itself is not kept: SQLCipher and the key store hold what is made from it, until lock().
Result<void> EncryptedVault::openWith(const SecretBytes &dataKey, OpenMode mode)
{
    CAUSEWAY_TRY(const auto databaseKey, subkey(dataKey, "causeway-vault-database-1"));
    CAUSEWAY_TRY(const auto authorization, subkey(dataKey, "causeway-keystore-authorization-1"));
    CAUSEWAY_TRY(auto database, Database::open(m_paths.database, databaseKey, mode));
    CAUSEWAY_CHECK(migrate(database));
    CAUSEWAY_CHECK(m_keys.authorize(authorization.view()));
    m_database.emplace(std::move(database));
    return {};
}

void EncryptedVault::lock()
{
    m_database.reset();
    m_inTransaction = false;
    if (m_lock)
        m_keys.deauthorize();
    m_lock.reset();
}

Result<void> EncryptedVault::erase()
{
    CAUSEWAY_CHECK(makePrivateFolder(m_paths.folder));
    if (!m_lock) {
        CAUSEWAY_TRY(m_lock, FileLock::tryNow(m_paths.lock));
    }
    m_database.reset();
    if (const auto marked = replacePrivateFile(m_paths.erasing, {}); !marked)
        logLine(LogLevel::Notice, "vault",
                "erasing without a mark: " + marked.error().detail); // a full disk is no obstacle
    auto destroyed = destroyFiles();
    lock();
    return destroyed;
}

/// The key file first: from then on nobody can read the rest.
Result<void> EncryptedVault::destroyFiles()
{
    faultPoint("vault.before_erase");
    CAUSEWAY_CHECK(erasePrivateFile(m_paths.key));
    faultPoint("vault.key_file_erased");
    for (const auto &path : {m_paths.key + ".new", m_paths.database, m_paths.database + "-journal"})
        CAUSEWAY_CHECK(erasePrivateFile(path));
    faultPoint("vault.database_erased");
    CAUSEWAY_CHECK(m_keys.erase());
    faultPoint("vault.keys_erased");
    return erasePrivateFile(m_paths.erasing);
}

void EncryptedVault::finishErasing()
{
    if (!fileExists(m_paths.erasing))
        return;
    if (const auto erased = erase(); !erased)
        logLine(LogLevel::Error, "vault", "erasing could not be finished: " + erased.error().detail);
}

Throttle EncryptedVault::throttle() const
{
    if (state() == VaultState::Absent)
        return {};
    std::optional<Result<FileLock>>
        taken; // so that the file is not replaced while it is read, unless it is in use elsewhere
    if (!m_lock)
        taken = FileLock::tryNow(m_paths.lock);
    auto file = loadKeyFile(m_paths.key, m_keys);
    if (!file)
        return {};
    if (!file->throttleIntact && (m_lock || *taken))
        (void)noticeChange(*file); // the longest wait is told in any case
    else if (!file->throttleIntact)
        file->throttle = longestThrottle(m_clock);
    return {file->throttle.failures, remainingWait(file->throttle, m_clock)};
}

/// Somebody has edited the throttle: the longest wait begins now, and is written down so that it can pass.
Result<void> EncryptedVault::noticeChange(KeyFile &file) const
{
    file.throttle = longestThrottle(m_clock);
    return saveKeyFile(m_paths.key, file, m_keys);
}

Result<void> EncryptedVault::checkUsable() const
{
    if (!m_database)
        return Error{ErrorCode::VaultLocked};
    if (m_inTransaction && m_doomed)
        return *m_doomed;
    return {};
}

Result<void> EncryptedVault::put(const std::string &collection, const std::string &key, const Json &body)
{
    CAUSEWAY_CHECK(checkUsable());
    return noting(putRecord(*m_database, collection, key, body));
}

Result<std::optional<Json>> EncryptedVault::get(const std::string &collection, const std::string &key)
{
    CAUSEWAY_CHECK(checkUsable());
    return noting(getRecord(*m_database, collection, key));
}

Result<std::vector<Record>> EncryptedVault::list(const std::string &collection)
{
    CAUSEWAY_CHECK(checkUsable());
    return noting(listRecords(*m_database, collection));
}

Result<std::optional<Record>> EncryptedVault::last(const std::string &collection)
{
    CAUSEWAY_CHECK(checkUsable());
    return noting(lastRecord(*m_database, collection));
}

Result<void> EncryptedVault::remove(const std::string &collection, const std::string &key)
{
    CAUSEWAY_CHECK(checkUsable());
    return noting(removeRecord(*m_database, collection, key));
}

Result<void> EncryptedVault::transaction(const std::function<Result<void>()> &work)
{
    CAUSEWAY_CHECK(checkUsable());
    if (m_inTransaction)
        return noting(work());
    CAUSEWAY_CHECK(m_database->execute("BEGIN IMMEDIATE"));
    m_inTransaction = true;
    m_doomed.reset();
    auto done = work();
    m_inTransaction = false;
    return finishTransaction(std::move(done));
}

Result<void> EncryptedVault::finishTransaction(Result<void> done)
{
    if (!m_database) // locked in the middle, which has rolled back
        return Error{ErrorCode::VaultLocked};
    if (done && m_doomed)
        done = *m_doomed;
    if (done)
        done = m_database->execute("COMMIT");
    if (!done && m_database->isInTransaction())
        (void)m_database->execute("ROLLBACK"); // nothing is committed either way; the first failure is what counts
    return done;
}
}

std::unique_ptr<Vault> makeVault(VaultConfig config, ports::KeyStore &keys, const Clock &clock)
{
    auto vault = std::make_unique<EncryptedVault>(std::move(config), keys, clock);
    vault->finishErasing();
    return vault;
}
}
