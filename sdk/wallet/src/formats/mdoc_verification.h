#pragma once

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {

/// Whether such a certificate may sign documents of this type (ISO 18013-5, table B.3). IssuerUntrusted. What type other than a driving licence demands what is not settled: there the
/// trust list alone says who signs.
Result<void> checkSignerUsage(const crypto::Certificate &signer, const std::string &docType);

/// Every element is as the issuer signed it. CredentialRejected.
Result<void> checkDigests(const IssuerSigned &issuerSigned);
}
