#include "query_shape.h"

#include "../http.h"

#include <algorithm>
#include <set>

namespace causeway::sandbox {
namespace {

using Ids = std::set<std::string>;

constexpr auto IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

void require(bool isRight, const std::string &sentence)
{
    if (!isRight)
        throw Refusal{400, "invalid_request", sentence};
}

bool isId(const Json &json)
{
    const auto *const text = json.get_ptr<const std::string *>();
    return text && !text->empty() && text->find_first_not_of(IdLetters) == std::string::npos;
}

bool isText(const Json &json)
{
    return json.is_string() && !json.get_ref<const std::string &>().empty();
}

template<typename Test>
bool isListOf(const Json &list, Test test)
{
    return list.is_array() && !list.empty() && std::ranges::all_of(list, test);
}

bool areIdsFrom(const Json &list, const Ids &known)
{
    return isListOf(list, [&](const Json &id) { return id.is_string() && known.contains(id.get<std::string>()); });
}

void requireBoolean(const Json &object, const char *name)
{
    require(!object.contains(name) || object[name].is_boolean(), std::string(name) + " is true or false");
}

void requireClaim(const Json &claim)
{
    const auto isPart = [](const Json &part) {
        return part.is_string() || part.is_null() || part.is_number_unsigned();
    };
    const auto isValue = [](const Json &value) {
        return value.is_string() || value.is_number_integer() || value.is_boolean();
    };
    require(claim.is_object() && claim.contains("path") && isListOf(claim["path"], isPart),
            "path of a claim: names, indexes and nulls, at least one");
    require(!claim.contains("values") || isListOf(claim["values"], isValue),
            "values of a claim: texts, integers, true or false, at least one");
}

/// Gives the ids of the claims.
Ids requireClaims(const Json &claims)
{
    require(claims.is_array() && !claims.empty(), "claims has at least one claim, or is absent");
    Ids ids;
    for (const auto &claim : claims) {
        requireClaim(claim);
        if (!claim.contains("id"))
            continue;
        require(isId(claim["id"]), "id of a claim: letters, digits, _ and -");
        require(ids.insert(claim["id"].get<std::string>()).second, "id of a claim: each once in a query");
    }
    return ids;
}

void requireClaimSets(const Json &query, const Ids &ids)
{
    require(query.contains("claims"), "claim_sets without claims");
    require(ids.size() == query["claims"].size(), "claim_sets where a claim has no id");
    require(isListOf(query["claim_sets"], [&](const Json &set) { return areIdsFrom(set, ids); }),
            "claim_sets: lists of ids of claims, at least one");
}

void requireMeta(const Json &query)
{
    require(query.contains("meta") && query["meta"].is_object(), "meta is missing");
    const auto &meta = query["meta"];
    require(!meta.contains("vct_values") || isListOf(meta["vct_values"], isText), "vct_values: texts, at least one");
    require(!meta.contains("doctype_value") || isText(meta["doctype_value"]), "doctype_value is a text");
}

void requireAuthorities(const Json &authorities)
{
    const auto isKnown = [](const Json &authority) {
        return optionalString(authority, "type") == "aki" && authority.contains("values")
            && isListOf(authority["values"], isText);
    };
    require(isListOf(authorities, isKnown), "trusted_authorities: of type aki, the only one checked here, with values");
}

void requireCredential(const Json &query)
{
    require(optionalString(query, "format").has_value(), "format is missing");
    requireMeta(query);
    requireBoolean(query, "multiple");
    requireBoolean(query, "require_cryptographic_holder_binding");
    if (query.contains("trusted_authorities"))
        requireAuthorities(query["trusted_authorities"]);
    const auto ids = query.contains("claims") ? requireClaims(query["claims"]) : Ids();
    if (query.contains("claim_sets"))
        requireClaimSets(query, ids);
}

void requireSet(const Json &set, const Ids &ids)
{
    const auto isOption = [&](const Json &option) { return areIdsFrom(option, ids); };
    require(set.is_object() && set.contains("options") && isListOf(set["options"], isOption),
            "options of credential_sets: lists of ids of credentials, at least one");
    requireBoolean(set, "required");
}

Ids idsOf(const Json &dcql)
{
    Ids ids;
    for (const auto &query : dcql["credentials"])
        ids.insert(query["id"].get<std::string>());
    return ids;
}
}

void requireDcql(const Json &dcql)
{
    require(dcql.is_object() && dcql.contains("credentials")
                && isListOf(dcql["credentials"], [](const Json &query) { return query.is_object(); }),
            "credentials: objects, at least one");
    const auto &queries = dcql["credentials"];
    for (const auto &query : queries) {
        require(query.contains("id") && isId(query["id"]), "id of a credential: letters, digits, _ and -");
        requireCredential(query);
    }
    const auto ids = idsOf(dcql);
    require(ids.size() == queries.size(), "id of a credential: each once");
    if (!dcql.contains("credential_sets"))
        return;
    const auto &sets = dcql["credential_sets"];
    require(sets.is_array() && !sets.empty(), "credential_sets has at least one set, or is absent");
    for (const auto &set : sets)
        requireSet(set, ids);
}

void requireTransactionData(const Json &data, const Json &dcql)
{
    require(data.is_object(), "transaction_data is one object");
    require(data.contains("type") && isText(data["type"]), "type of transaction_data is missing");
    require(data.contains("credential_ids") && areIdsFrom(data["credential_ids"], idsOf(dcql)),
            "credential_ids of transaction_data: ids of credentials, at least one");
}
}
