#include "names/claim_names.h"

#include "text/displayed.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumNames = 128;
constexpr std::size_t MaximumParts = 8;
constexpr auto Between = " · ";

bool isExactly(const ClaimPath &pattern, const ClaimPath &place)
{
    return pattern.size() == place.size() && leadsTo(pattern, place);
}

/// Parts of a name, as they are met on the way to a place.
class Trail {
public:
    void enter(const std::string &name)
    {
        if (!name.empty())
            m_parts.push_back(name);
    }
    /// `name` is that of one element, where it has one of its own.
    void enterElement(const std::string &name, const std::string &number)
    {
        if (!name.empty() && !m_parts.empty())
            m_parts.pop_back();
        enter(name);
        if (m_parts.empty())
            m_parts.push_back(number);
        else if (!number.empty())
            m_parts.back() += " " + number;
    }
    std::string text() const
    {
        std::string whole;
        for (const auto &part : m_parts)
            whole += (whole.empty() ? "" : Between) + part;
        return whole;
    }

private:
    std::vector<std::string> m_parts;
};
}

ClaimNames ClaimNames::fromDescriptions(const Json &claims, const char *word)
{
    ClaimNames names;
    if (!claims.is_array())
        return names;
    for (const auto &claim : claims) {
        if (!claim.is_object())
            continue;
        auto path = claimPathFromJson(claim.value("path", Json()));
        if (path)
            names.add(*std::move(path), displayedText(claim.value("display", Json()), word));
    }
    return names;
}

ClaimNames ClaimNames::fromJson(const Json &json)
{
    ClaimNames names;
    if (!json.is_array())
        return names;
    for (const auto &item : json) {
        if (!item.is_object())
            continue;
        auto path = claimPathFromJson(item.value("path", Json()));
        if (path)
            names.add(*std::move(path), localizedTextFromJson(item.value("name", Json())));
    }
    return names;
}

Json ClaimNames::toJson() const
{
    Json json = Json::array();
    for (const auto &[path, name] : m_names)
        json.push_back({{"path", wallet::toJson(path)}, {"name", causeway::toJson(name)}});
    return json;
}

void ClaimNames::add(ClaimPath path, LocalizedText name)
{
    const bool isKnown = std::ranges::find(m_names, path, &ClaimName::path) != m_names.end();
    if (!isKnown && !name.texts.empty() && path.size() <= MaximumParts && m_names.size() < MaximumNames)
        m_names.push_back({std::move(path), std::move(name)});
}

void ClaimNames::prefer(const ClaimNames &other)
{
    ClaimNames merged = other;
    for (auto &[path, name] : m_names) {
        const auto known = std::ranges::find(merged.m_names, path, &ClaimName::path);
        if (known == merged.m_names.end())
            merged.add(std::move(path), std::move(name));
        else
            known->name.texts.merge(name.texts);
    }
    *this = std::move(merged);
}

/// A description of this very element before one of every element.
const ClaimName *ClaimNames::find(const ClaimPath &place) const
{
    auto found = std::ranges::find(m_names, place, &ClaimName::path);
    if (found == m_names.end())
        found = std::ranges::find_if(m_names, [&](const ClaimName &named) { return isExactly(named.path, place); });
    return found == m_names.end() ? nullptr : &*found;
}

LocalizedText ClaimNames::of(const ClaimPath &place) const
{
    const auto *found = find(place);
    return found ? found->name : LocalizedText();
}

std::size_t ClaimNames::orderOf(const ClaimPath &place) const
{
    const auto *found = find(place);
    return found ? static_cast<std::size_t>(found - m_names.data()) : m_names.size();
}

LocalizedText ClaimNames::along(const ClaimPath &place) const
{
    auto last = place;
    while (!last.empty() && !std::holds_alternative<std::string>(last.back()))
        last.pop_back();
    const auto named = of(last);
    LocalizedText whole;
    for (const auto &[language, text] : named.texts) {
        Trail trail;
        for (std::size_t length = 1; length <= place.size(); ++length) {
            const ClaimPath way(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(length));
            const auto name = of(way).in(language);
            const auto *index = std::get_if<std::uint64_t>(&way.back());
            if (std::holds_alternative<std::string>(way.back()))
                trail.enter(name);
            else
                trail.enterElement(name, index ? std::to_string(*index + 1) : "");
        }
        whole.texts.emplace(language, trail.text());
    }
    return whole;
}
}
