#pragma once

#include <causeway/wallet/mdoc.h>

/// Asking for an mdoc and presenting one (ISO 18013-5 section 8.3): near by, or inside of OpenID4VP.
namespace causeway::wallet {

/// What a reader wants of one document: element -> whether it means to keep it.
struct ItemsRequest {
    std::string docType;
    std::map<std::string, std::map<std::string, bool>> nameSpaces;
};

/// Parsed, not believed.
struct DocRequest {
    ItemsRequest items;
    Bytes itemsEncoded; ///< ItemsRequestBytes as received, tag 24 included
    std::optional<crypto::CoseSign1>
        readerAuth; ///< nothing where it did not sign, or by an algorithm that crypto::CoseSign1 does not have
};
/// ProximityMalformed, also for a version other than 1.x. Reader authentication is optional (ISO 18013-5 section 9.1.4): a signature by an algorithm that cannot be checked here counts as none.
Result<std::vector<DocRequest>> parseDeviceRequest(ByteView encoded);

/// A reader that signs what it asks for.
struct ReaderIdentity {
    std::vector<crypto::Certificate> chain; ///< leaf first
    crypto::SignFunction sign;
};
/// Signs each request where there is an identity.
Result<Bytes> makeDeviceRequest(const std::vector<ItemsRequest> &requests, const SessionTranscript &transcript,
                                const ReaderIdentity *identity);

/// The certificates of the reader, believed. Fails with RequesterUntrusted where it did not sign so that it can be checked here, SignatureInvalid, or what `trust` says.
class VerifiedReader {
public:
    const crypto::Certificate &certificate() const { return m_chain.front(); }
    const std::vector<crypto::Certificate> &chain() const { return m_chain; }

private:
    friend Result<VerifiedReader> verifyReader(const DocRequest &, const SessionTranscript &, const TrustSigner &,
                                               SystemTime);
    explicit VerifiedReader(std::vector<crypto::Certificate> chain) : m_chain(std::move(chain)) {}

    std::vector<crypto::Certificate> m_chain;
};
Result<VerifiedReader> verifyReader(const DocRequest &request, const SessionTranscript &transcript,
                                    const TrustSigner &trust, SystemTime now);

/// Parsed, not believed.
struct MdocDocument {
    std::string docType;
    IssuerSigned issuerSigned;
    Bytes deviceNameSpaces; ///< DeviceNameSpacesBytes as received, tag 24 included
    std::map<std::string, std::map<std::string, cbor::Value>> deviceElements;
    std::optional<crypto::CoseSign1> deviceSignature; ///< this or the next
    std::optional<crypto::CoseMac0> deviceMac;
};
struct DeviceResponse {
    std::vector<MdocDocument> documents;
    std::vector<std::string> unsupported; ///< docTypes of further documents, by algorithms that cannot be checked here
    std::map<std::string, std::int64_t> documentErrors; ///< docType -> code of ISO 18013-5 table 9
    std::int64_t status = 0;                            ///< 0: all went well
};
/// Fails with CredentialMalformed. One document that cannot be checked here hinders no other.
Result<DeviceResponse> parseDeviceResponse(ByteView encoded);

/// What a verifier knows about the session.
struct MdocSession {
    const SessionTranscript &transcript;
    const crypto::PrivateKey *readerKey = nullptr; ///< for device MACs; without it they are refused
};
/// As verifyIssuerSigned(), and that the device of the document signed in this session: SignatureInvalid, also of a MAC without a key for it. CredentialRejected: docType differs, or the device signed an
/// element that the issuer did not let it.
Result<VerifiedMdoc> verifyDocument(MdocDocument document, const MdocSession &session, const TrustSigner &trust,
                                    SystemTime now);

/// DeviceAuthenticationBytes: what a device signs. `deviceNameSpaces` is an item with its tag 24.
Bytes deviceAuthentication(const SessionTranscript &transcript, const std::string &docType, ByteView deviceNameSpaces);

/// What a person presents of one document, and how the device proves that it is its own.
struct MdocPresentation {
    const IssuerSigned &mdoc;
    ElementChoice elements;
    crypto::SignFunction sign; ///< by the document's key; empty where there is a MAC key instead
    ByteView macKey = {};      ///< of deriveMacKey()
};
/// InvalidArgument where an element is not there, or what signing says.
Result<Bytes> makeDeviceResponse(const std::vector<MdocPresentation> &presentations,
                                 const SessionTranscript &transcript,
                                 const std::map<std::string, std::int64_t> &documentErrors = {});
}
