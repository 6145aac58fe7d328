#pragma once

#include "issuance/issuance_flow.h"
#include "stored_certificate.h"

#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <map>

namespace causeway::wallet {

constexpr auto CopiesCollection = "wallet.copies";

/// One of several that an issuer made of the same certificate, each bound to a key of its own.
struct CertificateCopy {
    std::string credential;
    std::string keyAlias; ///< empty: it is bound to no key
};

/// How more copies are to be had without the person.
struct Renewal {
    IssuancePlan plan;
    LocalizedText issuerName;
    std::string refreshToken;
    std::string credentialIdentifier;
    std::string dpopKeyAlias;
    std::string clientId;    ///< that asked; empty: nobody that the server knows
    bool isAttested = false; ///< the refresh token is an attested client's
};

/// What is known of a certificate beside the one that is stored: of one that was issued in several copies, so that nobody who sees two of them sees that they belong together (each
/// is shown once, and the stored one is shown next), and of one that can be had again.
struct Copies {
    std::vector<CertificateCopy> fresh; ///< after that one
    bool isNextSpent = false;           ///< no fresh one was left: it is shown again
    std::vector<std::string> spentKeys; ///< of copies that were shown or gave way; to be destroyed
    int wanted = 0;                     ///< how many are asked for at a time
    std::optional<Renewal> renewal;     ///< nothing: the last one is shown again and again
    SystemTime arrivedAt;               ///< when the last of them came
    SystemTime restsUntil;              ///< nothing is asked for before: the last answer was of little use

    bool areShownOnce() const { return wanted > 1; }
    /// Whether the stored one was not shown before and is not shown again: a fresh one takes its place.
    bool isNextShownOnlyOnce() const { return areShownOnce() && !isNextSpent && !fresh.empty(); }
    /// Nothing where there is but one, which is shown as often as it is wanted.
    std::optional<int> left() const;
    /// Whether it is time for more.
    bool isLow() const;
    /// Also where the device's clock was set back.
    bool isResting(SystemTime now) const { return now < restsUntil && now >= restsUntil - Rest; }

    static constexpr std::chrono::hours Rest{24};
};

/// Whether the stored one endsSoon(). False where it never ends.
bool isRunningOut(const StoredCertificate &stored, const Copies &copies, SystemTime now);

/// Nothing for a certificate that was issued once and for all. InvalidJson.
Result<std::optional<Copies>> loadCopies(vault::RecordStore &store, const std::string &certificateId);
Result<Copies> copiesFromJson(const Json &json);
/// Copies::left() by certificate, where there is something. InvalidJson.
Result<std::map<std::string, int>> copiesLeft(vault::RecordStore &store);
Result<void> saveCopies(vault::RecordStore &store, const std::string &certificateId, const Copies &copies);

/// The stored certificate is about to be shown, or was: a fresh copy takes its place. Within the caller's transaction; nothing for one that was
/// issued once. CertificateNotFound.
Result<void> spendCopy(vault::RecordStore &store, const std::string &certificateId);
/// A copy that runs out gives way to one behind it that does not. As spendCopy().
Result<void> putForward(vault::RecordStore &store, const std::string &certificateId, SystemTime now);
/// New copies came. Of a certificate that has but one, what came takes its place unless it ends sooner; where enough are fresh and run out, what came takes the place of all that ends sooner.
/// False where none was kept. Where they are of little use, the next are not asked for today. As spendCopy().
Result<bool> addCopies(vault::RecordStore &store, const std::string &certificateId,
                       const std::vector<CertificateCopy> &added, SystemTime now);
/// Destroys the keys of copies that were shown, or gave way. Again after a killed process: it is the same.
Result<void> destroySpentKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId);
}
