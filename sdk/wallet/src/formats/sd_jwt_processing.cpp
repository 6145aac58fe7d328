#include <causeway/wallet/sd_jwt_presentation.h>

#include <causeway/crypto/primitives.h>

#include <array>
#include <map>
#include <unordered_map>

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
    /// With `places` it notes where each disclosure went.
    explicit Processing(std::vector<ClaimPath> *places = nullptr) : m_places(places) {}

    Result<void> index(const std::vector<Disclosure> &disclosures)
    {
        m_digests.reserve(2 * disclosures.size() + 16);
        for (const auto &disclosure : disclosures)
            if (!m_digests.emplace(crypto::sha256Base64Url(disclosure.encoded), Digest{&disclosure}).second)
                return rejected("a disclosure stands twice");
        m_first = disclosures.data();
        m_open = disclosures.size();
        if (m_places)
            m_places->resize(disclosures.size());
        return {};
    }

    Result<void> process(Json &value, int depth)
    {
        if (depth > MaximumDepth)
            return rejected("nested too deeply");
        if (value.is_object())
            return processObject(value, depth);
        if (value.is_array())
            return processArray(value, depth);
        return {};
    }

    bool isComplete() const { return m_open == 0; }

private:
    /// What a digest stands for; nothing: a decoy, or withheld.
    struct Digest {
        const Disclosure *disclosure = nullptr;
        bool wasMet = false;
    };

    Result<void> processObject(Json &object, int depth)
    {
        if (object.contains("..."))
            return rejected("... stands outside an array");
        Json digests;
        if (const auto member = object.find("_sd"); member != object.end()) {
            digests = std::move(*member);
            object.erase(member);
            if (!digests.is_array())
                return rejected("_sd is no array");
        }
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!member->is_structured())
                continue;
            enter(member.key());
            CAUSEWAY_CHECK(process(*member, depth + 1));
            leave();
        }
        for (auto &digest : digests)
            CAUSEWAY_CHECK(discloseMember(digest, object, depth));
        return {};
    }

    Result<void> discloseMember(Json &digest, Json &object, int depth)
    {
        CAUSEWAY_TRY(const auto *disclosure, take(digest));
        if (!disclosure)
            return {};
        if (!disclosure->name)
            return rejected("an array element is disclosed as a member");
        const auto [member, isNew] = object.emplace(*disclosure->name, disclosure->value);
        if (!isNew)
            return rejected("a disclosure would overwrite a claim");
        enter(*disclosure->name);
        note(*disclosure);
        CAUSEWAY_CHECK(process(*member, depth + 1));
        leave();
        return {};
    }

    Result<void> processArray(Json &array, int depth)
    {
        Json result = Json::array();
        for (auto &element : array) {
            const bool isHidden = element.is_object() && element.contains("...");
            const Disclosure *disclosure = nullptr;
            if (isHidden) {
                CAUSEWAY_TRY(disclosure, discloseElement(element));
                if (!disclosure)
                    continue;
            }
            result.push_back(isHidden ? disclosure->value : std::move(element));
            enter(result.size() - 1);
            if (isHidden)
                note(*disclosure);
            CAUSEWAY_CHECK(process(result.back(), depth + 1));
            leave();
        }
        array = std::move(result);
        return {};
    }

    Result<const Disclosure *> discloseElement(Json &element)
    {
        if (element.size() != 1)
            return rejected("... has company");
        CAUSEWAY_TRY(const auto *disclosure, take(element.at("...")));
        if (disclosure && disclosure->name)
            return rejected("a member is disclosed as an array element");
        return disclosure;
    }

    /// Each digest may be met once.
    Result<const Disclosure *> take(Json &digest)
    {
        if (!digest.is_string())
            return rejected("a digest is no text");
        auto &entry = m_digests[std::move(digest.get_ref<std::string &>())];
        if (entry.wasMet)
            return rejected("a digest stands twice");
        entry.wasMet = true;
        if (entry.disclosure)
            --m_open;
        return entry.disclosure;
    }

    void enter(ClaimPathPart part)
    {
        if (m_places)
            m_path.push_back(std::move(part));
    }
    void leave()
    {
        if (m_places)
            m_path.pop_back();
    }
    void note(const Disclosure &disclosure)
    {
        if (m_places)
            m_places->at(static_cast<std::size_t>(&disclosure - m_first)) = m_path;
    }

    std::unordered_map<std::string, Digest> m_digests;
    std::vector<ClaimPath> *m_places;
    ClaimPath m_path;
    const Disclosure *m_first = nullptr;
    std::size_t m_open = 0; // disclosures that nothing referred to so far
};

Result<Json> processPayload(const SdJwt &sdJwt, Json payload, std::vector<ClaimPath> *places = nullptr)
{
    if (payload.contains("_sd_alg") && payload.at("_sd_alg") != "sha-256")
        return rejected("unknown hash algorithm");
    Processing processing(places);
    CAUSEWAY_CHECK(processing.index(sdJwt.disclosures));
    CAUSEWAY_CHECK(processing.process(payload, 0));
    if (!processing.isComplete())
        return rejected("a disclosure that nothing refers to");
    payload.erase("_sd_alg");
    return payload;
}

Result<Json> payloadOf(const SdJwt &sdJwt)
{
    auto payload = sdJwt.issuerJws.claims();
    if (!payload)
        return rejected(payload.error().detail);
    return payload;
}

constexpr std::array NeverHidden = {"iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"};

/// What of a payload may not come out of disclosures (SD-JWT VC, section 3.2.2.2).
std::map<std::string, Json> neverHiddenOf(const Json &payload)
{
    std::map<std::string, Json> members;
    for (const auto *name : NeverHidden)
        if (const auto member = payload.find(name); member != payload.end())
            members.emplace(name, *member);
    return members;
}
}

Result<Json> processedClaims(const SdJwt &sdJwt)
{
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    return processPayload(sdJwt, std::move(payload));
}

Result<PlacedSdJwt> placeDisclosures(const SdJwt &sdJwt)
{
    PlacedSdJwt placed;
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    CAUSEWAY_TRY(placed.claims, processPayload(sdJwt, std::move(payload), &placed.places));
    return placed;
}

Result<Json> processedCredential(const SdJwt &sdJwt)
{
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    const auto plain = neverHiddenOf(payload);
    CAUSEWAY_TRY(auto claims, processPayload(sdJwt, std::move(payload)));
    for (const auto *name : NeverHidden) {
        const auto processed = claims.find(name);
        if (processed == claims.end())
            continue;
        const auto member = plain.find(name);
        if (member == plain.end() || member->second != *processed)
            return rejected(std::string(name) + " must not be selectively disclosable");
    }
    if (!optionalString(claims, "vct"))
        return rejected("vct is missing");
    return claims;
}
}
