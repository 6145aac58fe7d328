#include <causeway/wallet/sd_jwt.h>

#include <causeway/crypto/primitives.h>

#include <map>
#include <set>

namespace causeway::wallet {
namespace {

constexpr int MaximumDepth = 64; // of the result: disclosures nest in disclosures

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, why};
}

/// RFC 9901 section 7.1, step 3: walks the payload, puts in what the digests refer to and drops the rest.
class Processing {
public:
    Result<void> index(const std::vector<Disclosure> &disclosures)
    {
        for (const auto &disclosure : disclosures)
            if (!m_open.emplace(crypto::sha256Base64Url(disclosure.encoded), &disclosure).second)
                return rejected("a disclosure stands twice");
        return {};
    }

    Result<Json> process(const Json &value, int depth)
    {
        if (depth > MaximumDepth)
            return rejected("nested too deeply");
        if (value.is_object())
            return processObject(value, depth);
        if (value.is_array())
            return processArray(value, depth);
        return value;
    }

    bool isComplete() const { return m_open.empty(); }

private:
    Result<Json> processObject(const Json &object, int depth)
    {
        if (object.contains("..."))
            return rejected("... stands outside an array");
        Json result = Json::object();
        for (const auto &[name, member] : object.items()) {
            if (name == "_sd")
                continue;
            CAUSEWAY_TRY(result[name], process(member, depth + 1));
        }
        const auto digests = object.find("_sd");
        if (digests == object.end())
            return result;
        if (!digests->is_array())
            return rejected("_sd is no array");
        for (const auto &digest : *digests)
            CAUSEWAY_CHECK(discloseMember(digest, result, depth));
        return result;
    }

    Result<void> discloseMember(const Json &digest, Json &object, int depth)
    {
        CAUSEWAY_TRY(const auto *disclosure, take(digest));
        if (!disclosure)
            return {};
        if (!disclosure->name)
            return rejected("an array element is disclosed as a member");
        if (object.contains(*disclosure->name))
            return rejected("a disclosure would overwrite a claim");
        CAUSEWAY_TRY(object[*disclosure->name], process(disclosure->value, depth + 1));
        return {};
    }

    Result<Json> processArray(const Json &array, int depth)
    {
        Json result = Json::array();
        for (const auto &element : array) {
            if (!element.is_object() || !element.contains("...")) {
                CAUSEWAY_TRY(auto processed, process(element, depth + 1));
                result.push_back(std::move(processed));
                continue;
            }
            if (element.size() != 1)
                return rejected("... has company");
            CAUSEWAY_TRY(const auto *disclosure, take(element.at("...")));
            if (!disclosure)
                continue;
            if (disclosure->name)
                return rejected("a member is disclosed as an array element");
            CAUSEWAY_TRY(auto processed, process(disclosure->value, depth + 1));
            result.push_back(std::move(processed));
        }
        return result;
    }

    /// What the digest stands for, or nothing: a decoy, or withheld. Each digest may be met once.
    Result<const Disclosure *> take(const Json &digest)
    {
        if (!digest.is_string())
            return rejected("a digest is no text");
        const auto &text = digest.get_ref<const std::string &>();
        if (!m_met.insert(text).second)
            return rejected("a digest stands twice");
        const auto found = m_open.find(text);
        if (found == m_open.end())
            return static_cast<const Disclosure *>(nullptr);
        const auto *disclosure = found->second;
        m_open.erase(found);
        return disclosure;
    }

    std::map<std::string, const Disclosure *> m_open; // by digest, those not yet met
    std::set<std::string> m_met;
};
}

Result<Json> processedClaims(const SdJwt &sdJwt)
{
    const auto payload = sdJwt.issuerJws.claims();
    if (!payload)
        return rejected(payload.error().detail);
    if (payload->contains("_sd_alg") && payload->at("_sd_alg") != "sha-256")
        return rejected("unknown hash algorithm");
    Processing processing;
    CAUSEWAY_CHECK(processing.index(sdJwt.disclosures));
    CAUSEWAY_TRY(auto claims, processing.process(*payload, 0));
    if (!processing.isComplete())
        return rejected("a disclosure that nothing refers to");
    claims.erase("_sd_alg");
    return claims;
}

Result<Json> processedCredential(const SdJwt &sdJwt)
{
    CAUSEWAY_TRY(auto claims, processedClaims(sdJwt));
    CAUSEWAY_TRY(const auto payload, sdJwt.issuerJws.claims());
    for (const auto *name : {"iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"}) {
        const auto processed = claims.find(name);
        if (processed != claims.end() && (!payload.contains(name) || payload.at(name) != *processed))
            return rejected(std::string(name) + " must not be selectively disclosable");
    }
    if (!optionalString(claims, "vct"))
        return rejected("vct is missing");
    return claims;
}
}
