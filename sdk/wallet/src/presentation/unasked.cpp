#include "unasked.h"

#include "formats/format_names.h"

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

const std::set<std::string> AboutTheCertificate = {"iss", "iat", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"};

bool begins(const ClaimPath &place, const ClaimPath &outer)
{
    return outer.size() <= place.size() && std::equal(outer.begin(), outer.end(), place.begin());
}

class Walk {
public:
    Walk(const HeldCredential &credential, const Candidate &candidate) : m_hidden(credential.hidden)
    {
        for (const auto &claim : candidate.claims)
            m_asked.insert(m_asked.end(), claim.places.begin(), claim.places.end());
    }

    std::vector<ClaimPath> unaskedIn(const Json &claims)
    {
        for (const auto &[name, value] : claims.items())
            if (!AboutTheCertificate.contains(name))
                look(value, {name});
        return std::move(m_found);
    }

private:
    void look(const Json &value, const ClaimPath &place)
    {
        if (isAsked(place) || staysHidden(place))
            return;
        if (!value.is_structured() || value.empty()) {
            m_found.push_back(place);
            return;
        }
        std::uint64_t index = 0;
        for (const auto &[name, inner] : value.items()) {
            auto below = place;
            below.push_back(value.is_array() ? ClaimPathPart(index++) : ClaimPathPart(name));
            look(inner, below);
        }
    }

    bool isAsked(const ClaimPath &place) const
    {
        return std::ranges::any_of(m_asked, [&](const ClaimPath &asked) { return begins(place, asked); });
    }

    /// A disclosure leaves where it leads to something that is asked for.
    bool staysHidden(const ClaimPath &place) const
    {
        if (std::ranges::find(m_hidden, place) == m_hidden.end())
            return false;
        return std::ranges::none_of(m_asked, [&](const ClaimPath &asked) { return begins(asked, place); });
    }

    const std::vector<ClaimPath> &m_hidden;
    std::vector<ClaimPath> m_asked;
    std::vector<ClaimPath> m_found;
};
}

std::vector<ClaimPath> unaskedPlaces(const HeldCredential &credential, const Candidate &candidate)
{
    if (credential.format == MdocFormatName)
        return {};
    return Walk(credential, candidate).unaskedIn(credential.claims);
}
}
