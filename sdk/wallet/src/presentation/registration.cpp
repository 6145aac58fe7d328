#include "registration.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto Format = "registration_cert";
constexpr auto Type = "rc-wrp+jwt";
constexpr auto Role = "registrar";

std::vector<std::string> textsOf(const Json &object, const char *name)
{
    std::vector<std::string> texts;
    if (const auto array = requireArray(object, name))
        for (const auto &item : *array)
            if (item.is_string())
                texts.push_back(item.get<std::string>());
    return texts;
}

std::vector<ClaimPath> pathsOf(const Json &entry)
{
    std::vector<ClaimPath> paths;
    const auto claims = requireArray(entry, entry.contains("claim") ? "claim" : "claims");
    if (!claims)
        return paths;
    for (const auto &claim : *claims) {
        const auto member = claim.is_object() ? claim.find("path") : claim.end();
        auto path = member == claim.end() ? Error{ErrorCode::RequestInvalid} : claimPathFromJson(*member);
        if (path)
            paths.push_back(*std::move(path));
    }
    return paths;
}

std::vector<Registration::Entry> entriesOf(const Json &claims)
{
    std::vector<Registration::Entry> entries;
    const auto credentials = requireArray(claims, "credentials");
    if (!credentials)
        return entries;
    for (const auto &item : *credentials) {
        Registration::Entry entry;
        entry.format = optionalString(item, "format").value_or("");
        if (const auto meta = requireObject(item, "meta")) {
            entry.types = textsOf(*meta, "vct_values");
            if (const auto type = optionalString(*meta, "doctype_value"))
                entry.types.push_back(*type);
        }
        entry.claims = pathsOf(item);
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// `[{"lang", "value"}]`
LocalizedText purposeOf(const Json &claims)
{
    Json texts = Json::object();
    if (const auto purposes = requireArray(claims, "purpose"))
        for (const auto &purpose : *purposes)
            if (const auto value = optionalString(purpose, "value"))
                texts.emplace(optionalString(purpose, "lang").value_or("en"), *value);
    return localizedTextFromJson(texts);
}

/// The claims of a registration that a registrar of the trust list signed.
Result<Json> believedClaims(const std::string &text, const VerifierTrust &trust, const Call &call)
{
    CAUSEWAY_TRY(const auto jws, crypto::parseJws(text, Type));
    CAUSEWAY_TRY(const auto chain, jws.certificates());
    CAUSEWAY_TRY(const auto list, trust.directory.trustList(call));
    const auto hasSigned = [&](const identity::TrustedEntity &entity) {
        return std::ranges::find(entity.roles, Role) != entity.roles.end()
            && std::ranges::find(entity.certificates, chain.front()) != entity.certificates.end();
    };
    const auto signer = std::ranges::find_if(list.entities, hasSigned);
    if (signer == list.entities.end())
        return Error{ErrorCode::RequesterUntrusted, "a registration by somebody who is no registrar of the trust list"};
    CAUSEWAY_CHECK(trust.directory.verifySigner(jws, signer->id, Role, list));
    CAUSEWAY_TRY(auto claims, jws.claims());
    CAUSEWAY_CHECK(crypto::checkTimes(claims, toEpoch(trust.clock.now())));
    return claims;
}

bool covers(const Registration::Entry &entry, const CredentialQuery &query)
{
    const auto isRegistered = [&](const std::string &type) {
        return std::ranges::find(entry.types, type) != entry.types.end();
    };
    const auto isNamed = [&](const ClaimQuery &claim) {
        return std::ranges::any_of(entry.claims, [&](const auto &path) { return leadsTo(path, claim.path); });
    };
    const bool isOfType = !query.types.empty() && std::ranges::all_of(query.types, isRegistered);
    return entry.format == query.format && isOfType && std::ranges::all_of(query.claims, isNamed);
}
}

std::vector<Registration> registrationsOf(const AuthorizationRequest &request, const VerifierTrust &trust,
                                          const Call &call)
{
    std::vector<Registration> registrations;
    if (!request.verifierInfo.is_array())
        return registrations;
    for (const auto &item : request.verifierInfo) {
        const auto data = optionalString(item, "data");
        if (optionalString(item, "format") != Format || !data)
            continue;
        const auto claims = believedClaims(*data, trust, call);
        // The whole of it: under another prefix the same name is somebody else's.
        if (!claims || optionalString(*claims, "sub") != request.client.full)
            continue;
        registrations.push_back({purposeOf(*claims), textsOf(item, "credential_ids"), entriesOf(*claims)});
    }
    return registrations;
}

bool isCovered(const DcqlQuery &query, const std::vector<Registration> &registrations)
{
    return std::ranges::all_of(query.credentials, [&](const CredentialQuery &credential) {
        return std::ranges::any_of(registrations, [&](const Registration &registration) {
            const auto &ids = registration.queryIds;
            const bool isMeant = ids.empty() || std::ranges::find(ids, credential.id) != ids.end();
            return isMeant && std::ranges::any_of(registration.entries, [&](const auto &entry) {
                       return covers(entry, credential);
                   });
        });
    });
}
}
