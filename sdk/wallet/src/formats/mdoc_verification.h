#pragma once

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {

/// Every element is as the issuer signed it. CredentialRejected.
Result<void> checkDigests(const IssuerSigned &issuerSigned);

/// Makes what is believed; the one class that may.
class MdocVerification {
public:
    static Result<VerifiedMdoc> verify(const IssuerSigned &issuerSigned, const std::string &docType,
                                       const TrustSigner &trust, SystemTime now);
    static Result<VerifiedMdoc> verify(const MdocDocument &document, const MdocSession &session,
                                       const TrustSigner &trust, SystemTime now);
};
}
