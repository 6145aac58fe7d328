#pragma once

#include <causeway/consent/ledger.h>
#include <causeway/crypto/passphrase_jwe.h>
#include <causeway/vault/record_store.h>

#include <functional>
#include <memory>
#include <string_view>

/// Moving to another phone: an encrypted file that says which certificates there were and what was answered. No keys, no claims: keys never leave their device, and a
/// certificate without its key is worth nothing, so issuers issue again.
namespace causeway::wallet {

/// A kind of certificate (an issuer's configuration, or, where it is not known, title) to ask for again.
struct Restorable {
    std::string id;
    std::string issuerId;
    std::string
        configurationId; ///< what to ask the issuer for; empty where it is not known: the issuer's own pages say how
    LocalizedText title;
    LocalizedText issuerName;
    int count = 1; ///< of how many; files from before there was a count list each kind once
};

/// The ledger of an earlier phone: verified when it came, and again by consent::verifyExport(). It is beside this phone's own ledger, never part of it: what is the beginning of that one, or of
/// another attached one, is not attached.
struct AttachedLedger {
    std::string head; ///< hash of its last entry
    SystemTime restoredAt;
    Json exported;
};

struct Restored {
    std::size_t certificates = 0; ///< in the file, each of several of one kind
    std::int64_t ledgerEntries = 0;
};

/// On the SDK strand only; the vault must be open.
class Backups {
public:
    virtual ~Backups() = default;

    /// The file's text: a JWE under the passphrase, which names its holder inside. What an issuer has promised is in it, too, and what a backup held that was restored here. PinUnacceptable, LedgerBroken; InvalidArgument: longer than
    /// BackupConfig::largest, the detail says how many bytes each part has.
    virtual Result<std::string> make(const SecretBytes &passphrase) = 0;
    /// All of it or nothing; the same file again changes nothing. An attached ledger that is the beginning of one that comes gives way to it. DecryptionFailed ("passphrase" or
    /// "changed"), JwtMalformed (cut off, or no backup), AlgorithmUnsupported, VaultTooNew (made by a later version), InvalidJson, LedgerBroken; BackupOfAnother: it names another
    /// holder than BackupConfig::holder. Files from before there was one, and where nobody is registered, are taken.
    virtual Result<Restored> restore(std::string_view text, const SecretBytes &passphrase) = 0;

    /// What a restored backup lists and is neither held nor promised yet: each kind once, with how many of it are still missing. Whoever holds one of a kind has one less to ask for, by whatever
    /// way it came. One that is deleted by Wallet::remove() is wanted no more, here and in later backups, until a backup that lists it is restored. Of several backups the one with most of a
    /// kind counts. Ask issuers for it by Wallet::requestOffer() and openOffer().
    virtual Result<std::vector<Restorable>> restorable() = 0;
    /// The person wants none of that kind again.
    virtual Result<void> forget(const std::string &id) = 0;
    /// Oldest first.
    virtual Result<std::vector<AttachedLedger>> ledgers() = 0;
};

struct BackupConfig {
    crypto::ScryptCost cost = crypto::PassphraseCost;
    std::size_t largest = 64U << 20; ///< bytes that are encrypted; crypto::encryptUnderPassphrase() takes no more
    /// The same text for the same person on each of their devices, and for nobody else, such as the subject that the identity provider gave; empty where nobody is registered. None: backups name nobody.
    std::function<Result<std::string>()> holder = {};
};

/// Whether a text says of itself that it is a backup. Anybody can write that.
bool isBackup(std::string_view text);

std::unique_ptr<Backups> makeBackups(BackupConfig config, vault::RecordStore &store, consent::Ledger &ledger,
                                     const Clock &clock);
}
