#include <causeway/wallet/dcql.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

// A verifier that asks for more than this does not ask a person.
constexpr std::size_t MaximumCredentials = 32;
constexpr std::size_t MaximumClaims = 128;
constexpr std::size_t MaximumValues = 128;
constexpr std::size_t MaximumOptions = 64;
constexpr std::size_t MaximumId = 128;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, "dcql: " + why};
}

bool isId(const std::string &id)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !id.empty() && id.size() <= MaximumId && std::ranges::all_of(id, isAllowed);
}

Result<std::string> idOf(const Json &object, std::set<std::string> &seen)
{
    const auto id = optionalString(object, "id").value_or("");
    if (!isId(id))
        return invalid("an id is missing or not made of letters, digits, _ and -");
    if (!seen.insert(id).second)
        return invalid("an id stands twice");
    return id;
}

/// The member, which is an array that is not empty; nothing where it is absent.
Result<const Json *> optionalArray(const Json &object, const char *name, std::size_t maximum)
{
    const auto member = object.find(name);
    if (member == object.end())
        return static_cast<const Json *>(nullptr);
    if (!member->is_array() || member->empty() || member->size() > maximum)
        return invalid(std::string(name) + " is no array, is empty or too long");
    return &*member;
}

Result<bool> flag(const Json &object, const char *name, bool fallback)
{
    const auto member = object.find(name);
    if (member == object.end())
        return fallback;
    if (!member->is_boolean())
        return invalid(std::string(name) + " is neither true nor false");
    return member->get<bool>();
}

Result<std::vector<std::string>> textsOf(const Json &array, const char *what)
{
    std::vector<std::string> texts;
    for (const auto &item : array) {
        if (!item.is_string())
            return invalid(std::string(what) + " has something else than text");
        texts.push_back(item.get<std::string>());
    }
    return texts;
}

Result<std::vector<std::string>> typesOf(const Json &object, const std::string &format)
{
    const auto meta = object.find("meta");
    if (meta == object.end() || !meta->is_object())
        return invalid("meta is missing");
    if (format == "mso_mdoc" && meta->contains("doctype_value")) {
        const auto type = optionalString(*meta, "doctype_value");
        if (!type || type->empty())
            return invalid("doctype_value");
        return std::vector{*type};
    }
    if (format != "dc+sd-jwt")
        return std::vector<std::string>();
    CAUSEWAY_TRY(const auto *values, optionalArray(*meta, "vct_values", MaximumValues));
    return values ? textsOf(*values, "vct_values") : std::vector<std::string>();
}

Result<std::vector<TrustedAuthority>> authoritiesOf(const Json &object)
{
    CAUSEWAY_TRY(const auto *array, optionalArray(object, "trusted_authorities", MaximumValues));
    std::vector<TrustedAuthority> authorities;
    if (!array)
        return authorities;
    for (const auto &item : *array) {
        const auto type = optionalString(item, "type");
        if (!type || !item.contains("values"))
            return invalid("trusted_authorities");
        CAUSEWAY_TRY(const auto *values, optionalArray(item, "values", MaximumValues));
        CAUSEWAY_TRY(auto texts, textsOf(*values, "trusted_authorities"));
        authorities.push_back({*type, std::move(texts)});
    }
    return authorities;
}

Result<std::vector<Json>> valuesOf(const Json &claim)
{
    CAUSEWAY_TRY(const auto *array, optionalArray(claim, "values", MaximumValues));
    if (!array)
        return std::vector<Json>();
    const auto isAllowed = [](const Json &value) {
        return value.is_string() || value.is_number_integer() || value.is_boolean();
    };
    if (!std::ranges::all_of(*array, isAllowed))
        return invalid("values has something else than text, integers and booleans");
    return std::vector<Json>(array->begin(), array->end());
}

Result<ClaimQuery> claimFrom(const Json &json, std::set<std::string> &ids)
{
    if (!json.is_object() || !json.contains("path"))
        return invalid("a claim without path");
    ClaimQuery claim;
    if (json.contains("id")) {
        CAUSEWAY_TRY(claim.id, idOf(json, ids));
    }
    CAUSEWAY_TRY(claim.path, claimPathFromJson(json.at("path")));
    CAUSEWAY_TRY(claim.values, valuesOf(json));
    CAUSEWAY_TRY(claim.willBeKept, flag(json, "intent_to_retain", false));
    return claim;
}

