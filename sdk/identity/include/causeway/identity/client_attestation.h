#pragma once

#include <causeway/base/clock.h>
#include <causeway/base/json.h>
#include <causeway/ports/key_store.h>

#include <optional>

/// OAuth 2.0 Attestation-Based Client Authentication: a client shows what somebody whom the server trusts says of its key, and proves that
/// it has the key. What differs from draft to draft is here and nowhere else; OpenID4VCI 1.0 pins -07.
namespace causeway::identity {

/// By the first draft that has this form of proof; earlier ones are not spoken.
enum class AttestationDraft {
    Draft05, ///< `iss`, `exp`, and the server's challenge as `nonce`
    Draft07, ///< `iss` and `challenge`
    Draft10  ///< `challenge`, and no `iss`
};

/// How a server takes attestations.
struct AttestationSupport {
    AttestationDraft draft = AttestationDraft::Draft07;
    std::string challengeEndpoint; ///< empty: challenges come with answers, or not at all
};

/// The one place that raises AttestationRefused: a server does not take an attestation, or nobody gives one. `why` is a status and a word, or a rule.
Error attestationRefused(std::string why);

/// Out of RFC 8414 metadata. Nothing where `attest_jwt_client_auth` is not among the server's methods, or it wants another algorithm than ES256.
/// ResponseUnexpected: the challenge endpoint is not https.
Result<std::optional<AttestationSupport>> attestationSupportFrom(const Json &metadata);

/// What somebody says of a key of ours.
struct ClientAttestation {
    std::string text;     ///< a JWT, as it is sent
    std::string clientId; ///< its `sub`
    std::string keyAlias; ///< of the key in its `cnf`
};

struct AttestationProof {
    AttestationDraft draft = AttestationDraft::Draft07;
    std::string audience;  ///< the authorization server's issuer identifier
    std::string challenge; ///< that the server gave last; empty: none
};

/// The proof for one request, with a `jti` of its own; signed by the attested key. KeyNotFound, KeyStoreFailure.
Result<std::string> signAttestationProof(const AttestationProof &proof, const ClientAttestation &attestation,
                                         ports::KeyStore &keys, SystemTime now);
}
