#include "key_attestations.h"

#include "../wallet_provider/attesters.h"
#include "key_proofs.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

Refusal invalidProof(const char *why)
{
    return Refusal{400, "invalid_proof", why};
}

std::vector<crypto::PublicKey> attestedKeys(const Json &claims)
{
    std::vector<crypto::PublicKey> keys;
    for (const auto &jwk : requireArray(claims, "attested_keys").valueOr(Json::array())) {
        auto key = crypto::PublicKey::fromJwk(jwk);
        if (!key || std::ranges::find(keys, *key) != keys.end())
            throw invalidProof("attested_keys: each once, on P-256");
        keys.push_back(*std::move(key));
    }
    if (keys.empty() || keys.size() > BatchSize)
        throw invalidProof("attested_keys: one to ten");
    return keys;
}

/// Each list of the metadata says what is accepted; the attestation has to hold one of it.
void requireProtection(const Json &claims, const Json &required)
{
    for (const auto &[name, accepted] : required.items()) {
        const auto stated = requireArray(claims, name.c_str()).valueOr(Json::array());
        const auto isAccepted = [&wanted = accepted](const Json &value) {
            return std::ranges::find(wanted, value) != wanted.end();
        };
        if (std::ranges::none_of(stated, isAccepted))
            throw invalidProof("the keys are not protected as the metadata asks");
    }
}
}

KeyAttestation requireKeyAttestation(const Core &core, const std::string &text, const DocumentType &type)
{
    const auto claims = believedAttestation(core, text, "key-attestation+jwt");
    if (!claims)
        throw invalidProof("not a key-attestation+jwt that a wallet provider of the trust list signed");
    const auto now = core.clock.epoch();
    const auto issued = optionalInteger(*claims, "iat");
    const auto ends = optionalInteger(*claims, "exp");
    if (!issued || !crypto::checkTimes(*claims, now))
        throw invalidProof("key attestation: iat, nbf or exp");
    if (ends ? *ends <= now : type.keyProof != KeyProof::Attestation)
        throw invalidProof("the key attestation is over, or has no exp beside a jwt");
    requireProtection(*claims, type.keyProtection());
    return {attestedKeys(*claims), optionalString(*claims, "nonce").value_or("")};
}
}