Result<void> readClaimSets(const Json &json, CredentialQuery &query)
{
    CAUSEWAY_TRY(const auto *sets, optionalArray(json, "claim_sets", MaximumOptions));
    if (!sets)
        return {};
    if (query.claims.empty())
        return invalid("claim_sets without claims");
    if (std::ranges::any_of(query.claims, [](const auto &claim) { return claim.id.empty(); }))
        return invalid("claim_sets, and a claim without id");
    for (const auto &set : *sets) {
        if (!set.is_array() || set.empty() || set.size() > MaximumClaims)
            return invalid("claim_sets");
        std::vector<std::size_t> indexes;
        for (const auto &id : set) {
            const auto found = std::ranges::find_if(query.claims, [&](const auto &claim) { return id == claim.id; });
            if (found == query.claims.end())
                return invalid("claim_sets names an unknown claim");
            indexes.push_back(static_cast<std::size_t>(found - query.claims.begin()));
        }
        query.claimSets.push_back(std::move(indexes));
    }
    return {};
}

Result<CredentialQuery> credentialFrom(const Json &json, std::set<std::string> &ids)
{
    if (!json.is_object())
        return invalid("a credential query is no object");
    CredentialQuery query;
    CAUSEWAY_TRY(query.id, idOf(json, ids));
    query.format = optionalString(json, "format").value_or("");
    if (query.format.empty())
        return invalid("format is missing");
    CAUSEWAY_TRY(query.allowsMultiple, flag(json, "multiple", false));
    CAUSEWAY_TRY(query.types, typesOf(json, query.format));
    CAUSEWAY_TRY(query.authorities, authoritiesOf(json));
    CAUSEWAY_TRY(query.needsHolderBinding, flag(json, "require_cryptographic_holder_binding", true));
    CAUSEWAY_TRY(const auto *claims, optionalArray(json, "claims", MaximumClaims));
    std::set<std::string> claimIds;
    if (claims) {
        for (const auto &item : *claims) {
            CAUSEWAY_TRY(auto claim, claimFrom(item, claimIds));
            query.claims.push_back(std::move(claim));
        }
    }
    CAUSEWAY_CHECK(readClaimSets(json, query));
    return query;
}

Result<CredentialSetQuery> setFrom(const Json &json, const std::set<std::string> &ids)
{
    if (!json.is_object() || !json.contains("options"))
        return invalid("a credential set without options");
    CredentialSetQuery set;
    CAUSEWAY_TRY(set.isRequired, flag(json, "required", true));
    CAUSEWAY_TRY(const auto *options, optionalArray(json, "options", MaximumOptions));
    for (const auto &option : *options) {
        if (!option.is_array() || option.empty() || option.size() > MaximumCredentials)
            return invalid("an option of a credential set");
        CAUSEWAY_TRY(auto names, textsOf(option, "an option of a credential set"));
        if (!std::ranges::all_of(names, [&](const std::string &name) { return ids.contains(name); }))
            return invalid("a credential set names an unknown credential");
        set.options.push_back(std::move(names));
    }
    return set;
}
}

const CredentialQuery *DcqlQuery::find(const std::string &id) const
{
    const auto found = std::ranges::find(credentials, id, &CredentialQuery::id);
    return found == credentials.end() ? nullptr : &*found;
}

Result<DcqlQuery> parseDcql(const Json &json)
{
    if (!json.is_object() || !json.contains("credentials"))
        return invalid("no credentials");
    DcqlQuery query;
    std::set<std::string> ids;
    CAUSEWAY_TRY(const auto *credentials, optionalArray(json, "credentials", MaximumCredentials));
    for (const auto &item : *credentials) {
        CAUSEWAY_TRY(auto credential, credentialFrom(item, ids));
        query.credentials.push_back(std::move(credential));
    }
    CAUSEWAY_TRY(const auto *sets, optionalArray(json, "credential_sets", MaximumOptions));
    if (!sets) {
        CredentialSetQuery everything{{{}}, true};
        for (const auto &credential : query.credentials)
            everything.options.front().push_back(credential.id);
        query.sets.push_back(std::move(everything));
        return query;
    }
    for (const auto &item : *sets) {
        CAUSEWAY_TRY(auto set, setFrom(item, ids));
        query.sets.push_back(std::move(set));
    }
    return query;
}
}
