#include "checks.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <map>
#include <set>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t LongestAge = 300;
constexpr std::int64_t Leeway = 60;
constexpr int Deepest = 32;
/// What decides about trust is never the holder's to choose.
const std::set<std::string> NeverHidden{"iss", "nbf", "exp", "cnf", "vct", "status"};

/// The parts between the tildes.
struct Parts {
    std::string issuerJwt;
    std::vector<std::string> disclosures;
    std::string keyBinding;
    std::string presented; ///< everything before the key binding: what sd_hash is over
};

Parts partsOf(const std::string &text)
{
    const auto last = text.rfind('~');
    if (last == std::string::npos)
        throw Rejection{"malformed"};
    Parts parts{text.substr(0, text.find('~')), {}, text.substr(last + 1), text.substr(0, last + 1)};
    for (auto at = text.find('~'); at != last;) {
        const auto next = text.find('~', at + 1);
        parts.disclosures.push_back(text.substr(at + 1, next - at - 1));
        at = next;
    }
    return parts;
}

/// Puts what was disclosed where its digest stands (RFC 9901, section 7.1).
class Opener {
public:
    explicit Opener(const std::vector<std::string> &disclosures)
    {
        for (const auto &text : disclosures) {
            const auto bytes = fromBase64Url(text);
            const auto parsed = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
            if (!parsed || !parsed->is_array() || !m_open.emplace(crypto::sha256Base64Url(text), *parsed).second)
                throw Rejection{"disclosure"};
        }
    }

    Json opened(const Json &value, int depth = 0)
    {
        if (depth > Deepest)
            throw Rejection{"disclosure"};
        if (value.is_object())
            return openedObject(value, depth);
        return value.is_array() ? openedArray(value, depth) : value;
    }

    /// Every disclosure belongs somewhere.
    bool isComplete() const { return m_open.empty(); }

private:
    /// Nothing where the digest stands for something withheld, or for nothing at all.
    std::optional<Json> take(const Json &digest, std::size_t size)
    {
        if (!digest.is_string() || !m_seen.insert(digest.get<std::string>()).second)
            throw Rejection{"disclosure"};
        auto found = m_open.extract(digest.get<std::string>());
        if (found.empty())
            return std::nullopt;
        if (found.mapped().size() != size)
            throw Rejection{"disclosure"};
        return found.mapped();
    }

    Json openedObject(const Json &object, int depth)
    {
        Json result = Json::object();
        for (const auto &[name, member] : object.items())
            if (name != "_sd")
                result[name] = opened(member, depth + 1);
        for (const auto &digest : object.value("_sd", Json::array())) {
            const auto disclosure = take(digest, 3);
            if (!disclosure)
                continue;
            const auto name = (*disclosure)[1].is_string() ? (*disclosure)[1].get<std::string>() : std::string("_sd");
            const bool isHidable = depth > 0 || !NeverHidden.contains(name);
            if (name == "_sd" || name == "..." || result.contains(name) || !isHidable)
                throw Rejection{"disclosure"};
            result[name] = opened((*disclosure)[2], depth + 1);
        }
        return result;
    }

    Json openedArray(const Json &array, int depth)
    {
        Json result = Json::array();
        for (const auto &element : array) {
            if (!element.is_object() || !element.contains("...")) {
                result.push_back(opened(element, depth + 1));
                continue;
            }
            if (const auto disclosure = take(element["..."], 2))
                result.push_back(opened((*disclosure)[1], depth + 1));
        }
        return result;
    }

    std::map<std::string, Json> m_open;
    std::set<std::string> m_seen;
};

/// What the issuer signed, and under which authorities.
struct IssuerPart {
    Json claims;
    std::vector<std::string> authorityKeyIds;
};

/// Nothing where the certificate does not name its issuer.
std::optional<std::string> issuerOf(const Json &claims)
{
    if (!claims.contains("iss"))
        return std::nullopt;
    return optionalString(claims, "iss").value_or("");
}

