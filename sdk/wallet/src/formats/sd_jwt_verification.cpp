#include <causeway/wallet/sd_jwt_presentation.h>

#include <causeway/crypto/primitives.h>

namespace causeway::wallet {
namespace {

constexpr std::chrono::seconds Leeway{60};

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, why};
}

Error refused(const std::string &why)
{
    return Error{ErrorCode::PresentationRejected, "key binding: " + why};
}

/// The key that the issuer bound the credential to; it is never one that the holder hid or could choose (RFC 9901, section 4.1.2).
Result<crypto::PublicKey> holderKey(const SdJwt &sdJwt)
{
    CAUSEWAY_TRY(const auto payload, sdJwt.issuerJws.claims());
    const auto confirmation = requireObject(payload, "cnf");
    const auto jwk = confirmation ? requireObject(*confirmation, "jwk") : confirmation;
    auto key = jwk ? crypto::PublicKey::fromJwk(*jwk) : jwk.error();
    if (!key)
        return refused("the credential names no key");
    return key;
}

Result<void> checkTransactionData(const Json &claims, const KeyBindingPolicy &policy)
{
    if (policy.transactionData.empty())
        return {};
    Json hashes = Json::array();
    for (const auto &item : policy.transactionData)
        hashes.push_back(crypto::sha256Base64Url(item));
    if (claims.value("transaction_data_hashes", Json()) != hashes)
        return refused("transaction data");
    if (claims.contains("transaction_data_hashes_alg") && claims.at("transaction_data_hashes_alg") != "sha-256")
        return refused("hash of transaction data");
    return {};
}

Result<void> checkBinding(const Json &claims, std::string_view presented, const KeyBindingPolicy &policy,
                          SystemTime now)
{
    const auto issuedAt = optionalSeconds(claims, "iat");
    if (!issuedAt)
        return refused("iat");
    if (*issuedAt > toEpoch(now + Leeway) || *issuedAt < toEpoch(now - policy.maximumAge))
        return refused("not made just now");
    if (optionalString(claims, "aud") != policy.audience)
        return refused("aud");
    if (optionalString(claims, "nonce") != policy.nonce)
        return refused("nonce");
    if (optionalString(claims, "sd_hash") != crypto::sha256Base64Url(presented))
        return refused("sd_hash");
    if (const auto times = crypto::checkTimes(claims, toEpoch(now)); !times)
        return refused("times");
    return checkTransactionData(claims, policy);
}

/// `holder` is asked for only where something is bound to it.
Result<Json> verifyKeyBinding(std::string_view keyBinding, const Result<crypto::PublicKey> &holder,
                              std::string_view text, const SdJwtPolicy &policy)
{
    if (keyBinding.empty()) {
        if (policy.keyBinding)
            return refused("absent");
        return Json();
    }
    const auto jws = crypto::parseJws(keyBinding, "kb+jwt");
    if (!jws)
        return refused(std::string(toString(jws.error().code)) + " " + jws.error().detail);
    CAUSEWAY_TRY(const auto key, holder);
    if (!jws->verify(key))
        return refused("signature");
    const auto claims = jws->claims();
    if (!claims)
        return refused("claims");
    if (!policy.keyBinding)
        return *claims;
    const auto presented = text.substr(0, text.size() - keyBinding.size());
    CAUSEWAY_CHECK(checkBinding(*claims, presented, *policy.keyBinding, policy.now));
    return *claims;
}
}

Result<BelievedSdJwt> verifySdJwt(std::string_view text, const SdJwtPolicy &policy)
{
    CAUSEWAY_TRY(auto sdJwt, parseSdJwt(text, policy.typ));
    CAUSEWAY_TRY(const auto key, policy.issuerKey(sdJwt.issuerJws));
    if (!sdJwt.issuerJws.verify(key))
        return rejected("signature");
    const bool isCredential = policy.typ == "dc+sd-jwt";
    const auto keyBinding = sdJwt.keyBinding;
    const auto holder = keyBinding.empty() ? refused("absent") : holderKey(sdJwt);
    CAUSEWAY_TRY(auto claims, isCredential ? processedCredential(std::move(sdJwt)) : processedClaims(std::move(sdJwt)));
    if (const auto times = crypto::checkTimes(claims, toEpoch(policy.now)); !times)
        return rejected(std::string("times: ") + std::string(toString(times.error().code)));
    CAUSEWAY_TRY(auto binding, verifyKeyBinding(keyBinding, holder, text, policy));
    return BelievedSdJwt(std::move(claims), std::move(binding));
}
}
