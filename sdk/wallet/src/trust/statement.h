#pragma once

#include "stored_certificate.h"

#include <causeway/wallet/mdoc.h>

namespace causeway::wallet {

/// What a certificate states of itself, whatever its format, once its own signature was checked.
struct Statement {
    std::string issuer;
    std::vector<crypto::Certificate>
        signer;          ///< leaf first; the signature is by its key, and whether anybody trusts it is another question
    bool maySign = true; ///< whether the signer's certificate is for what it says
    std::optional<SystemTime> issuedAt;
    std::optional<SystemTime> validFrom;
    std::optional<SystemTime> validUntil;
    std::optional<crypto::PublicKey> boundTo;
    std::optional<StatusReference> status;
    bool hasUnreadableStatus = false; ///< of another kind, which nobody here can look up
};

/// Fails where it was changed since it was signed, or never was one: CredentialMalformed, CredentialUnsupported, CredentialRejected, SignatureInvalid, KeyInvalid.
Result<Statement> statementOf(const StoredCertificate &stored);

/// The mdoc of a stored text: base64url of IssuerSigned (OpenID4VCI 1.0, A.2.4). CredentialMalformed, CredentialUnsupported.
Result<IssuerSigned> parseStoredMdoc(const std::string &credential);
}
