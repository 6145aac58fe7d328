#include "session.h"

#include "input.h"

#include <causeway/base/files.h>
#include <causeway/platform/linux_key_store.h>

#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

namespace causeway::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MaximumSecretFile = 16 * LongestAnswer; // so that of one too long the limit itself can be said

/// Of a vault and its keys: half made or half erased ones leave some of them.
constexpr std::array Traces{"vault.key", "vault.db", "vault.erasing", "keystore.json"};

Error wrong(std::string what)
{
    return Error{ErrorCode::InvalidArgument, std::move(what)};
}

/// A file with a PIN ends in a line feed as often as not.
SecretBytes withoutLineEnd(const SecretBytes &line)
{
    auto size = line.size();
    while (size > 0 && (line.view()[size - 1] == '\n' || line.view()[size - 1] == '\r'))
        --size;
    return SecretBytes(line.view().first(size));
}

Result<std::optional<SecretBytes>> ofBearableLength(SecretBytes secret, const std::string &source)
{
    if (secret.size() > LongestAnswer)
        return wrong(source + ": more than " + std::to_string(LongestAnswer) + " bytes");
    return std::optional(std::move(secret));
}

/// InvalidArgument, naming the `source`, where it is empty or the folder that this process works in is gone.
Result<fs::path> absolutePath(const std::string &path, const std::string &source)
{
    if (path.empty())
        return wrong(source + ": empty");
    std::error_code error;
    auto whole = fs::absolute(path, error);
    if (error)
        return wrong(source + ": " + path + ": the working folder: " + error.message());
    return whole;
}

bool isSame(const SecretBytes &a, const SecretBytes &b)
{
    return asText(a.view()) == asText(b.view());
}
}

Error Session::vaultAbsent() const
{
    const auto folder = home();
    if (!folder)
        return folder.error();
    return Error{ErrorCode::VaultAbsent, "no vault in " + *folder + ": register with causeway enrol"};
}

Result<std::string> Session::home() const
{
    if (const auto given = m_arguments.value("--home")) {
        CAUSEWAY_TRY(const auto path, absolutePath(*given, "--home"));
        return path.lexically_normal().string();
    }
    if (const auto data = m_terminal.environment("XDG_DATA_HOME"); data && fs::path(*data).is_absolute())
        return (fs::path(*data) / "causeway").string();
    if (const auto person = m_terminal.environment("HOME"))
        return (fs::path(*person) / ".local" / "share" / "causeway").string();
    return wrong("no home: give --home DIR");
}

Result<bool> Session::hasVault() const
{
    CAUSEWAY_TRY(const auto folder, home());
    std::error_code unseen;
    if (fs::exists(folder, unseen) && !fs::is_directory(folder, unseen))
        return wrong(folder + ": not a folder");
    for (const auto *name : Traces) {
        const auto found = isThere((fs::path(folder) / name).string());
        if (!found)
            return Error{found.error().code, folder + ": " + found.error().detail};
        if (*found)
            return true;
    }
    return false;
}

Result<std::string> Session::connectionPath() const
{
    for (const auto &[source, given] : {std::pair("--connect", m_arguments.value("--connect")),
                                        std::pair("CAUSEWAY_CONNECT", m_terminal.environment("CAUSEWAY_CONNECT"))}) {
        if (!given)
            continue;
        CAUSEWAY_TRY(const auto path, absolutePath(*given, source));
        return path.string();
    }
    CAUSEWAY_TRY(const auto folder, home());
    auto remembered = (fs::path(folder) / "connection.json").string();
    if (!fileExists(remembered))
        return wrong("no connection: give --connect FILE or CAUSEWAY_CONNECT");
    return remembered;
}

Result<Connection> Session::connection() const
{
    CAUSEWAY_TRY(const auto path, connectionPath());
    return readConnection(path);
}

Result<void> Session::rememberConnection() const
{
    CAUSEWAY_TRY(const auto folder, home());
    CAUSEWAY_TRY(const auto known, connection());
    const auto text = toCompact({{"origin", known.origin}, {"ca", known.caFile}, {"trust", known.trustFile}});
    return replacePrivateFile((fs::path(folder) / "connection.json").string(), asBytes(text));
}

Result<ports::KeyStore *> Session::keys()
{
    if (!m_keys) {
        CAUSEWAY_TRY(const auto folder, home());
        CAUSEWAY_TRY(m_keys, platform::makeLinuxKeyStore(folder));
    }
    return m_keys.get();
}

