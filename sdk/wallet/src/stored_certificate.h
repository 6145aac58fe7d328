#pragma once

#include "formats/format_names.h"
#include "names/claim_names.h"

#include <causeway/crypto/keys.h>
#include <causeway/wallet/sd_jwt.h>
#include <causeway/wallet/wallet.h>

#include <algorithm>

namespace causeway::wallet {

constexpr auto CertificateCollection = "wallet.certificates";
constexpr std::chrono::hours SoonExpiring{30 * 24};

/// Whether one that was made then ends soon: within 30 days, or in the last quarter of a shorter life. People are told so, and what can be had again is.
inline bool endsSoon(SystemTime madeAt, SystemTime until, SystemTime now)
{
    return now >= until - std::min<SystemTime::duration>(SoonExpiring, (until - madeAt) / 4);
}

/// A certificate as it lies in the vault: the text as issued (of an mdoc base64url of IssuerSigned) and what does not stand in it.
struct StoredCertificate {
    std::string id;
    std::string credential;
    std::string issuerId;
    LocalizedText title;
    LocalizedText issuerName;
    std::string keyAlias; ///< empty: it is bound to no key
    SystemTime addedAt;
    ClaimNames claimNames = {};           ///< what its issuer and its type call what it says
    std::string format = SdJwtFormatName; ///< records from before there were others have no such member
};

/// The same for the same issuer, type and key: what is issued twice is stored once.
std::string certificateId(const std::string &issuer, const std::string &type, const crypto::PublicKey &key);
/// For one that is bound to no key.
std::string certificateId(const std::string &issuer, const std::string &type, const std::string &credential);

Json toJson(const StoredCertificate &stored);
/// InvalidJson
Result<StoredCertificate> storedCertificateFromJson(const std::string &id, const Json &json);
/// CertificateNotFound, or why the record cannot be read.
Result<StoredCertificate> loadCertificate(vault::RecordStore &store, const std::string &id);

/// What it says. One that was damaged in the vault says nothing but its title and issuer, and believeStored() says why.
Certificate toCertificate(const StoredCertificate &stored);

/// A value that a certificate says, before it is put into words.
struct SaidValue {
    std::string name; ///< Claim::name
    ClaimPath place;  ///< where it stands: an mdoc's begins with the name space
    Json value;
};
/// The same, portrait aside, as it was issued; nothing of one that was damaged.
std::vector<SaidValue> saidBy(const StoredCertificate &stored);

/// What a new certificate has to be.
struct Expectation {
    std::string issuer;
    std::string type; ///< vct or docType
    Bytes publicKey;  ///< SubjectPublicKeyInfo of the key it must be bound to; empty: to none
    std::string format = SdJwtFormatName;
    bool mayBeginLater = false; ///< it is held until it is valid; never in the place of one that is
};

/// Checks a new certificate before it is stored: signature and trust list, issuer, type, key, times, digests. IssuerUntrusted, CredentialMalformed,
/// CredentialUnsupported, CredentialRejected.
Result<void> checkNewCredential(const std::string &credential, const Expectation &expected,
                                const identity::TrustList &list, identity::Directory &directory, SystemTime now);

class StatusCache;

/// What certificates are judged with.
struct BeliefParts {
    identity::Directory &directory;
    ports::KeyStore &keys;
    const StatusCache &statuses;
};

/// Checks a stored one again. `list` is the cached trust list, however old.
Result<Belief> believeStored(const StoredCertificate &stored, const std::optional<identity::TrustList> &list,
                             const BeliefParts &parts, SystemTime now);
}
