#include <causeway/wallet/sd_jwt_presentation.h>

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace causeway::wallet {
namespace {

constexpr int MaximumDepth = 64; // of the result: disclosures nest in disclosures
constexpr auto HashName = "_sd_alg";

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, why};
}

/// The digests of a payload and the disclosures that they stand for; each may be met once. The disclosures outlive it.
class Digests {
public:
    explicit Digests(const std::vector<Disclosure> &disclosures) : m_disclosures(disclosures) {}

    Result<void> index()
    {
        m_known.reserve(m_disclosures.size());
        for (std::uint32_t place = 0; place < m_disclosures.size(); ++place)
            m_known.push_back({startOf(m_disclosures[place].digest), place});
        std::ranges::sort(m_known, [this](const Known &a, const Known &b) { return isBefore(a, keyOf(b)); });
        const auto isSame = [this](const Known &a, const Known &b) { return !isBefore(a, keyOf(b)); };
        if (std::ranges::adjacent_find(m_known, isSame) != m_known.end())
            return rejected("a disclosure stands twice");
        m_open = m_known.size();
        return {};
    }

    /// The place of the disclosure; nothing: a decoy, or withheld.
    Result<std::optional<std::size_t>> meet(const Json &text)
    {
        if (!text.is_string())
            return rejected("a digest is no text");
        auto *const known = find(text.get_ref<const std::string &>());
        if (!known) {
            m_unknown.push_back(text.get_ref<const std::string &>());
            return std::optional<std::size_t>();
        }
        if (std::exchange(known->wasMet, true))
            return rejected("a digest stands twice");
        --m_open;
        return std::optional<std::size_t>(known->place);
    }

    Result<void> finish()
    {
        if (m_open != 0)
            return rejected("a disclosure that nothing refers to");
        std::ranges::sort(m_unknown);
        if (std::ranges::adjacent_find(m_unknown) != m_unknown.end())
            return rejected("a digest stands twice");
        return {};
    }

private:
    /// A digest begins with its own number: two that differ share it by somebody's effort only.
    struct Known {
        std::uint64_t start = 0;
        std::uint32_t place = 0;
        bool wasMet = false;
    };
    struct Key {
        std::uint64_t start;
        const crypto::Digest &digest;
    };

    static std::uint64_t startOf(const crypto::Digest &digest)
    {
        std::uint64_t start = 0;
        std::memcpy(&start, digest.data(), sizeof start);
        return start;
    }

    const crypto::Digest &digestOf(const Known &known) const { return m_disclosures[known.place].digest; }
    Key keyOf(const Known &known) const { return {known.start, digestOf(known)}; }
    bool isBefore(const Known &known, const Key &key) const
    {
        return known.start != key.start ? known.start < key.start : digestOf(known) < key.digest;
    }

    Known *find(const std::string &text)
    {
        crypto::Digest digest{};
        if (!fromBase64Url(text, m_bytes) || m_bytes.size() != digest.size())
            return nullptr;
        std::ranges::copy(m_bytes, digest.begin());
        const auto isBeforeKey = [this](const Known &known, const Key &key) { return isBefore(known, key); };
        const auto found = std::lower_bound(m_known.begin(), m_known.end(), Key{startOf(digest), digest}, isBeforeKey);
        return found != m_known.end() && digestOf(*found) == digest ? &*found : nullptr;
    }

    const std::vector<Disclosure> &m_disclosures;
    std::vector<Known> m_known; // in the order of their digests
    std::vector<std::string> m_unknown;
    std::size_t m_open = 0; // disclosures that nothing referred to so far
    Bytes m_bytes;
};

/// RFC 9901 section 7.1, step 3: walks the payload, puts in what the digests refer to and drops the rest. The disclosures' values are used up.
class Processing {
public:
    /// With `places` it notes where each disclosure went.
    explicit Processing(std::vector<Disclosure> disclosures, std::vector<ClaimPath> *places)
        : m_disclosures(std::move(disclosures)), m_places(places)
    {
        if (m_places)
            m_places->resize(m_disclosures.size());
    }

    Result<void> run(Json &payload)
    {
        CAUSEWAY_CHECK(m_digests.index());
        CAUSEWAY_CHECK(process(payload, 0));
        return m_digests.finish();
    }

private:
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

