#include "session.h"

#include <causeway/base/files.h>
#include <causeway/platform/linux_key_store.h>

#include <filesystem>

namespace causeway::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MaximumSecretFile = 1024;

Error wrong(const char *what)
{
    return Error{ErrorCode::InvalidArgument, what};
}

/// A file with a PIN ends in a line feed as often as not.
SecretBytes withoutLineEnd(const SecretBytes &line)
{
    auto size = line.size();
    while (size > 0 && (line.view()[size - 1] == '\n' || line.view()[size - 1] == '\r'))
        --size;
    return SecretBytes(line.view().first(size));
}

bool isSame(const SecretBytes &a, const SecretBytes &b)
{
    return asText(a.view()) == asText(b.view());
}
}

Result<std::string> Session::home() const
{
    if (const auto given = m_arguments.value("--home"))
        return fs::absolute(*given).lexically_normal().string();
    if (const auto data = m_terminal.environment("XDG_DATA_HOME"); data && fs::path(*data).is_absolute())
        return (fs::path(*data) / "causeway").string();
    if (const auto person = m_terminal.environment("HOME"))
        return (fs::path(*person) / ".local" / "share" / "causeway").string();
    return wrong("no home: give --home DIR");
}

bool Session::hasHome() const
{
    const auto folder = home();
    std::error_code error;
    return folder && fs::is_directory(*folder, error);
}

Result<std::string> Session::connectionPath() const
{
    if (const auto given = m_arguments.value("--connect"))
        return *given;
    if (const auto given = m_terminal.environment("CAUSEWAY_CONNECT"))
        return *given;
    CAUSEWAY_TRY(const auto folder, home());
    const auto remembered = (fs::path(folder) / "connection.json").string();
    if (!fileExists(remembered))
        return wrong("no connection: give --connect FILE or CAUSEWAY_CONNECT");
    return remembered;
}

Result<Connection> Session::connection() const
{
    CAUSEWAY_TRY(const auto path, connectionPath());
    return readConnection(fs::absolute(path).string());
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
    if (!hasHome())
        return Error{ErrorCode::VaultAbsent};
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
    if (!mayCreate && !hasHome())
        return Error{ErrorCode::VaultAbsent};
    CAUSEWAY_TRY(const auto folder, home());
    CAUSEWAY_TRY(auto where, connection());
    CAUSEWAY_TRY(auto *store, keys());
    m_vault.reset(); // one vault at a time
    CAUSEWAY_TRY(m_client, makeClient({folder, std::move(where), "Causeway command"}, *store, systemClock()));
    return m_client.get();
}

Result<Client *> Session::unlocked()
{
    CAUSEWAY_TRY(auto *made, client());
    if (made->vault().state() == vault::VaultState::Absent)
        return Error{ErrorCode::VaultAbsent};
    CAUSEWAY_TRY(const auto secret, pin());
    CAUSEWAY_CHECK(made->vault().unlock(secret));
    // Without network or login it stays as it is until the next time; the command itself may need neither.
    static_cast<void>(made->resumePending(call()));
    return made;
}

Result<std::optional<SecretBytes>> Session::given(const char *option, const char *variable) const
{
    if (const auto path = m_arguments.value(option)) {
        const auto line = readPrivateFile(*path, MaximumSecretFile);
        if (!line || !*line)
            return wrong("the file with the PIN or passphrase cannot be read");
        return std::optional<SecretBytes>(withoutLineEnd(**line));
    }
    if (const auto text = m_terminal.environment(variable))
        return std::optional<SecretBytes>(SecretBytes(*text));
    return std::optional<SecretBytes>();
}

Result<std::optional<SecretBytes>> Session::givenPin() const
{
    return given("--pin-file", "CAUSEWAY_PIN");
}

Result<SecretBytes> Session::pin() const
{
    CAUSEWAY_TRY(auto secret, givenPin());
    if (!secret)
        secret = m_terminal.ask("PIN: ");
    if (!secret)
        return wrong("no PIN: give --pin-file FILE or CAUSEWAY_PIN");
    return *std::move(secret);
}

Result<SecretBytes> Session::passphrase(bool isNew) const
{
    CAUSEWAY_TRY(auto secret, given("--passphrase-file", "CAUSEWAY_PASSPHRASE"));
    if (secret)
        return *std::move(secret);
    secret = m_terminal.ask("Passphrase of the backup: ");
    const auto again = secret && isNew ? m_terminal.ask("The same again: ") : std::nullopt;
    if (!secret || (isNew && !again))
        return wrong("no passphrase: give --passphrase-file FILE or CAUSEWAY_PASSPHRASE");
    if (isNew && !isSame(*secret, *again))
        return Error{ErrorCode::PinUnacceptable, "the two differ"};
    return *std::move(secret);
}

Result<SecretBytes> Session::newPin(const char *option, const char *variable) const
{
    CAUSEWAY_TRY(auto secret, given(option, variable));
    if (secret)
        return *std::move(secret);
    secret = m_terminal.ask("New PIN (six digits): ");
    const auto again = secret ? m_terminal.ask("The same again: ") : std::nullopt;
    if (!secret || !again)
        return wrong("no new PIN: give it in a file or by the environment");
    if (!isSame(*secret, *again))
        return Error{ErrorCode::PinUnacceptable, "the two differ"};
    return *std::move(secret);
}
}
