#include "key_proofs.h"

#include "../idp/nonces.h"
#include "key_attestations.h"

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

struct JwtProof {
    crypto::PublicKey key;
    std::string nonce;
    std::string keyAttestation; ///< empty: none came along
};

JwtProof checkProof(const Core &core, const Grant &grant, const Json &text)
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
    if (!issued || !core.clock.isNear(*issued, ProofLife))
        throw invalidProof("iat");
    if (!core.clock.isWithin(*claims))
        throw invalidProof("exp or nbf");
    return {*std::move(key), optionalString(*claims, "nonce").value_or(""),
            optionalString(jws->header, "key_attestation").value_or("")};
}

/// Keys that a certificate may be bound to, and the nonces that have to be good for it.
struct Proved {
    std::vector<crypto::PublicKey> keys;
    std::set<std::string> nonces;

    bool has(const crypto::PublicKey &key) const { return std::ranges::find(keys, key) != keys.end(); }
};

/// Appendix F.3: exactly one.
Proved byAttestation(const Core &core, const DocumentType &type, const Json &list)
{
    if (list.size() != 1 || !list.front().is_string())
        throw invalidProof("attestation: exactly one key attestation");
    const auto attested = requireKeyAttestation(core, list.front().get<std::string>(), type);
    return {attested.keys, {attested.nonce}};
}

/// One attestation is about all keys; that some of them sign, too, adds none.
void addAttested(const Core &core, const DocumentType &type, const JwtProof &proof, Proved &proved)
{
    const auto attested = requireKeyAttestation(core, proof.keyAttestation, type);
    if (std::ranges::find(attested.keys, proof.key) == attested.keys.end())
        throw invalidProof("the key that signs is not among attested_keys");
    proved.nonces.insert(attested.nonce);
    for (const auto &key : attested.keys)
        if (!proved.has(key))
            proved.keys.push_back(key);
}

Proved byJwts(const Core &core, const Grant &grant, const DocumentType &type, const Json &list)
{
    Proved proved;
    for (const auto &text : list) {
        const auto proof = checkProof(core, grant, text);
        proved.nonces.insert(proof.nonce);
        if (!proof.keyAttestation.empty()) {
            addAttested(core, type, proof, proved);
            continue;
        }
        if (type.keyProof == KeyProof::AttestedJwt)
            throw invalidProof("key_attestation is missing");
        if (proved.has(proof.key))
            throw invalidProof("each copy needs a key of its own");
        proved.keys.push_back(proof.key);
    }
    if (proved.keys.size() > BatchSize)
        throw invalidProof("at most ten keys");
    return proved;
}
}

std::string makeCredentialNonce(const Core &core)
{
    return makeNonce(core, NoncePurpose);
}

std::vector<crypto::PublicKey> requireHolderKeys(const Core &core, const Grant &grant, const DocumentType &type,
                                                 const Json &body)
{
    const auto proofs = requireObject(body, "proofs").valueOr(Json::object());
    const char *name = type.keyProof == KeyProof::Attestation ? "attestation" : "jwt";
    const auto list = requireArray(proofs, name).valueOr(Json::array());
    if (proofs.size() != 1 || list.empty() || list.size() > BatchSize)
        throw invalidProof("proofs must hold one to ten of the type that the metadata names");
    const auto proved =
        type.keyProof == KeyProof::Attestation ? byAttestation(core, type, list) : byJwts(core, grant, type, list);
    if (proved.nonces.contains(""))
        throw invalidProof("nonce is missing"); // section 8.3.1.2: another word than for a wrong one
    const auto isGood = [&](const std::string &nonce) {
        return isFreshNonce(core, NoncePurpose, nonce, NonceLife) && core.useOnce("c_nonce", nonce, 2 * NonceLife);
    };
    if (!std::ranges::all_of(proved.nonces, isGood))
        throw Refusal{400, "invalid_nonce", "unknown, used or older than 300 seconds; the nonce endpoint has another"};
    return proved.keys;
}
}
