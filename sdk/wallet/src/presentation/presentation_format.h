#pragma once

#include "../stored_certificate.h"
#include "authorization_request.h"

#include <causeway/wallet/dcql.h>

#include <memory>
#include <optional>

namespace causeway::wallet {

/// What a presentation is bound to.
struct PresentationContext {
    std::string audience;
    std::string nonce;
    std::string responseUri;                    ///< where the answer goes; or else
    std::string origin;                         ///< the page that it goes back to, through a browser
    std::optional<Bytes> responseKeyThumbprint; ///< SHA-256 (RFC 7638) of the key that the answer is encrypted to
    SystemTime now;
    std::vector<TransactionData> transactionData; ///< what this certificate authorizes; often nothing
};

/// One format's part in presenting. Adding a format is adding one of these to presentationFormats().
class PresentationFormat {
public:
    virtual ~PresentationFormat() = default;
    /// What a query sees of a stored certificate; nothing where it is of another format, or damaged.
    virtual std::optional<HeldCredential> read(const StoredCertificate &stored) const = 0;
    /// What stands in the vp_token. `sign` signs with the certificate's key.
    virtual Result<Json> present(const StoredCertificate &stored, const Candidate &candidate,
                                 const PresentationContext &context, const crypto::SignFunction &sign) const = 0;
};

std::unique_ptr<PresentationFormat> makeSdJwtFormat();
std::unique_ptr<PresentationFormat> makeMdocFormat();

/// A digest of what a certificate says to a verifier who is shown this of it. Copies of one have the same, whatever their keys, times and statuses are,
/// unless these are asked for.
std::string digestOf(const HeldCredential &credential, const Candidate &candidate);

/// Of every certificate that has one (DCQL, `aki`), base64url.
std::vector<std::string> authorityKeyIdsOf(const std::vector<crypto::Certificate> &chain);

/// All that this wallet speaks.
std::vector<std::unique_ptr<PresentationFormat>> presentationFormats();
}
