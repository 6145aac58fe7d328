#include "sd_jwt_builder.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

constexpr std::size_t SaltSize = 16;

/// Looks like the digest of a disclosure; there is none.
std::string decoy()
{
    return crypto::randomToken(crypto::sha256({}).size());
}

class Hider {
public:
    Json members(const Json &object, const std::set<std::string> &open)
    {
        Json result = Json::object();
        std::vector<std::string> digests;
        for (const auto &[name, value] : object.items()) {
            if (open.contains(name))
                result[name] = inside(value);
            else
                digests.push_back(hide({crypto::randomToken(SaltSize), name, inside(value)}));
        }
        const auto decoys = 1 + crypto::randomBytes(1).front() % 3;
        std::generate_n(std::back_inserter(digests), decoys, decoy);
        std::ranges::sort(digests); // their order must not tell which is which
        result["_sd"] = digests;
        return result;
    }

    std::vector<std::string> takeDisclosures() { return std::move(m_disclosures); }

private:
    Json inside(const Json &value)
    {
        if (value.is_object())
            return members(value, {});
        if (!value.is_array())
            return value;
        Json result = Json::array();
        for (const auto &element : value)
            result.push_back({{"...", hide({crypto::randomToken(SaltSize), element})}});
        result.push_back({{"...", decoy()}}); // how many there are is nobody's business either
        return result;
    }

    std::string hide(std::vector<Json> parts)
    {
        m_disclosures.push_back(toBase64Url(asBytes(toCompact(Json(std::move(parts))))));
        return crypto::sha256Base64Url(m_disclosures.back());
    }

    std::vector<std::string> m_disclosures;
};
}

HiddenClaims hideClaims(const Json &claims, const std::set<std::string> &open)
{
    Hider hider;
    auto payload = hider.members(claims, open);
    payload["_sd_alg"] = "sha-256";
    return {std::move(payload), hider.takeDisclosures()};
}
}
