#include "wallet_provider.h"

#include "../idp/clients.h"
#include "../idp/nonces.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

constexpr auto Purpose = "wallet-provider";
constexpr std::chrono::seconds ChallengeLife(300);
constexpr std::int64_t ClockLeeway = 60;
constexpr std::int64_t Hour = 3600;
constexpr std::int64_t HoursGood = 25;
constexpr std::size_t MostKeys = 10;
constexpr std::size_t LongestNonce = 512;

Refusal proofInvalid(const char *why)
{
    return Refusal{400, "proof_invalid", why};
}

Response makeChallenge(const Core &core)
{
    return jsonResponse({{"challenge", makeNonce(core, Purpose)}, {"expires_in", ChallengeLife.count()}});
}

/// What an enrolled device asked for, with its keys proved.
struct Question {
    std::string keyProtection;
    std::vector<crypto::PublicKey> keys;
    std::string nonce;
};

crypto::PublicKey provedKey(const Core &core, const Json &text, const std::string &challenge)
{
    const auto jws = crypto::parseJws(text.is_string() ? text.get<std::string>() : "", "wallet-key-proof+jwt");
    if (!jws || !jws->header.contains("jwk"))
        throw proofInvalid("keys: not a wallet-key-proof+jwt with a jwk");
    auto key = crypto::PublicKey::fromJwk(jws->header["jwk"]);
    const auto claims = jws->claims();
    if (!key || !claims || !jws->verify(*key))
        throw proofInvalid("keys: signature");
    if (optionalString(*claims, "aud") != core.walletProvider() || optionalString(*claims, "challenge") != challenge)
        throw proofInvalid("keys: aud and challenge are those of the request");
    return *std::move(key);
}

void useChallenge(const Core &core, const std::string &challenge)
{
    if (!isFreshNonce(core, Purpose, challenge, ChallengeLife) || !core.useOnce(Purpose, challenge, 2 * ChallengeLife))
        throw Refusal{400, "challenge_invalid", "unknown, used or older than 300 seconds"};
}

Question requireQuestion(const Core &core, const Request &request, std::string_view typ)
{
    const auto text = optionalString(request.json(), "request").value_or("");
    const auto statement = requireDeviceStatement(core, text, typ);
    if (optionalString(statement.claims, "aud") != core.walletProvider())
        throw proofInvalid("aud must be the wallet provider");
    const auto issued = optionalInteger(statement.claims, "iat");
    if (!issued || !core.clock.isNear(*issued, ChallengeLife.count() + ClockLeeway))
        throw proofInvalid("iat");
    const auto challenge = optionalString(statement.claims, "challenge").value_or("");
    useChallenge(core, challenge);
    const auto row = core.store.one("SELECT * FROM devices WHERE client_id = ?", {statement.clientId});
    Question question{row->text("key_protection"), {}, optionalString(statement.claims, "nonce").value_or("")};
    if (question.nonce.size() > LongestNonce)
        throw proofInvalid("nonce");
    for (const auto &proof : requireArray(statement.claims, "keys").valueOr(Json::array())) {
        auto key = provedKey(core, proof, challenge);
        if (std::ranges::find(question.keys, key) != question.keys.end() || question.keys.size() == MostKeys)
            throw proofInvalid("keys: one to ten, each once");
        question.keys.push_back(std::move(key));
    }
    if (question.keys.empty())
        throw proofInvalid("keys: one to ten, each once");
    return question;
}

/// Whole hours: the time of day at which an attestation was made would tell one wallet from another.
Json commonClaims(const Core &core)
{
    const auto hour = core.clock.epoch() / Hour * Hour;
    return {{"iss", core.walletProvider()}, {"iat", hour}, {"exp", hour + HoursGood * Hour}};
}

Response attestClient(const Core &core, const Request &request)
{
    const auto question = requireQuestion(core, request, "wallet-client-request+jwt");
    if (question.keys.size() != 1)
        throw proofInvalid("keys: a client has one");
    auto claims = commonClaims(core);
    claims["sub"] = WalletClientId;
    claims["wallet_name"] = "Causeway";
    claims["cnf"] = {{"jwk", question.keys.front().toJwk()}};
    const auto text = core.keys.walletProvider.sign(claims, "oauth-client-attestation+jwt");
    return jsonResponse({{"attestation", text}}, 201);
}

/// What the device said of its key store when it was enrolled; nobody has evaluated it by ISO 18045.
Json keyStorage(const std::string &protection)
{
    if (protection == "tpm")
        return {"urn:causeway:key-storage:tpm"};
    if (protection == "secure_element")
        return {"urn:causeway:key-storage:secure-element"};
    return {"urn:causeway:key-storage:software"};
}

Response attestKeys(const Core &core, const Request &request)
{
    const auto question = requireQuestion(core, request, "wallet-key-request+jwt");
    auto claims = commonClaims(core);
    claims["key_storage"] = keyStorage(question.keyProtection);
    claims["user_authentication"] = {"urn:causeway:user-authentication:pin"};
    for (const auto &key : question.keys)
        claims["attested_keys"].push_back(key.toJwk());
    if (!question.nonce.empty())
        claims["nonce"] = question.nonce;
    const auto text = core.keys.walletProvider.sign(claims, "key-attestation+jwt");
    return jsonResponse({{"attestation", text}}, 201);
}
}

Routes walletProviderRoutes(const Core &core)
{
    return {{"POST", "/wallet-provider/challenge", [&core](const Request &) { return makeChallenge(core); }},
            {"POST", "/wallet-provider/client-attestations",
             [&core](const Request &request) { return attestClient(core, request); }},
            {"POST", "/wallet-provider/key-attestations",
             [&core](const Request &request) { return attestKeys(core, request); }}};
}
}
