#include <causeway/identity/attested_client.h>

#include <causeway/net/json_api.h>

#include <algorithm>
#include <array>

namespace causeway::identity {
namespace {

constexpr auto AttestationHeader = "OAuth-Client-Attestation";
constexpr auto ProofHeader = "OAuth-Client-Attestation-PoP";
constexpr auto ChallengeHeader = "oauth-client-attestation-challenge";
constexpr auto ChallengeWanted = "use_attestation_challenge";
constexpr auto FreshOneWanted = "use_fresh_attestation";
constexpr std::size_t LongestChallenge = 512;

std::string refusalWord(const net::HttpResponse &response)
{
    return response.status / 100 == 4 ? net::errorWord(response) : std::string();
}

bool isClientRefused(const std::string &word)
{
    constexpr std::array words{ChallengeWanted, FreshOneWanted, "invalid_client_attestation", "invalid_client"};
    return std::ranges::find(words, word) != words.end();
}

class Client final : public AttestedClient {
public:
    explicit Client(const AttestedClientParts &parts) : m_parts(parts) {}

    Result<net::HttpResponse> send(const AttestedRequest &request, const AttestationSource &source,
                                   const Call &call) override
    {
        CAUSEWAY_TRY(auto attestation, source(false));
        // Saves a try and no more: a server that wants a challenge says so.
        if (challengeOf(attestation).empty())
            if (const auto had = fetchChallenge(request.server, attestation, call);
                !had && had.error().code == ErrorCode::Cancelled)
                return had.error();
        bool wasChallenged = false;
        bool wasRenewed = false;
        while (true) {
            CAUSEWAY_TRY(auto response, sendOnce(request, attestation, call));
            const auto word = refusalWord(response);
            if (word == ChallengeWanted && !wasChallenged) {
                wasChallenged = true;
                if (response.header(ChallengeHeader).empty())
                    CAUSEWAY_CHECK(fetchChallenge(request.server, attestation, call));
            } else if (word == FreshOneWanted && !wasRenewed) {
                wasRenewed = true;
                CAUSEWAY_TRY(attestation, source(true));
            } else if (isClientRefused(word)) {
                return attestationRefused(std::to_string(response.status) + " " + word);
            } else {
                return response;
            }
        }
    }

private:
    Result<net::HttpResponse> sendOnce(const AttestedRequest &request, const ClientAttestation &attestation,
                                       const Call &call)
    {
        const auto make = [&]() -> Result<net::HttpRequest> {
            CAUSEWAY_TRY(auto made, request.make());
            const AttestationProof proof{request.server.attestation->draft, request.server.issuer,
                                         challengeOf(attestation)};
            made.headers[AttestationHeader] = attestation.text;
            CAUSEWAY_TRY(made.headers[ProofHeader],
                         signAttestationProof(proof, attestation, m_parts.keys, m_parts.clock.now()));
            return made;
        };
        CAUSEWAY_TRY(auto response, m_parts.dpop.send(request.sender, make, call));
        keepChallenge(attestation, response.header(ChallengeHeader));
        return response;
    }

    std::string challengeOf(const ClientAttestation &attestation) const
    {
        const auto found = m_challenges.find(attestation.keyAlias);
        return found == m_challenges.end() ? std::string() : found->second;
    }

    void keepChallenge(const ClientAttestation &attestation, const std::string &challenge)
    {
        if (!challenge.empty() && challenge.size() <= LongestChallenge)
            m_challenges[attestation.keyAlias] = challenge;
    }

    /// Section 6.3 of -12, section 8 of -07. A server without the endpoint says what it wants when it is asked.
    Result<void> fetchChallenge(const AuthorizationServer &server, const ClientAttestation &attestation,
                                const Call &call)
    {
        if (server.attestation->challengeEndpoint.empty())
            return {};
        CAUSEWAY_TRY(const auto response,
                     m_parts.http.send(net::postForm(server.attestation->challengeEndpoint, {}), call));
        CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
        keepChallenge(attestation, optionalString(answer, "attestation_challenge").value_or(""));
        return {};
    }

    AttestedClientParts m_parts;
    /// By the attested key: what was handed to one would tell the server, if another brought it back, that both are one wallet's.
    std::map<std::string, std::string> m_challenges;
};
}

std::unique_ptr<AttestedClient> makeAttestedClient(const AttestedClientParts &parts)
{
    return std::make_unique<Client>(parts);
}
}
