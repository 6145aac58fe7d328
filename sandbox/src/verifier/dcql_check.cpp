#include "checks.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

using Answer = std::map<std::string, std::vector<CheckedPresentation>>;

/// Section 7: what a path leads to. Nothing where it leads nowhere.
std::vector<Json> selected(const Json &claims, const Json &path)
{
    std::vector<Json> found{claims};
    for (const auto &part : path) {
        std::vector<Json> next;
        for (const auto &value : found) {
            if (part.is_string() && value.is_object() && value.contains(part.get<std::string>()))
                next.push_back(value[part.get<std::string>()]);
            else if (part.is_null() && value.is_array())
                next.insert(next.end(), value.begin(), value.end());
            else if (part.is_number_unsigned() && value.is_array() && part.get<std::size_t>() < value.size())
                next.push_back(value[part.get<std::size_t>()]);
        }
        found = std::move(next);
    }
    return found;
}

bool isShown(const Json &claim, const Json &claims)
{
    const auto found = selected(claims, claim["path"]);
    const auto values = claim.value("values", Json::array());
    const auto isWanted = [&](const Json &value) {
        return values.empty() || std::ranges::find(values, value) != values.end();
    };
    return std::ranges::any_of(found, isWanted);
}

bool areAllShown(const Json &wanted, const Json &claims)
{
    return std::ranges::all_of(wanted, [&](const Json &claim) { return isShown(claim, claims); });
}

/// One of the sets, or all claims where there are none.
bool isSatisfied(const Json &query, const Json &claims)
{
    const auto wanted = query.value("claims", Json::array());
    if (!query.contains("claim_sets"))
        return areAllShown(wanted, claims);
    return std::ranges::any_of(query["claim_sets"], [&](const Json &set) {
        Json chosen = Json::array();
        for (const auto &claim : wanted)
            if (std::ranges::find(set, claim.value("id", Json())) != set.end())
                chosen.push_back(claim);
        return chosen.size() == set.size() && areAllShown(chosen, claims);
    });
}

bool isOfType(const Json &query, const CheckedPresentation &shown)
{
    const auto meta = query.value("meta", Json::object());
    if (meta.contains("doctype_value"))
        return meta["doctype_value"] == shown.type;
    const auto types = meta.value("vct_values", Json::array());
    return types.empty() || std::ranges::find(types, Json(shown.type)) != types.end();
}

/// Section 6.1.1; other types than `aki` are never asked for here.
bool isCertified(const Json &query, const CheckedPresentation &shown)
{
    if (!query.contains("trusted_authorities"))
        return true;
    const auto isOver = [&](const Json &id) {
        return std::ranges::find(shown.authorityKeyIds, id.get<std::string>()) != shown.authorityKeyIds.end();
    };
    return std::ranges::any_of(query["trusted_authorities"], [&](const Json &authority) {
        return authority["type"] == "aki" && std::ranges::any_of(authority["values"], isOver);
    });
}

/// Section 8.6: everything that the query says of a certificate holds.
bool isAsked(const Json &query, const CheckedPresentation &shown)
{
    return query.value("format", "") == shown.format && isOfType(query, shown) && isSatisfied(query, shown.claims)
        && isCertified(query, shown);
}

void checkOne(const Json &query, const std::vector<CheckedPresentation> &presentations)
{
    if (presentations.empty() || (presentations.size() > 1 && query.value("multiple", Json()) != true))
        throw Rejection{"query"};
    for (const auto &shown : presentations) {
        if (!isAsked(query, shown))
            throw Rejection{"query"};
        if (!shown.isBound && query.value("require_cryptographic_holder_binding", Json(true)) != false)
            throw Rejection{"key_binding"};
    }
}

bool hasAll(const Answer &answer, const Json &ids)
{
    return std::ranges::all_of(ids, [&](const Json &id) { return answer.contains(id.get<std::string>()); });
}
}

void requireAnswered(const Json &dcql, const Answer &answer)
{
    Json ids = Json::array();
    for (const auto &query : dcql["credentials"]) {
        ids.push_back(query["id"]);
        if (const auto found = answer.find(query["id"].get<std::string>()); found != answer.end())
            checkOne(query, found->second);
    }
    const auto isNamed = [&](const auto &entry) { return std::ranges::find(ids, Json(entry.first)) != ids.end(); };
    if (answer.empty() || !std::ranges::all_of(answer, isNamed))
        throw Rejection{"query"};
    const auto sets = dcql.value("credential_sets", Json::array({{{"options", Json::array({ids})}}}));
    for (const auto &set : sets) {
        const bool isRequired = set.value("required", Json(true)) != false;
        const auto isTaken = [&](const Json &option) { return hasAll(answer, option); };
        if (isRequired && std::ranges::none_of(set["options"], isTaken))
            throw Rejection{"query"};
    }
}
}
