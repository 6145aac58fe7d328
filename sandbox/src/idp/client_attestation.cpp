#include "client_attestation.h"

#include "../wallet_provider/attesters.h"
#include "dpop.h"
#include "nonces.h"

namespace causeway::sandbox {
namespace {

constexpr auto AttestationHeader = "oauth-client-attestation";
constexpr auto ProofHeader = "oauth-client-attestation-pop";
constexpr auto ChallengeHeader = "OAuth-Client-Attestation-Challenge";
constexpr auto Purpose = "attestation";
constexpr std::chrono::seconds ChallengeLife(300);
constexpr std::int64_t ProofLife = 300;
constexpr std::int64_t ClockLeeway = 60;
constexpr std::size_t LongestIdentifier = 128;

Refusal invalid(const char *why)
{
    return Refusal{401, "invalid_client_attestation", why};
}

struct Attestation {
    std::string clientId;
    crypto::PublicKey key;
};

Attestation requireStatement(const Core &core, const Request &request)
{
    const auto claims = believedAttestation(core, request.header(AttestationHeader), "oauth-client-attestation+jwt");
    if (!claims)
        throw invalid("the attestation is not signed by a wallet provider of the trust list");
    const auto clientId = optionalString(*claims, "sub").value_or("");
    const auto ends = optionalInteger(*claims, "exp");
    const auto confirmation = requireObject(*claims, "cnf").valueOr(Json::object());
    auto key = crypto::PublicKey::fromJwk(confirmation.value("jwk", Json()));
    if (clientId.empty() || !ends || !key)
        throw invalid("the attestation needs sub, exp and cnf.jwk");
    if (*ends <= core.clock.epoch() - ClockLeeway)
        throw Refusal{400, "use_fresh_attestation", "the attestation is over"};
    if (!crypto::checkTimes(*claims, core.clock.epoch(), ClockLeeway))
        throw invalid("iat or nbf: the attestation does not hold yet");
    return {clientId, *std::move(key)};
}

/// What is wrong with the proof's claims, or nothing.
const char *faultOf(const Core &core, const Json &claims, const Attestation &attestation)
{
    if (optionalString(claims, "aud") != core.identityProvider())
        return "aud must be the issuer, as a string";
    if (claims.contains("iss") && claims["iss"] != attestation.clientId)
        return "iss must be the client's id, where it is there";
    const auto issued = optionalInteger(claims, "iat");
    if (!issued || !core.clock.isNear(*issued, ProofLife))
        return "iat: a proof lives 300 seconds";
    if (!core.clock.isWithin(claims))
        return "exp or nbf";
    const auto identifier = optionalString(claims, "jti").value_or("");
    return identifier.empty() || identifier.size() > LongestIdentifier ? "jti" : nullptr;
}

Refusal challengeWanted(const Core &core)
{
    Refusal refusal{400, "use_attestation_challenge", "take the challenge of this answer"};
    refusal.headers.emplace_back(ChallengeHeader, makeNonce(core, Purpose));
    return refusal;
}

Response giveChallenge(const Core &core)
{
    auto response = jsonResponse({{"attestation_challenge", makeNonce(core, Purpose)}});
    response.headers.emplace_back("Cache-Control", "no-store");
    addNonce(core, response);
    return response;
}
}

bool hasAttestation(const Request &request)
{
    return !request.header(AttestationHeader).empty() || !request.header(ProofHeader).empty();
}

AttestedClient requireAttestation(const Core &core, const Request &request)
{
    const auto attestation = requireStatement(core, request);
    const auto proof = crypto::parseJws(request.header(ProofHeader), "oauth-client-attestation-pop+jwt");
    const auto claims = proof ? proof->claims() : Result<Json>(proof.error());
    if (!claims || !proof->verify(attestation.key))
        throw invalid("the proof is no oauth-client-attestation-pop+jwt by the attested key");
    if (const char *fault = faultOf(core, *claims, attestation))
        throw invalid(fault);
    if (!isFreshNonce(core, Purpose, optionalString(*claims, "challenge").value_or(""), ChallengeLife))
        throw challengeWanted(core);
    const auto instance = attestation.key.thumbprint();
    if (!core.useOnce(Purpose, instance + "." + *optionalString(*claims, "jti"), std::chrono::seconds(2 * ProofLife)))
        throw invalid("jti was used before");
    return {attestation.clientId, instance};
}

void addChallenge(const Core &core, Response &response)
{
    response.headers.emplace_back(ChallengeHeader, makeNonce(core, Purpose));
}

Routes challengeRoutes(const Core &core)
{
    return {{"POST", "/idp/challenge", [&core](const Request &) { return giveChallenge(core); }}};
}
}
