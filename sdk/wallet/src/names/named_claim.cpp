#include "names/named_claim.h"

#include "formats/readable.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

/// Takes a value apart into lines that people can read one by one.
class Parts {
public:
    Parts(const ClaimPath &place, const ClaimNames &names) : m_place(place), m_names(names) {}

    void collect(const std::string &name, const Json &value, std::vector<Claim> &parts)
    {
        if (isOneLine(value)) {
            parts.push_back({name, textOf(value), m_names.along(m_place), {}});
            return;
        }
        if (value.is_array()) {
            for (std::uint64_t index = 0; index < value.size(); ++index)
                enter(index, name + "[" + std::to_string(index) + "]", value.at(index), parts);
            return;
        }
        for (const auto &member : membersOf(value))
            enter(member, name + "." + member, value.at(member), parts);
    }

private:
    void enter(ClaimPathPart part, const std::string &name, const Json &value, std::vector<Claim> &parts)
    {
        m_place.push_back(std::move(part));
        collect(name, value, parts);
        m_place.pop_back();
    }

    /// In the order in which they are described.
    std::vector<std::string> membersOf(const Json &object) const
    {
        std::vector<std::string> members;
        for (const auto &[name, value] : object.items())
            members.push_back(name);
        std::ranges::stable_sort(members, {}, [this](const std::string &name) {
            auto place = m_place;
            place.emplace_back(name);
            return m_names.orderOf(place);
        });
        return members;
    }

    ClaimPath m_place;
    const ClaimNames &m_names;
};
}

Claim namedClaim(const std::string &name, const ClaimPath &place, const Json &value, const ClaimNames &names)
{
    Claim claim{name, textOf(value), names.of(place), {}};
    if (!isOneLine(value))
        Parts(place, names).collect(name, value, claim.parts);
    return claim;
}
}
