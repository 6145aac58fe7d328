#pragma once

#include <causeway/crypto/keys.h>
#include <causeway/wallet/sd_jwt.h>
#include <causeway/wallet/wallet.h>

namespace causeway::wallet {

constexpr auto CertificateCollection = "wallet.certificates";

/// A certificate as it lies in the vault: the text as issued and what does not stand in it.
struct StoredCertificate {
    std::string id;
    std::string credential;
    std::string issuerId;
    LocalizedText title;
    LocalizedText issuerName;
    std::string keyAlias;
    SystemTime addedAt;
};

/// The same for the same issuer, type and key: what is issued twice is stored once.
std::string certificateId(const std::string &issuer, const std::string &type, const crypto::PublicKey &key);

Json toJson(const StoredCertificate &stored);
/// InvalidJson
Result<StoredCertificate> storedCertificateFromJson(const std::string &id, const Json &json);

/// What it says. One that was damaged in the vault says nothing but its title and issuer, and believeStored() says why.
Certificate toCertificate(const StoredCertificate &stored);

/// What a new certificate has to be.
struct Expectation {
    std::string issuer;
    std::string type;
    Bytes publicKey; ///< SubjectPublicKeyInfo of the key it must be bound to
};

/// Checks a new certificate before it is stored: signature and trust list, issuer, type, key, times. IssuerUntrusted, CredentialMalformed,
/// CredentialRejected.
Result<void> checkNewCredential(const std::string &credential, const Expectation &expected,
                                const identity::TrustList &list, identity::Directory &directory, SystemTime now);

/// Checks a stored one again. `list` is the cached trust list, however old.
Result<Belief> believeStored(const StoredCertificate &stored, const std::optional<identity::TrustList> &list,
                             identity::Directory &directory, ports::KeyStore &keys, SystemTime now);
}
