#include <causeway/wallet/claim_path.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumLength = 64;
constexpr std::size_t MaximumPlaces = 4096;

struct Selected {
    const Json *value;
    ClaimPath place;
};

using Selection = std::vector<Selected>;

Selected below(const Selected &selected, const Json &value, ClaimPathPart part)
{
    auto place = selected.place;
    place.push_back(std::move(part));
    return {&value, std::move(place)};
}

/// Each step of section 7.1 for one selected element; false: abort.
struct Step {
    const Selected &from;
    Selection &to;

    bool operator()(const std::string &name) const
    {
        if (!from.value->is_object())
            return false;
        if (const auto member = from.value->find(name); member != from.value->end())
            to.push_back(below(from, *member, name));
        return true;
    }
    bool operator()(std::uint64_t index) const
    {
        if (!from.value->is_array())
            return false;
        if (index < from.value->size())
            to.push_back(below(from, from.value->at(index), index));
        return true;
    }
    bool operator()(EveryElement) const
    {
        if (!from.value->is_array())
            return false;
        for (std::uint64_t index = 0; index < from.value->size(); ++index)
            to.push_back(below(from, from.value->at(index), index));
        return true;
    }
};

Result<ClaimPathPart> partFromJson(const Json &json)
{
    if (json.is_string())
        return ClaimPathPart(json.get<std::string>());
    if (json.is_number_unsigned())
        return ClaimPathPart(json.get<std::uint64_t>());
    if (json.is_number_integer() && json.get<std::int64_t>() >= 0) // one that was built, not parsed
        return ClaimPathPart(static_cast<std::uint64_t>(json.get<std::int64_t>()));
    if (json.is_null())
        return ClaimPathPart(EveryElement());
    return Error{ErrorCode::RequestInvalid, "a claims path has something else than names, indexes and nulls"};
}
}

Result<ClaimPath> claimPathFromJson(const Json &json)
{
    if (!json.is_array() || json.empty() || json.size() > MaximumLength)
        return Error{ErrorCode::RequestInvalid, "a claims path is no array, is empty or too long"};
    ClaimPath path;
    for (const auto &item : json) {
        CAUSEWAY_TRY(auto part, partFromJson(item));
        path.push_back(std::move(part));
    }
    return path;
}

Json toJson(const ClaimPath &path)
{
    Json json = Json::array();
    for (const auto &part : path) {
        if (const auto *name = std::get_if<std::string>(&part))
            json.push_back(*name);
        else if (const auto *index = std::get_if<std::uint64_t>(&part))
            json.push_back(*index);
        else
            json.push_back(nullptr);
    }
    return json;
}

std::string toText(const ClaimPath &path)
{
    std::string text;
    for (const auto &part : path) {
        if (const auto *name = std::get_if<std::string>(&part))
            text += (text.empty() ? "" : ".") + *name;
        else if (const auto *index = std::get_if<std::uint64_t>(&part))
            text += "[" + std::to_string(*index) + "]";
        else
            text += "[]";
    }
    return text;
}

std::vector<ClaimPath> placesOf(const Json &claims, const ClaimPath &path)
{
    Selection selection{{&claims, {}}};
    for (const auto &part : path) {
        Selection next;
        for (const auto &selected : selection)
            if (!std::visit(Step{selected, next}, part) || next.size() > MaximumPlaces)
                return {};
        selection = std::move(next);
    }
    std::vector<ClaimPath> places;
    for (auto &selected : selection)
        places.push_back(std::move(selected.place));
    return places;
}

const Json *claimAt(const Json &claims, const ClaimPath &place)
{
    const Json *at = &claims;
    for (const auto &part : place) {
        const auto *name = std::get_if<std::string>(&part);
        const auto *index = std::get_if<std::uint64_t>(&part);
        if (name && at->is_object() && at->contains(*name))
            at = &at->at(*name);
        else if (index && at->is_array() && *index < at->size())
            at = &at->at(*index);
        else
            return nullptr;
    }
    return at;
}

bool leadsTo(const ClaimPath &pattern, const ClaimPath &path)
{
    const auto fits = [](const ClaimPathPart &general, const ClaimPathPart &special) {
        const bool isAny =
            std::holds_alternative<EveryElement>(general) && !std::holds_alternative<std::string>(special);
        return isAny || general == special;
    };
    return pattern.size() <= path.size()
        && std::equal(pattern.begin(), pattern.end(), path.begin(), path.begin() + std::ptrdiff_t(pattern.size()),
                      fits);
}

bool isOnTheWay(const ClaimPath &a, const ClaimPath &b)
{
    return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
}
}