    Result<void> processObject(Json &object, int depth)
    {
        if (object.contains("..."))
            return rejected("... stands outside an array");
        if (depth > 0 && object.contains(HashName))
            return rejected("_sd_alg stands inside");
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

    Result<void> discloseMember(const Json &digest, Json &object, int depth)
    {
        CAUSEWAY_TRY(auto *disclosure, take(digest));
        if (!disclosure)
            return {};
        if (!disclosure->name)
            return rejected("an array element is disclosed as a member");
        if (*disclosure->name == HashName)
            return rejected("_sd_alg is hidden");
        const auto [member, isNew] = object.emplace(*disclosure->name, std::move(disclosure->value));
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
            Disclosure *disclosure = nullptr;
            if (isHidden) {
                CAUSEWAY_TRY(disclosure, discloseElement(element));
                if (!disclosure)
                    continue;
            }
            result.push_back(std::move(isHidden ? disclosure->value : element));
            enter(result.size() - 1);
            if (isHidden)
                note(*disclosure);
            CAUSEWAY_CHECK(process(result.back(), depth + 1));
            leave();
        }
        array = std::move(result);
        return {};
    }

    Result<Disclosure *> discloseElement(const Json &element)
    {
        if (element.size() != 1)
            return rejected("... has company");
        CAUSEWAY_TRY(auto *disclosure, take(element.at("...")));
        if (disclosure && disclosure->name)
            return rejected("a member is disclosed as an array element");
        return disclosure;
    }

    Result<Disclosure *> take(const Json &digest)
    {
        CAUSEWAY_TRY(const auto place, m_digests.meet(digest));
        return place ? &m_disclosures[*place] : nullptr;
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
            m_places->at(static_cast<std::size_t>(&disclosure - m_disclosures.data())) = m_path;
    }

    std::vector<Disclosure> m_disclosures;
    Digests m_digests{m_disclosures};
    std::vector<ClaimPath> *m_places;
    ClaimPath m_path;
};

Result<Json> processPayload(std::vector<Disclosure> disclosures, Json payload, std::vector<ClaimPath> *places = nullptr)
{
    if (payload.contains(HashName) && payload.at(HashName) != "sha-256")
        return rejected("unknown hash algorithm");
    CAUSEWAY_CHECK(Processing(std::move(disclosures), places).run(payload));
    payload.erase(HashName);
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

/// Whether something in it may come out of disclosures.
bool isOpenToDisclosures(const Json &value)
{
    if (value.is_object() && (value.contains("_sd") || value.contains("...")))
        return true;
    return value.is_structured() && std::ranges::any_of(value, isOpenToDisclosures);
}

/// Which of NeverHidden a payload has in the open (SD-JWT VC, section 3.2.2.2).
std::array<bool, NeverHidden.size()> openMembersOf(const Json &payload)
{
    std::array<bool, NeverHidden.size()> areOpen{};
    for (std::size_t i = 0; i < NeverHidden.size(); ++i) {
        const auto member = payload.find(NeverHidden[i]);
        areOpen.at(i) = member != payload.end() && !isOpenToDisclosures(*member);
    }
    return areOpen;
}
}

Result<Json> processedClaims(SdJwt sdJwt)
{
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    return processPayload(std::move(sdJwt.disclosures), std::move(payload));
}

Result<PlacedSdJwt> placeDisclosures(SdJwt sdJwt)
{
    PlacedSdJwt placed;
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    CAUSEWAY_TRY(placed.claims, processPayload(std::move(sdJwt.disclosures), std::move(payload), &placed.places));
    return placed;
}

Result<Json> processedCredential(SdJwt sdJwt)
{
    CAUSEWAY_TRY(auto payload, payloadOf(sdJwt));
    const auto areOpen = openMembersOf(payload);
    CAUSEWAY_TRY(auto claims, processPayload(std::move(sdJwt.disclosures), std::move(payload)));
    for (std::size_t i = 0; i < NeverHidden.size(); ++i)
        if (!areOpen.at(i) && claims.contains(NeverHidden[i]))
            return rejected(std::string(NeverHidden[i]) + " must not be selectively disclosable");
    if (!optionalString(claims, "vct"))
        return rejected("vct is missing");
    return claims;
}
}
