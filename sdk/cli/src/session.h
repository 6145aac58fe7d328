#pragma once

#include "arguments.h"
#include "terminal.h"

#include <causeway/client/client.h>

namespace causeway::cli {

/// One run of the command: finds home, connection and PIN when a command first needs them.
class Session {
public:
    Session(const Arguments &arguments, Terminal &terminal) : m_arguments(arguments), m_terminal(terminal) {}

    Terminal &terminal() { return m_terminal; }
    Call call() const { return {}; }

    /// VaultAbsent, naming the folder and what to do; or what home() fails with.
    Error vaultAbsent() const;
    /// Absolute. Fails with InvalidArgument where neither --home nor a home folder is known, or --home is empty.
    Result<std::string> home() const;
    /// Or what is left of one. Looks, and makes nothing. StorageFailure, naming the folder, where that may not be looked into; InvalidArgument where it is none.
    Result<bool> hasVault() const;
    Result<Connection> connection() const;
    /// Keeps it for later commands, beside the vault.
    Result<void> rememberConnection() const;

    Result<ports::KeyStore *> keys();
    /// Key store and vault alone, for what needs no service. VaultAbsent where there is none, and then nothing is made.
    Result<vault::Vault *> vault();
    /// Built on first use. VaultAbsent where there is no vault, unless `mayCreate`; then nothing is made.
    Result<Client *> client(bool mayCreate = false);
    /// The client with its vault open; what a killed process left behind is finished first, if the network lets it.
    Result<Client *> unlocked();
    /// The client with its vault open, and nothing else: no server is asked for anything.
    Result<Client *> unlockedOffline();

    /// From --pin-file, CAUSEWAY_PIN or the terminal. InvalidArgument where there is none of them, or more than LongestAnswer.
    Result<SecretBytes> pin() const;
    /// The same without the terminal; nothing where it was not given.
    Result<std::optional<SecretBytes>> givenPin() const;
    /// A new PIN, asked for twice at a terminal.
    Result<SecretBytes> newPin(const char *option, const char *variable) const;
    Result<SecretBytes> pinForNewVault() const { return newPin("--pin-file", "CAUSEWAY_PIN"); }

    /// Of a backup: from --passphrase-file, CAUSEWAY_PASSPHRASE or the terminal, there twice for a new one. As pin().
    Result<SecretBytes> passphrase(bool isNew) const;

private:
    /// Absolute.
    Result<std::string> connectionPath() const;
    Result<std::optional<SecretBytes>> given(const char *option, const char *variable) const;
    /// PinUnacceptable where the two answers differ; nothing where there is no terminal.
    Result<std::optional<SecretBytes>> askTwice(const char *question) const;

    const Arguments &m_arguments;
    Terminal &m_terminal;
    std::unique_ptr<ports::KeyStore> m_keys;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<Client> m_client;
};
}
