#include "dpop.h"

#include "nonces.h"

#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr auto Purpose = "dpop";
constexpr std::chrono::seconds NonceLife(120);
constexpr std::int64_t ProofLife = 60;
constexpr std::size_t LongestIdentifier = 128;

Refusal refused(const Core &core, DpopAt at, const std::string &error, const std::string &why)
{
    Refusal refusal{at == DpopAt::ResourceServer ? 401 : 400, error, why};
    refusal.headers.emplace_back("DPoP-Nonce", makeNonce(core, Purpose));
    if (at == DpopAt::ResourceServer)
        refusal.headers.emplace_back("WWW-Authenticate", "DPoP error=\"" + error + "\", algs=\"ES256\"");
    return refusal;
}

struct Proof {
    crypto::PublicKey key;
    Json claims;
};

/// The proof with its signature checked, or nothing.
std::optional<Proof> parseProof(const std::string &text)
{
    const auto jws = crypto::parseJws(text, "dpop+jwt");
    if (!jws || !jws->header.contains("jwk"))
        return std::nullopt;
    auto key = crypto::PublicKey::fromJwk(jws->header["jwk"]);
    if (!key || !jws->verify(*key))
        return std::nullopt;
    auto claims = jws->claims();
    if (!claims)
        return std::nullopt;
    return Proof{*std::move(key), *std::move(claims)};
}

/// What is wrong with the claims, or nothing.
const char *faultOf(const Core &core, const Request &request, const Json &claims, const std::string &accessToken)
{
    const auto identifier = optionalString(claims, "jti").value_or("");
    if (identifier.empty() || identifier.size() > LongestIdentifier)
        return "jti";
    if (optionalString(claims, "htm") != request.method)
        return "htm";
    if (optionalString(claims, "htu") != core.origin() + request.path)
        return "htu";
    const auto issued = optionalInteger(claims, "iat");
    if (!issued || !core.clock.isNear(*issued, ProofLife))
        return "iat";
    if (!crypto::checkTimes(claims, core.clock.epoch()))
        return "exp or nbf";
    const auto tokenHash = optionalString(claims, "ath");
    if (!accessToken.empty() && tokenHash != crypto::sha256Base64Url(accessToken))
        return "ath";
    return nullptr;
}
}

std::string requireProof(const Core &core, const Request &request, DpopAt at, const std::string &accessToken)
{
    const auto header = request.header("dpop");
    if (header.empty())
        throw refused(core, at, "invalid_dpop_proof", "the DPoP header is missing");
    const auto proof = parseProof(header);
    if (!proof)
        throw refused(core, at, "invalid_dpop_proof", "not a dpop+jwt signed by its own key");
    if (const char *fault = faultOf(core, request, proof->claims, accessToken))
        throw refused(core, at, "invalid_dpop_proof", fault);
    const auto nonce = optionalString(proof->claims, "nonce").value_or("");
    if (!isFreshNonce(core, Purpose, nonce, NonceLife))
        throw refused(core, at, "use_dpop_nonce", "take the nonce of this answer");
    const auto thumbprint = proof->key.thumbprint();
    const auto identifier = thumbprint + "." + proof->claims["jti"].get<std::string>();
    if (!core.useOnce("dpop", identifier, std::chrono::seconds(2 * ProofLife)))
        throw refused(core, at, "invalid_dpop_proof", "jti was used before");
    return thumbprint;
}

void addNonce(const Core &core, Response &response)
{
    response.headers.emplace_back("DPoP-Nonce", makeNonce(core, Purpose));
}
}
