#pragma once

#include <causeway/base/clock.h>
#include <causeway/crypto/verifying_key.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// X.509 certificates (RFC 5280). Values; thread-safe.
namespace causeway::crypto {

class Certificate {
public:
    /// Fails with CertificateChainUntrusted if it is no certificate.
    static Result<Certificate> fromDer(ByteView der);
    /// Every certificate of a PEM file's text; at least one.
    static Result<std::vector<Certificate>> fromPem(std::string_view pem);

    const Bytes &der() const { return m_der; }
    std::string commonName() const;
    /// Of the subject, as it is written there; empty where there is none.
    std::string countryName() const;
    /// Subject alternative names: DNS names, then URIs.
    std::vector<std::string> dnsNames() const;
    std::vector<std::string> uris() const;
    SystemTime notBefore() const;
    SystemTime notAfter() const;
    /// Fails with KeyInvalid unless the key is P-256.
    Result<PublicKey> publicKey() const;
    /// Fails with KeyInvalid unless the key is of a kind that VerifyingKey has.
    Result<VerifyingKey> verifyingKey() const;
    /// RFC 5280 section 4.2.1.1; empty where there is none.
    Bytes authorityKeyIdentifier() const;
    /// Issuer and subject are the same: an authority, or somebody who vouches for itself.
    bool isSelfIssued() const;
    /// It says that it may issue certificates: basicConstraints and keyCertSign. Whether anybody believes it is another question.
    bool isAuthority() const;
    /// Whether it states this extended key usage (dotted OID).
    bool states(const std::string &extendedKeyUsage) const;
    std::string toPem() const;
    friend bool operator==(const Certificate &a, const Certificate &b) { return a.der() == b.der(); }

private:
    Bytes m_der;
};

/// Authorities that paths are built to. A value; thread-safe.
class TrustAnchors {
public:
    explicit TrustAnchors(const std::vector<Certificate> &anchors);

    /// Whether leaf chains to one of them at that time, by OpenSSL's path building: signatures, validity, basic constraints, key usage (the leaf has to state digitalSignature,
    /// though RFC 5280 takes one that states nothing for unrestricted) and, where given, an extended key usage (dotted OID). Fails with CertificateChainUntrusted, detail says why.
    Result<void> verify(const Certificate &leaf, const std::vector<Certificate> &intermediates, SystemTime at,
                        const std::optional<std::string> &extendedKeyUsage = {}) const;

private:
    struct Native;
    std::shared_ptr<const Native> m_native;
};

/// TrustAnchors::verify() for authorities that are asked about once.
Result<void> verifyChain(const Certificate &leaf, const std::vector<Certificate> &intermediates,
                         const std::vector<Certificate> &anchors, SystemTime at,
                         const std::optional<std::string> &extendedKeyUsage = {});

/// What a new certificate says. Used by the sandbox and by tests, never by a wallet.
struct CertificateRequest {
    std::string commonName;
    std::vector<std::string> dnsNames;
    std::vector<std::string> ipAddresses;
    std::vector<std::string> uris;
    std::string extendedKeyUsage; ///< dotted OID, or empty
    bool isAuthority = false;
    SystemTime notBefore;
    SystemTime notAfter;
    std::string country = {}; ///< two letters, or empty
};
/// Signs a certificate for `subject`; without an issuer it is self-signed by `issuerKey`.
Result<Certificate> issueCertificate(const CertificateRequest &request, const PublicKey &subject,
                                     const PrivateKey &issuerKey, const Certificate *issuer);
}
