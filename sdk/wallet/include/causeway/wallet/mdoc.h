#pragma once

#include <causeway/crypto/cose.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/session_transcript.h>
#include <causeway/wallet/status_list.h>

#include <map>

/// ISO 18013-5 mdoc as values: what an issuer signed. What is presented of it: mdoc_exchange.h. No network, no store.
namespace causeway::wallet {

/// One element of a document.
struct IssuerSignedItem {
    Bytes encoded; ///< IssuerSignedItemBytes as received, tag 24 included: its digest is over these
    std::uint64_t digestId = 0;
    std::string element;
    cbor::Value value;
};

/// What the issuer says that an element's digest is.
struct StatedDigest {
    std::uint64_t id = 0;
    crypto::AnyDigest digest{};
};

/// MobileSecurityObject: what the issuer's signature is over.
struct MobileSecurityObject {
    std::string docType;
    crypto::HashAlgorithm digestAlgorithm = crypto::HashAlgorithm::Sha256;
    std::map<std::string, std::vector<StatedDigest>> digests; ///< by name space; in the order of their ids
    crypto::PublicKey deviceKey;
    std::vector<std::string> authorizedNameSpaces; ///< in which the device may sign elements of its own
    std::map<std::string, std::vector<std::string>> authorizedElements;
    SystemTime signedAt;
    SystemTime validFrom;
    SystemTime validUntil;
    std::optional<StatusReference> status;
    bool hasUnreadableStatus = false; ///< of another kind than a status list: unknown to whoever reads it
};

/// Parsed, not believed: look at nothing in it but to show what was offered.
struct IssuerSigned {
    std::map<std::string, std::vector<IssuerSignedItem>> nameSpaces;
    crypto::CoseSign1 issuerAuth;
    Bytes issuerAuthEncoded; ///< as received
    MobileSecurityObject securityObject;

    const std::string &docType() const { return securityObject.docType; }
    const cbor::Value *find(const std::string &nameSpace, const std::string &element) const;
};
/// Fails with CredentialMalformed (form, an element or digest id twice in a name space, a payload that is no security object) or CredentialUnsupported
/// (a digest other than SHA-256, SHA-384 and SHA-512, a signature that crypto::CoseSign1 does not have, a device's key that is not P-256).
Result<IssuerSigned> parseIssuerSigned(ByteView encoded);
Result<IssuerSigned> parseIssuerSigned(cbor::Value value, ByteView source);
/// As it was received, with all its elements or those chosen. InvalidArgument where a chosen one is not there.
using ElementChoice = std::map<std::string, std::vector<std::string>>; // name space -> elements
cbor::Value toCbor(const IssuerSigned &issuerSigned);
Result<cbor::Value> toCbor(const IssuerSigned &issuerSigned, const ElementChoice &chosen);

/// Says whether a signer is trusted, given its certificates, leaf first. Fails with CertificateChainUntrusted or what the list of trust says.
using TrustSigner = std::function<Result<void>(const std::vector<crypto::Certificate> &chain, SystemTime at)>;
/// By X.509 path building to these authorities, with that extended key usage on the leaf.
TrustSigner trustAuthorities(const std::vector<crypto::Certificate> &anchors, std::string extendedKeyUsage);
inline constexpr const char *DocumentSignerUsage = "1.0.18013.5.1.2";
inline constexpr const char *ReaderUsage = "1.0.18013.5.1.6";

/// Believed: signed by a trusted issuer, of its time, every element as the issuer signed it. Only verify functions make one.
class VerifiedMdoc {
public:
    const MobileSecurityObject &securityObject() const { return m_securityObject; }
    const std::string &docType() const { return m_securityObject.docType; }
    const crypto::Certificate &signer() const { return m_signer; }
    /// name space -> elements, in the order in which they were presented
    const std::map<std::string, std::vector<std::pair<std::string, cbor::Value>>> &elements() const
    {
        return m_elements;
    }
    const cbor::Value *find(const std::string &nameSpace, const std::string &element) const;
    /// What the device added under its own signature, where the issuer lets it.
    const std::map<std::string, std::map<std::string, cbor::Value>> &deviceElements() const { return m_deviceElements; }

private:
    friend class MdocVerification;
    VerifiedMdoc(MobileSecurityObject object, crypto::Certificate signer)
        : m_securityObject(std::move(object)), m_signer(std::move(signer))
    {
    }

    MobileSecurityObject m_securityObject;
    crypto::Certificate m_signer;
    std::map<std::string, std::vector<std::pair<std::string, cbor::Value>>> m_elements;
    std::map<std::string, std::map<std::string, cbor::Value>> m_deviceElements;
};

/// What an issuer sent, before it is held: no device has signed yet. Fails with SignatureInvalid, CredentialMalformed (no certificates), what `trust` says,
/// IssuerUntrusted (a driving licence whose signer has no DocumentSignerUsage, or is of another country than the licence), or CredentialRejected: another docType, a digest that does not fit, not yet or no longer
/// valid, signed outside of the signer's own validity.
Result<VerifiedMdoc> verifyIssuerSigned(IssuerSigned issuerSigned, const std::string &docType, const TrustSigner &trust,
                                        SystemTime now);
}
