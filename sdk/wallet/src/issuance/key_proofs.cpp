#include "issuance/key_proofs.h"

#include "attestation/attestation_checks.h"

#include <causeway/base/fault_point.h>
#include <causeway/crypto/jws.h>
#include <causeway/identity/client_attestation.h>
#include <causeway/wallet/wallet_provider.h>

namespace causeway::wallet {
namespace {

struct Proving {
    const Issuance &issuance;
    const std::string &nonce;
    std::string keyAttestation = {}; ///< empty: none goes along
};

Result<crypto::PublicKey> publicKeyOf(const std::string &alias, IssuanceParts &parts)
{
    CAUSEWAY_TRY(const auto der, parts.keys.publicKey(alias));
    return crypto::PublicKey::fromDer(der);
}

/// Appendix F.1.
Result<std::string> makeJwt(const Proving &proving, const std::string &alias, IssuanceParts &parts)
{
    CAUSEWAY_TRY(const auto key, publicKeyOf(alias, parts));
    Json header = {{"jwk", key.toJwk()}};
    if (!proving.keyAttestation.empty())
        header["key_attestation"] = proving.keyAttestation;
    Json claims = {{"aud", proving.issuance.plan.credentialIssuer}, {"iat", toEpoch(parts.serverClock.now())}};
    if (!proving.nonce.empty())
        claims["nonce"] = proving.nonce;
    if (!proving.issuance.clientId.empty())
        claims["iss"] = proving.issuance.clientId;
    const auto sign = [&](ByteView message) { return parts.keys.sign(alias, message); };
    return crypto::signJws(header, claims, "openid4vci-proof+jwt", sign);
}

Result<Json> makeJwts(const Proving &proving, const std::vector<std::string> &aliases, IssuanceParts &parts)
{
    auto proofs = Json::array();
    for (const auto &alias : aliases) {
        CAUSEWAY_TRY(auto proof, makeJwt(proving, alias, parts));
        proofs.push_back(std::move(proof));
    }
    return Json{{"jwt", std::move(proofs)}};
}

/// One for all copies (HAIP 1.0, section 4.5.1).
Result<std::string> attestKeys(const Proving &proving, const std::vector<std::string> &aliases, IssuanceParts &parts,
                               const Call &call)
{
    if (!parts.client.provider)
        return identity::attestationRefused("nobody vouches for this wallet's keys");
    CAUSEWAY_TRY(auto text, parts.client.provider->attestKeys(aliases, proving.nonce, call));
    faultPoint("attestation.keys_attested");
    std::vector<crypto::PublicKey> keys;
    for (const auto &alias : aliases) {
        CAUSEWAY_TRY(auto key, publicKeyOf(alias, parts));
        keys.push_back(std::move(key));
    }
    CAUSEWAY_CHECK(checkKeyAttestation(text, {keys, proving.nonce, parts.serverClock.now()}));
    return text;
}
}

Result<Json> makeProofs(const Issuance &issuance, const std::string &nonce, IssuanceParts &parts, const Call &call)
{
    Proving proving{issuance, nonce};
    const auto aliases = keyAliases(issuance);
    if (issuance.plan.proof == ProofType::Jwt)
        return makeJwts(proving, aliases, parts);
    CAUSEWAY_TRY(proving.keyAttestation, attestKeys(proving, aliases, parts, call));
    if (issuance.plan.proof == ProofType::Attestation)
        return Json{{"attestation", Json::array({proving.keyAttestation})}};
    return makeJwts(proving, {aliases.front()}, parts); // the issuer makes a copy for each key that is attested
}
}
