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

/// What is known of a certificate that was issued in several copies, so that nobody who sees two of them sees that they belong together. Each is
/// shown once; the stored certificate is the one that is shown next.
struct Copies {
    std::vector<CertificateCopy> fresh; ///< after that one
    bool isNextSpent = false;           ///< no fresh one was left: it is shown again
    std::vector<std::string> spentKeys; ///< of copies that were shown; to be destroyed
    int wanted = 0;                     ///< how many are asked for at a time
    std::optional<Renewal> renewal;     ///< nothing: the last one is shown again and again

    int left() const { return static_cast<int>(fresh.size()) + (isNextSpent ? 0 : 1); }
    /// Whether it is time for more.
    bool isLow() const;
};

/// Nothing for a certificate that was issued once. InvalidJson.
Result<std::optional<Copies>> loadCopies(vault::RecordStore &store, const std::string &certificateId);
Result<Copies> copiesFromJson(const Json &json);
/// Copies::left() by certificate, of those that have copies. InvalidJson.
Result<std::map<std::string, int>> copiesLeft(vault::RecordStore &store);
Result<void> saveCopies(vault::RecordStore &store, const std::string &certificateId, const Copies &copies);

/// The stored certificate is about to be shown, or was: a fresh copy takes its place. Within the caller's transaction; nothing for one that was
/// issued once. CertificateNotFound.
Result<void> spendCopy(vault::RecordStore &store, const std::string &certificateId);
/// New copies came. As spendCopy().
Result<void> addCopies(vault::RecordStore &store, const std::string &certificateId,
                       const std::vector<CertificateCopy> &added);
/// Destroys the keys of copies that were shown. Again after a killed process: it is the same.
Result<void> destroySpentKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId);
}
