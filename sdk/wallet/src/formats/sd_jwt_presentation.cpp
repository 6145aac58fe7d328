#include <causeway/wallet/sd_jwt_presentation.h>

#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

Json hashesOf(const std::vector<std::string> &transactionData)
{
    Json hashes = Json::array();
    for (const auto &item : transactionData)
        hashes.push_back(crypto::sha256Base64Url(item));
    return hashes;
}

Result<std::string> keyBindingJwt(std::string_view presented, const KeyBinding &binding,
                                  const crypto::SignFunction &sign)
{
    Json claims = {{"iat", toEpoch(binding.issuedAt)},
                   {"aud", binding.audience},
                   {"nonce", binding.nonce},
                   {"sd_hash", crypto::sha256Base64Url(presented)}};
    if (!binding.transactionData.empty()) {
        claims["transaction_data_hashes"] = hashesOf(binding.transactionData);
        if (binding.statesHashAlgorithm)
            claims["transaction_data_hashes_alg"] = "sha-256";
    }
    return crypto::signJws(Json::object(), claims, "kb+jwt", sign);
}
}

std::vector<std::size_t> disclosuresFor(const PlacedSdJwt &placed, const std::vector<ClaimPath> &shown)
{
    std::vector<std::size_t> indexes;
    for (std::size_t index = 0; index < placed.places.size(); ++index) {
        const auto isNeeded = [&](const ClaimPath &place) { return isOnTheWay(place, placed.places.at(index)); };
        if (std::ranges::any_of(shown, isNeeded))
            indexes.push_back(index);
    }
    return indexes;
}

Result<std::string> presentSdJwt(std::string_view credential, const std::vector<ClaimPath> &shown,
                                 const std::optional<KeyBinding> &binding, const crypto::SignFunction &sign)
{
    CAUSEWAY_TRY(const auto sdJwt, parseSdJwt(credential));
    if (!sdJwt.keyBinding.empty())
        return Error{ErrorCode::CredentialRejected, "a presentation cannot be presented"};
    CAUSEWAY_TRY(const auto placed, placeDisclosures(sdJwt));
    auto text = std::string(credential.substr(0, credential.find('~') + 1));
    for (const auto index : disclosuresFor(placed, shown)) {
        const auto &disclosure = sdJwt.disclosures.at(index);
        text.append(credential.substr(disclosure.at, disclosure.size)).append("~");
    }
    if (!binding)
        return text;
    CAUSEWAY_TRY(const auto jwt, keyBindingJwt(text, *binding, sign));
    return text + jwt;
}
}
