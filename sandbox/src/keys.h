#pragma once

#include <causeway/base/clock.h>
#include <causeway/crypto/jws.h>

#include <filesystem>
#include <string>

namespace causeway::sandbox {

/// A party that signs: its key and the certificate that stands in the trust list.
struct Signer {
    crypto::PrivateKey key;
    crypto::Certificate certificate;

    /// A JWS with `x5c`.
    std::string sign(const Json &claims, std::string_view typ) const;
};

/// Two roots: a web server's certificate signs no document.
struct Keys {
    std::filesystem::path tlsAuthority;   ///< PEM, for clients
    std::filesystem::path trustAuthority; ///< PEM, for clients
    std::filesystem::path serverCertificate;
    std::filesystem::path serverKey;
    Signer trustList;
    Signer identityProvider;
    Signer issuer;
    Signer rail;
    Signer library;
    Signer developer;
    Signer distributor;
    Signer documentRoot;   ///< the trust authority itself
    Signer documentSigner; ///< of mdocs
    Signer verifier;
    Signer walletProvider;
    Signer registrar; ///< of what verifiers are registered for
    crypto::PrivateKey libraryDpop;
    Bytes secret; ///< for nonces and pairwise subjects
};

/// The extended key usage of the trust list's signer: an arc for examples.
inline constexpr auto TrustListUsage = "1.3.6.1.4.1.55555.1.1";
/// ISO 18013-5, annex B: who signs mdocs.
inline constexpr auto MdocSignerUsage = "1.0.18013.5.1.2";
/// Of licences as mdocs, and of whoever signs them.
inline constexpr auto IssuingCountry = "HK";

/// A certificate under the authority, good from now on for some years.
Result<crypto::Certificate> issueUnder(const Signer &authority, crypto::CertificateRequest request,
                                       const crypto::PublicKey &subject, SystemTime now);

/// Reads the keys in `folder`, makes those that are missing (files of mode 0600, written whole or not at all).
Result<Keys> loadOrMakeKeys(const std::filesystem::path &folder, SystemTime now);
}
