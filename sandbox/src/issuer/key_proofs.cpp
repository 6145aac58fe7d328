#include "key_proofs.h"

#include "../idp/nonces.h"

#include <algorithm>
#include <set>

namespace causeway::sandbox {
namespace {

constexpr auto NoncePurpose = "credential";
constexpr std::chrono::seconds NonceLife(300);
constexpr std::int64_t ProofLife = 300;

Refusal invalidProof(const char *why)
{
    return Refusal{400, "invalid_proof", why};
}

struct KeyProof {
    crypto::PublicKey key;
    std::string nonce;
};

KeyProof checkProof(const Core &core, const Grant &grant, const Json &text)
{
    const auto jws = crypto::parseJws(text.is_string() ? text.get<std::string>() : "", "openid4vci-proof+jwt");
    if (!jws || !jws->header.contains("jwk") || jws->header.contains("kid") || jws->header.contains("x5c"))
        throw invalidProof("not an openid4vci-proof+jwt with a jwk");
    auto key = crypto::PublicKey::fromJwk(jws->header["jwk"]);
    const auto claims = jws->claims();
    if (!key || !claims || !jws->verify(*key))
        throw invalidProof("signature");
    if (optionalString(*claims, "aud") != core.issuer())
        throw invalidProof("aud must be the credential issuer");
    if (claims->contains("iss") && (grant.clientId.empty() || (*claims)["iss"] != grant.clientId))
        throw invalidProof("iss must be the client's id, and has no place where the client is anonymous");
    const auto issued = optionalInteger(*claims, "iat");
    if (!issued || std::abs(core.clock.epoch() - *issued) > ProofLife)
        throw invalidProof("iat");
    return {*std::move(key), optionalString(*claims, "nonce").value_or("")};
}
}

std::string makeCredentialNonce(const Core &core)
{
    return makeNonce(core, NoncePurpose);
}

std::vector<crypto::PublicKey> requireHolderKeys(const Core &core, const Grant &grant, const Json &body)
{
    const auto proofs = requireObject(body, "proofs").valueOr(Json::object());
    const auto list = requireArray(proofs, "jwt").valueOr(Json::array());
    if (proofs.size() != 1 || list.empty() || list.size() > BatchSize)
        throw invalidProof("proofs must hold one to ten jwt");
    std::vector<crypto::PublicKey> keys;
    std::set<std::string> nonces;
    for (const auto &text : list) {
        auto proof = checkProof(core, grant, text);
        if (std::ranges::find(keys, proof.key) != keys.end())
            throw invalidProof("each copy needs a key of its own");
        keys.push_back(std::move(proof.key));
        nonces.insert(proof.nonce);
    }
    const auto isGood = [&](const std::string &nonce) {
        return isFreshNonce(core, NoncePurpose, nonce, NonceLife) && core.useOnce("c_nonce", nonce, 2 * NonceLife);
    };
    if (!std::ranges::all_of(nonces, isGood))
        throw Refusal{400, "invalid_nonce", "unknown, used or older than 300 seconds; the nonce endpoint has another"};
    return keys;
}
}