Result<vault::Vault *> Session::vault()
{
    if (m_client)
        return &m_client->vault();
    CAUSEWAY_TRY(const auto isMade, hasVault());
    if (!isMade)
        return vaultAbsent();
    if (!m_vault) {
        CAUSEWAY_TRY(auto *store, keys());
        CAUSEWAY_TRY(const auto folder, home());
        m_vault = vault::makeVault({folder}, *store, systemClock());
    }
    return m_vault.get();
}

Result<Client *> Session::client(bool mayCreate)
{
    if (m_client)
        return m_client.get();
    CAUSEWAY_TRY(const auto isMade, hasVault());
    if (!mayCreate && !isMade)
        return vaultAbsent();
    CAUSEWAY_TRY(const auto folder, home());
    CAUSEWAY_TRY(auto where, connection());
    CAUSEWAY_TRY(auto *store, keys());
    m_vault.reset(); // one vault at a time
    CAUSEWAY_TRY(m_client, makeClient({folder, std::move(where), "Causeway command"}, *store, systemClock()));
    return m_client.get();
}

Result<Client *> Session::unlockedOffline()
{
    CAUSEWAY_TRY(auto *made, client());
    if (made->vault().state() == vault::VaultState::Absent)
        return vaultAbsent();
    CAUSEWAY_TRY(const auto secret, pin());
    CAUSEWAY_CHECK(made->vault().unlock(secret));
    return made;
}

Result<Client *> Session::unlocked()
{
    CAUSEWAY_TRY(auto *made, unlockedOffline());
    // Without network or login it stays as it is until the next time; the command itself may need neither.
    static_cast<void>(made->resumePending(call()));
    return made;
}

Result<std::optional<SecretBytes>> Session::given(const char *option, const char *variable) const
{
    if (const auto path = m_arguments.value(option)) {
        const auto line = readInput(*path, MaximumSecretFile);
        if (!line)
            return wrong(std::string(option) + ": " + line.error().detail);
        return ofBearableLength(withoutLineEnd(*line), std::string(option) + ": " + *path);
    }
    if (const auto text = m_terminal.environment(variable))
        return ofBearableLength(SecretBytes(*text), variable);
    return std::optional<SecretBytes>();
}

Result<std::optional<SecretBytes>> Session::givenPin() const
{
    return given("--pin-file", "CAUSEWAY_PIN");
}

Result<SecretBytes> Session::pin() const
{
    CAUSEWAY_TRY(auto secret, givenPin());
    if (!secret) {
        CAUSEWAY_TRY(secret, m_terminal.ask("PIN: "));
    }
    if (!secret)
        return wrong("no PIN: give --pin-file FILE or CAUSEWAY_PIN");
    return *std::move(secret);
}

Result<std::optional<SecretBytes>> Session::askTwice(const char *question) const
{
    CAUSEWAY_TRY(auto secret, m_terminal.ask(question));
    if (!secret)
        return std::optional<SecretBytes>();
    CAUSEWAY_TRY(const auto again, m_terminal.ask("The same again: "));
    if (!again)
        return std::optional<SecretBytes>();
    if (!isSame(*secret, *again))
        return Error{ErrorCode::PinUnacceptable, "the two that were typed differ"};
    return std::optional(*std::move(secret));
}

Result<SecretBytes> Session::passphrase(bool isNew) const
{
    CAUSEWAY_TRY(auto secret, given("--passphrase-file", "CAUSEWAY_PASSPHRASE"));
    if (secret)
        return *std::move(secret);
    CAUSEWAY_TRY(secret, isNew ? askTwice("Passphrase of the backup: ") : m_terminal.ask("Passphrase of the backup: "));
    if (!secret)
        return wrong("no passphrase: give --passphrase-file FILE or CAUSEWAY_PASSPHRASE");
    return *std::move(secret);
}

Result<SecretBytes> Session::newPin(const char *option, const char *variable) const
{
    CAUSEWAY_TRY(auto secret, given(option, variable));
    if (secret)
        return *std::move(secret);
    CAUSEWAY_TRY(secret, askTwice("New PIN (six digits): "));
    if (!secret)
        return wrong(std::string("no new PIN: give ") + option + " FILE or " + variable);
    return *std::move(secret);
}
}
