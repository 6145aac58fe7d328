#pragma once

#include <causeway/consent/ledger.h>
#include <causeway/wallet/wallet.h>

#include <limits>

namespace causeway::wallet {

/// A certificate as lists show it; for the rest of what it says see Wallet::find().
struct Held {
    std::string id;
    std::string type; ///< vct or docType
    LocalizedText title;
    std::string issuerId;
    LocalizedText issuerName;
    std::optional<SystemTime> expiresAt;
    SystemTime addedAt;
    std::optional<int> copiesLeft;
    bool isFavourite = false;
    bool isArchived = false;
    /// Names of claims, as Claim::name, that say something else than before since the issuer issued it again, and "portrait"; until acknowledgeChanges().
    std::vector<std::string> changed = {};
};

struct HeldQuery {
    /// Each word must stand in the title, the issuer's name or a value of the certificate; in which case and width does not matter. Empty: all.
    std::string text = {};
    std::string language = "en"; ///< of title and issuer's name
    bool archived = false;       ///< those that were put away, instead of the others
    bool byType = false;         ///< those of one title together, and of these those of one type; but for favourites
    std::size_t from = 0;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// What one screen shows.
struct HeldPage {
    std::vector<Held> certificates; ///< favourites first
    std::size_t found = 0;          ///< on all screens
    std::size_t kept = 0;           ///< held and not put away, whatever was searched for
    std::size_t archived = 0;       ///< put away
};

/// What became of a certificate: to whom, when, which fields; never their values. Of an answer that had to be sent again there is one line, which says how it ended.
struct HistoryLine {
    SystemTime at;
    std::string kind;    ///< as in the ledger: "issuance", "presentation"
    std::string outcome; ///< as in the ledger
    std::string withId;  ///< issuer or verifier
    LocalizedText withName;
    LocalizedText purpose;
    std::vector<std::string> fields;
    std::int64_t ledgerNumber = 0; ///< 0: when it came, from the certificate's own record
};

/// How the person keeps certificates: what comes first, what is put away; finding one among thousands; what became of each. What lists need is held in memory
/// from the first list() until forget() or until a call finds the vault locked. On the SDK strand only; the vault must be open.
///
/// What was put away is not offered to verifiers; of several that fit, favourites are offered first, and then as they are listed.
class Holding {
public:
    virtual ~Holding() = default;

    virtual Result<HeldPage> list(const HeldQuery &query) = 0;
    virtual Result<Held> find(const std::string &id) = 0; ///< CertificateNotFound
    /// These change how it is kept, and nothing of the certificate. CertificateNotFound.
    virtual Result<void> setFavourite(const std::string &id, bool isFavourite) = 0;
    virtual Result<void> setArchived(const std::string &id, bool isArchived) = 0;
    /// The person has been told what changed.
    virtual Result<void> acknowledgeChanges(const std::string &id) = 0;
    /// Lists it right before another one, or last where `before` is empty. InvalidArgument where one of them is a favourite or put away and the other is not.
    virtual Result<void> move(const std::string &id, const std::string &before) = 0;
    /// Newest first; on this phone only: the ledger of an earlier one does not say which certificate was shown, and what does stayed on that phone. CertificateNotFound.
    virtual Result<std::vector<HistoryLine>> history(const std::string &id) = 0;
    /// Everything that is held about it, as JSON for its holder to keep: what was issued, all copies, how it is kept, what is believed, its history. No private
    /// key and no token for an issuer is in it. CertificateNotFound.
    virtual Result<Json> exportOne(const std::string &id) = 0;
    /// The same of all of them, what is put away last. Cancelled.
    virtual Result<Json> exportAll(const Call &call) = 0;
    /// Drops what is held in memory: the vault is about to be locked.
    virtual void forget() = 0;
};

/// Collaborators must outlive it.
std::unique_ptr<Holding> makeHolding(vault::RecordStore &store, Wallet &wallet, consent::Ledger &ledger,
                                     const Clock &clock);
}
