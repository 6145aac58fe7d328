#include "attestation/attestation_checks.h"

#include <causeway/crypto/jws.h>
#include <causeway/identity/client_attestation.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

Result<Json> claimsOf(const std::string &text, const char *type)
{
    const auto jws = crypto::parseJws(text, type);
    auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    if (!claims)
        return identity::attestationRefused(std::string("what came is no ") + type);
    if (!jws->header.contains("x5c"))
        return identity::attestationRefused("the attestation has no x5c");
    return claims;
}

Result<SystemTime> endOf(const Json &claims, SystemTime now)
{
    const auto end = optionalSeconds(claims, "exp");
    if (!end || fromEpoch(*end) <= now)
        return identity::attestationRefused("the attestation is over, or has no exp");
    return fromEpoch(*end);
}

bool isKey(const Json &jwk, const crypto::PublicKey &key)
{
    const auto read = crypto::PublicKey::fromJwk(jwk);
    return read && *read == key;
}
}

Result<SystemTime> checkClientAttestation(const std::string &text, const ExpectedClientAttestation &expected)
{
    CAUSEWAY_TRY(const auto claims, claimsOf(text, "oauth-client-attestation+jwt"));
    const auto confirmation = requireObject(claims, "cnf").valueOr(Json::object());
    if (!isKey(confirmation.value("jwk", Json()), expected.key))
        return identity::attestationRefused("the attestation is another key's");
    if (optionalString(claims, "sub") != expected.clientId)
        return identity::attestationRefused("sub is not what all wallets share");
    return endOf(claims, expected.now);
}

Result<void> checkKeyAttestation(const std::string &text, const ExpectedKeyAttestation &expected)
{
    CAUSEWAY_TRY(const auto claims, claimsOf(text, "key-attestation+jwt"));
    const auto attested = requireArray(claims, "attested_keys").valueOr(Json::array());
    const auto isThere = [&](const crypto::PublicKey &key) {
        return std::ranges::any_of(attested, [&](const Json &jwk) { return isKey(jwk, key); });
    };
    if (attested.size() != expected.keys.size() || !std::ranges::all_of(expected.keys, isThere))
        return identity::attestationRefused("the attestation is about other keys");
    if (optionalString(claims, "nonce").value_or("") != expected.nonce)
        return identity::attestationRefused("the attestation has another nonce");
    CAUSEWAY_CHECK(endOf(claims, expected.now));
    return {};
}
}
