#include <causeway/wallet/wallet_provider.h>

#include <causeway/crypto/jws.h>
#include <causeway/identity/client_attestation.h>
#include <causeway/net/json_api.h>

namespace causeway::wallet {
namespace {

constexpr auto ChallengeOver = "400 challenge_invalid"; // it ran out on the way

Error refusalOf(const net::HttpResponse &response)
{
    const auto word = net::errorWord(response);
    const auto detail = std::to_string(response.status) + (word.empty() ? "" : " " + word);
    if (net::isServerBusy(response))
        return Error{ErrorCode::ServerError, detail};
    if (word == "device_revoked")
        return Error{ErrorCode::DeviceRevoked, detail};
    return identity::attestationRefused(detail);
}

class Provider final : public WalletProvider {
public:
    explicit Provider(const WalletProviderParts &parts) : m_parts(parts) {}

    Result<bool> isThere(const Call &call) override
    {
        CAUSEWAY_TRY(const auto places, m_parts.directory.endpoints(call));
        return !places.walletProvider.empty();
    }

    Result<std::string> attestClient(const std::string &keyAlias, const Call &call) override
    {
        return ask({"client", {keyAlias}, {}}, call);
    }

    Result<std::string> attestKeys(const std::vector<std::string> &keyAliases, const std::string &nonce,
                                   const Call &call) override
    {
        return ask({"key", keyAliases, nonce}, call);
    }

private:
    struct Question {
        std::string kind; ///< "client" or "key": which attestation
        std::vector<std::string> keyAliases;
        std::string nonce;
    };

    Result<std::string> ask(const Question &question, const Call &call)
    {
        CAUSEWAY_TRY(const auto places, m_parts.directory.endpoints(call));
        const auto &provider = places.walletProvider;
        if (provider.empty())
            return identity::attestationRefused("there is no wallet provider");
        auto answer = askOnce(question, provider, call);
        if (!answer && answer.error().detail == ChallengeOver)
            return askOnce(question, provider, call);
        return answer;
    }

    Result<std::string> askOnce(const Question &question, const std::string &provider, const Call &call)
    {
        CAUSEWAY_TRY(const auto challenged, post(provider + "/challenge", Json::object(), call));
        CAUSEWAY_TRY(const auto challenge, requireString(challenged, "challenge"));
        CAUSEWAY_TRY(const auto request, signRequest(question, provider, challenge));
        const auto where = provider + "/" + question.kind + "-attestations";
        CAUSEWAY_TRY(const auto answer, post(where, {{"request", request}}, call));
        return requireString(answer, "attestation");
    }

    Result<Json> post(const std::string &url, const Json &body, const Call &call)
    {
        CAUSEWAY_TRY(const auto response, m_parts.http.send(net::postJson(url, body), call));
        if (response.status / 100 != 2)
            return refusalOf(response);
        return net::jsonBody(response);
    }

    /// By the enrolled device, with a proof by each key: nobody gets a key attested that is not here.
    Result<std::string> signRequest(const Question &question, const std::string &provider, const std::string &challenge)
    {
        Json proofs = Json::array();
        for (const auto &alias : question.keyAliases) {
            CAUSEWAY_TRY(auto proof, signKeyProof(alias, provider, challenge));
            proofs.push_back(std::move(proof));
        }
        Json claims = {{"aud", provider},
                       {"iat", toEpoch(m_parts.clock.now())},
                       {"challenge", challenge},
                       {"keys", std::move(proofs)}};
        if (!question.nonce.empty())
            claims["nonce"] = question.nonce;
        return m_parts.signAsDevice(claims, "wallet-" + question.kind + "-request+jwt");
    }

    Result<std::string> signKeyProof(const std::string &alias, const std::string &provider,
                                     const std::string &challenge)
    {
        CAUSEWAY_TRY(const auto key, publicKey(alias));
        const auto sign = [&](ByteView message) { return m_parts.keys.sign(alias, message); };
        return crypto::signJws({{"jwk", key.toJwk()}}, {{"aud", provider}, {"challenge", challenge}},
                               "wallet-key-proof+jwt", sign);
    }

    Result<crypto::PublicKey> publicKey(const std::string &alias)
    {
        CAUSEWAY_TRY(const auto der, m_parts.keys.publicKey(alias));
        return crypto::PublicKey::fromDer(der);
    }

    WalletProviderParts m_parts;
};
}

std::unique_ptr<WalletProvider> makeWalletProvider(const WalletProviderParts &parts)
{
    return std::make_unique<Provider>(parts);
}
}
