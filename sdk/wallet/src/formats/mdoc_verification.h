#pragma once

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {

/// Whether such a certificate may sign documents of this type (ISO 18013-5, table B.3). IssuerUntrusted. What type other than a driving licence demands what is not settled: there the
/// trust list alone says who signs.
Result<void> checkSignerUsage(const crypto::Certificate &signer, const std::string &docType);

/// A driving licence that says which country issued it is signed by somebody of that country (ISO 18013-5 section 9.3.1 and table B.3). IssuerUntrusted; by itself it says
/// nothing of whether the element is as it was signed.
Result<void> checkIssuingCountry(const IssuerSigned &issuerSigned, const crypto::Certificate &signer);

/// As verifyIssuerSigned(), of what may become valid only later: whoever holds it waits until then.
Result<VerifiedMdoc> verifyBeforeItBegins(IssuerSigned issuerSigned, const std::string &docType,
                                          const TrustSigner &trust, SystemTime now);

/// Every element is as the issuer signed it. CredentialRejected.
Result<void> checkDigests(const IssuerSigned &issuerSigned);
}
