#include <causeway/identity/client_attestation.h>

#include <causeway/base/url.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr auto Method = "attest_jwt_client_auth";
constexpr std::chrono::seconds ProofLife{60};

bool holds(const Json &metadata, const char *name, const char *text)
{
    const auto list = requireArray(metadata, name);
    return list && std::ranges::any_of(*list, [&](const Json &item) { return item == text; });
}

/// Drafts before -08 do not name their algorithms.
bool takesEs256(const Json &metadata)
{
    for (const auto *name :
         {"client_attestation_signing_alg_values_supported", "client_attestation_pop_signing_alg_values_supported"})
        if (metadata.contains(name) && !holds(metadata, name, "ES256"))
            return false;
    return true;
}

/// By members that only these drafts have; between them, what OpenID4VCI 1.0 says.
AttestationDraft draftOf(const Json &metadata)
{
    if (metadata.contains("client_attestation_pop_nonce_required"))
        return AttestationDraft::Draft05;
    if (metadata.contains("client_attestation_pop_methods_supported"))
        return AttestationDraft::Draft10;
    return AttestationDraft::Draft07;
}
}

Error attestationRefused(std::string why)
{
    return Error{ErrorCode::AttestationRefused, std::move(why)};
}

Result<std::optional<AttestationSupport>> attestationSupportFrom(const Json &metadata)
{
    if (!holds(metadata, "token_endpoint_auth_methods_supported", Method) || !takesEs256(metadata))
        return std::optional<AttestationSupport>();
    AttestationSupport support{draftOf(metadata), optionalString(metadata, "challenge_endpoint").value_or("")};
    if (!support.challengeEndpoint.empty()) {
        const auto url = parseUrl(support.challengeEndpoint);
        if (!url || url->scheme != "https")
            return Error{ErrorCode::ResponseUnexpected, "challenge_endpoint is not https"};
    }
    return std::optional(std::move(support));
}

Result<std::string> signAttestationProof(const AttestationProof &proof, const ClientAttestation &attestation,
                                         ports::KeyStore &keys, SystemTime now)
{
    Json claims = {{"aud", proof.audience}, {"jti", crypto::randomToken(16)}, {"iat", toEpoch(now)}};
    if (proof.draft != AttestationDraft::Draft10)
        claims["iss"] = attestation.clientId;
    if (proof.draft == AttestationDraft::Draft05)
        claims["exp"] = toEpoch(now + ProofLife);
    if (!proof.challenge.empty())
        claims[proof.draft == AttestationDraft::Draft05 ? "nonce" : "challenge"] = proof.challenge;
    const auto sign = [&](ByteView message) { return keys.sign(attestation.keyAlias, message); };
    return crypto::signJws(Json::object(), claims, "oauth-client-attestation-pop+jwt", sign);
}
}