IssuerPart issuerPart(const Core &core, const Parts &parts)
{
    const auto jws = crypto::parseJws(parts.issuerJwt, "dc+sd-jwt");
    const auto chain = jws ? jws->certificates() : Result<std::vector<crypto::Certificate>>(jws.error());
    const auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    if (!chain || !claims)
        throw Rejection{"malformed"};
    const auto key = chain->front().publicKey();
    if (!key || !jws->verify(*key))
        throw Rejection{"signature"};
    requireTrustedIssuer(core, *chain, issuerOf(*claims));
    return {*claims, authorityKeyIdsOf(*chain)};
}

void checkTimes(const Core &core, const Json &claims)
{
    const auto now = core.clock.epoch();
    if (const auto expires = optionalInteger(claims, "exp"); claims.contains("exp") && (!expires || *expires <= now))
        throw Rejection{"expired"};
    const auto notBefore = optionalInteger(claims, "nbf");
    if (claims.contains("nbf") && (!notBefore || *notBefore > now + Leeway))
        throw Rejection{"not_yet_valid"};
}

/// What the holder authorized, of that what may be authorized here; a hash of anything else is refused.
std::vector<std::string> authorizedBy(const Json &binding, const PresentationTerms &terms)
{
    const auto hashes = binding.value("transaction_data_hashes", Json::array());
    std::vector<std::string> texts;
    for (const auto &text : terms.transactionData)
        if (std::ranges::find(hashes, Json(crypto::sha256Base64Url(text))) != hashes.end())
            texts.push_back(text);
    const bool isOurHash = binding.value("transaction_data_hashes_alg", Json("sha-256")) == "sha-256";
    if (!hashes.is_array() || hashes.size() != texts.size() || !isOurHash)
        throw Rejection{"transaction_data"};
    return texts;
}

/// Gives the claims of the key binding.
Json requireKeyBinding(const Core &core, const Parts &parts, const Json &claims, const PresentationTerms &terms)
{
    const auto confirmation = requireObject(claims, "cnf");
    const auto jwk = confirmation ? requireObject(*confirmation, "jwk") : confirmation;
    const auto key = jwk ? crypto::PublicKey::fromJwk(*jwk) : Result<crypto::PublicKey>(jwk.error());
    const auto jws = crypto::parseJws(parts.keyBinding, "kb+jwt");
    const auto binding = jws ? jws->claims() : Result<Json>(jws.error());
    if (!key || !binding || !jws->verify(*key))
        throw Rejection{"key_binding"};
    if (optionalString(*binding, "nonce") != terms.nonce)
        throw Rejection{"nonce"};
    if (optionalString(*binding, "aud") != terms.clientId)
        throw Rejection{"audience"};
    if (optionalString(*binding, "sd_hash") != crypto::sha256Base64Url(parts.presented))
        throw Rejection{"sd_hash"};
    const auto made = optionalInteger(*binding, "iat");
    const auto now = core.clock.epoch();
    if (!made || *made > now + Leeway || *made < now - LongestAge)
        throw Rejection{"stale"};
    return *binding;
}
}

CheckedPresentation checkSdJwt(const Core &core, const std::string &text, const PresentationTerms &terms)
{
    const auto parts = partsOf(text);
    auto issued = issuerPart(core, parts);
    const auto &claims = issued.claims;
    if (claims.value("_sd_alg", Json("sha-256")) != "sha-256")
        throw Rejection{"disclosure"};
    checkTimes(core, claims);
    Opener opener(parts.disclosures);
    auto opened = opener.opened(claims);
    if (!opener.isComplete())
        throw Rejection{"disclosure"};
    const bool isBound = claims.contains("cnf");
    std::vector<std::string> authorizes;
    if (isBound)
        authorizes = authorizedBy(requireKeyBinding(core, parts, claims, terms), terms);
    else if (!parts.keyBinding.empty())
        throw Rejection{"key_binding"};
    requireGoodStatus(core, claims.value("status", Json()));
    const auto type = optionalString(claims, "vct").value_or("");
    for (const auto *name : {"iss", "iat", "nbf", "exp", "cnf", "vct", "status", "_sd_alg"})
        opened.erase(name);
    return {"dc+sd-jwt", type, std::move(opened), isBound, std::move(authorizes), std::move(issued.authorityKeyIds)};
}
}
