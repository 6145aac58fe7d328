#pragma once

#include "scripted_http.h"

#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace causeway::test {

/// The server's side of attestation-based client authentication, strict: signer, times, key, audience, single-use `jti`, challenge. `is...` say
/// which draft it speaks.
class FakeAttestationServer {
public:
    static constexpr auto Challenges = "https://id.example/idp/challenge";
    static constexpr auto ClientId = "causeway";

    bool isOn = false;
    std::optional<crypto::Certificate> attester; ///< whose statements it believes
    std::string audience = "https://id.example/idp";
    std::string challenge;       ///< that has to be in a proof; empty: none is asked for
    bool hasEndpoint = false;    ///< where challenges can be had
    bool isNeverContent = false; ///< asks for another challenge every time
    int stale = 0;               ///< takes that many attestations as not fresh enough
    std::string refusalWord;     ///< says this to everybody
    bool isDraft05 = false;
    bool isDraft10 = false;
    std::vector<std::string> attestations; ///< that were good
    std::vector<Json> proofs;              ///< their proofs' claims
    std::set<std::string> keys;            ///< thumbprints of theirs

    /// Members of the authorization server's metadata.
    Json metadata() const
    {
        Json members = {{"token_endpoint_auth_methods_supported", {"attest_jwt_client_auth", "none"}}};
        if (hasEndpoint)
            members["challenge_endpoint"] = Challenges;
        if (isDraft05)
            members["client_attestation_pop_nonce_required"] = !challenge.empty();
        if (isDraft10)
            members["client_attestation_pop_methods_supported"] = {"attestation_pop_jwt"};
        return members;
    }

    /// The answer that refuses a request, or nothing when the client is who it says.
    std::optional<net::HttpResponse> refusal(const net::HttpRequest &request, SystemTime now)
    {
        if (!isOn)
            return std::nullopt;
        if (!refusalWord.empty())
            return errorAnswer(400, refusalWord);
        const auto statement = statementOf(request, now);
        if (!statement)
            return errorAnswer(401, "invalid_client_attestation");
        if (stale > 0) {
            --stale;
            return errorAnswer(400, "use_fresh_attestation");
        }
        return judgeProof(request, *crypto::PublicKey::fromJwk(statement->at("cnf").at("jwk")), now);
    }

private:
    static std::string header(const net::HttpRequest &request, const char *name)
    {
        const auto found = request.headers.find(name);
        return found == request.headers.end() ? std::string() : found->second;
    }

    std::optional<Json> statementOf(const net::HttpRequest &request, SystemTime now) const
    {
        const auto jws = crypto::parseJws(header(request, "OAuth-Client-Attestation"), "oauth-client-attestation+jwt");
        if (!jws || !attester || jws->certificates()->front() != *attester || !jws->verify(*attester->publicKey()))
            return std::nullopt;
        const auto claims = *jws->claims();
        const bool isGood = claims.at("sub") == ClientId && claims.at("exp") > toEpoch(now);
        return isGood ? std::optional(claims) : std::nullopt;
    }

    std::optional<net::HttpResponse> judgeProof(const net::HttpRequest &request, const crypto::PublicKey &key,
                                                SystemTime now)
    {
        const auto jws =
            crypto::parseJws(header(request, "OAuth-Client-Attestation-PoP"), "oauth-client-attestation-pop+jwt");
        if (!jws || !jws->verify(key) || jws->header.contains("jwk"))
            return errorAnswer(401, "invalid_client_attestation");
        const auto claims = *jws->claims();
        const bool isRight = claims.at("aud") == audience && claims.at("iat") == toEpoch(now)
            && claims.contains("iss") == !isDraft10 && claims.value("iss", ClientId) == ClientId
            && claims.contains("exp") == isDraft05 && m_seen.insert(claims.at("jti").get<std::string>()).second;
        if (!isRight)
            return errorAnswer(401, "invalid_client_attestation");
        if (isNeverContent)
            challenge += "+";
        if (isNeverContent || claims.value(isDraft05 ? "nonce" : "challenge", "") != challenge)
            return errorAnswer(400, "use_attestation_challenge", {{"oauth-client-attestation-challenge", challenge}});
        attestations.push_back(header(request, "OAuth-Client-Attestation"));
        proofs.push_back(claims);
        keys.insert(key.thumbprint());
        return std::nullopt;
    }

    std::set<std::string> m_seen;
};
}
