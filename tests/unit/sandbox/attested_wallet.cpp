#include "attested_wallet.h"

#include <causeway/base/encoding.h>

namespace causeway::test {

AttestedWallet::AttestedWallet(SandboxWorld &world, Phone &phone) : m_world(world), m_phone(phone)
{
    becomeAnother();
}

void AttestedWallet::becomeAnother()
{
    key = *crypto::PrivateKey::generate();
    const auto answer = m_phone.askProvider("client", m_phone.providerClaims({key}));
    attestation = answer.json()["attestation"].get<std::string>();
}

std::string AttestedWallet::freshChallenge() const
{
    const auto answer = m_world.postForm("/idp/challenge", {}).json();
    return answer["attestation_challenge"].get<std::string>();
}

Json AttestedWallet::proofClaims() const
{
    return {{"aud", Idp}, {"jti", crypto::randomToken(16)}, {"iat", m_world.now()}, {"challenge", freshChallenge()}};
}

std::string AttestedWallet::proof(const Json &claims) const
{
    return sign(key, Json::object(), claims, "oauth-client-attestation-pop+jwt");
}

Response AttestedWallet::post(const std::string &path, const Fields &form)
{
    return post(path, form, proof(proofClaims()));
}

Response AttestedWallet::post(const std::string &path, const Fields &form, const std::string &proof)
{
    return m_world.postForm(path, form,
                            {{"dpop", m_phone.proof(m_phone.proofClaims("POST", path))},
                             {"oauth-client-attestation", attestation},
                             {"oauth-client-attestation-pop", proof}});
}

Attester::Attester(SandboxWorld &world, bool isTrusted) : m_world(world), m_key(*crypto::PrivateKey::generate())
{
    const auto added = world.postJson(
        "/admin/trust",
        {{"id", Id}, {"role", isTrusted ? "wallet_provider" : "issuer"}, {"jwk", m_key.publicKey().toJwk()}});
    m_certificate = added.json()["certificates"][0];
}

std::string Attester::sign(const Json &claims, const std::string &typ) const
{
    return test::sign(m_key, {{"x5c", Json::array({m_certificate})}}, claims, typ);
}

Json Attester::clientClaims(const crypto::PrivateKey &key) const
{
    return {{"iss", Id},
            {"sub", "causeway"},
            {"iat", m_world.now()},
            {"exp", m_world.now() + 3600},
            {"cnf", {{"jwk", key.publicKey().toJwk()}}}};
}

Json Attester::keyClaims(const std::vector<crypto::PrivateKey> &keys, const Json &nonce) const
{
    Json claims{{"iat", m_world.now()},
                {"exp", m_world.now() + 3600},
                {"nonce", nonce},
                {"user_authentication", {"urn:causeway:user-authentication:pin"}}};
    for (const auto &key : keys)
        claims["attested_keys"].push_back(key.publicKey().toJwk());
    return claims;
}
}
