#include <causeway/wallet/dcql.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

/// Type and value, exactly: 1 is not "1", and not 1.0. Integers by their digits, because the library compares -1 and 2^64-1 as equal.
bool isSame(const Json &value, const Json &wanted)
{
    if (wanted.is_number_integer())
        return value.is_number_integer() && toCompact(value) == toCompact(wanted);
    return value.type() == wanted.type() && value == wanted;
}

bool isWanted(const Json &value, const std::vector<Json> &wanted)
{
    return wanted.empty() || std::ranges::any_of(wanted, [&](const Json &item) { return isSame(value, item); });
}

/// Section 7.2: a namespace and an element.
bool isMdocPath(const ClaimPath &path)
{
    const auto isName = [](const ClaimPathPart &part) { return std::holds_alternative<std::string>(part); };
    return path.size() == 2 && std::ranges::all_of(path, isName);
}

/// What a claim query would show; nothing where the credential cannot answer it. A value that is not wanted is treated as absent, so that not
/// even its being there is told.
std::optional<AskedClaim> answer(const ClaimQuery &claim, const HeldCredential &credential)
{
    if (credential.format == "mso_mdoc" && !isMdocPath(claim.path))
        return std::nullopt;
    auto places = placesOf(credential.claims, claim.path);
    std::erase_if(places, [&](const ClaimPath &place) {
        const auto *value = claimAt(credential.claims, place);
        return !value || !isWanted(*value, claim.values);
    });
    if (places.empty())
        return std::nullopt;
    return AskedClaim{claim.path, std::move(places), claim.willBeKept};
}

using Claims = std::vector<AskedClaim>;

/// All of them, or nothing. A path that stands twice counts once, and is kept where one of the two says so.
template<typename Queries>
std::optional<Claims> answerAll(const Queries &queries, const HeldCredential &credential)
{
    Claims claims;
    for (const ClaimQuery &query : queries) {
        auto claim = answer(query, credential);
        if (!claim)
            return std::nullopt;
        const auto known = std::ranges::find(claims, claim->path, &AskedClaim::path);
        if (known == claims.end())
            claims.push_back(*std::move(claim));
        else
            known->willBeKept = known->willBeKept || claim->willBeKept;
    }
    return claims;
}

std::optional<Claims> answerClaims(const CredentialQuery &query, const HeldCredential &credential)
{
    if (query.claimSets.empty())
        return answerAll(query.claims, credential);
    for (const auto &set : query.claimSets) {
        std::vector<ClaimQuery> queries;
        for (const auto index : set)
            queries.push_back(query.claims.at(index));
        if (auto claims = answerAll(queries, credential))
            return claims;
    }
    return std::nullopt;
}

bool isCertifiedBy(const HeldCredential &credential, const std::vector<TrustedAuthority> &authorities)
{
    const auto isKnown = [&](const std::string &value) {
        return std::ranges::find(credential.authorityKeyIds, value) != credential.authorityKeyIds.end();
    };
    return authorities.empty() || std::ranges::any_of(authorities, [&](const TrustedAuthority &authority) {
               return authority.type == "aki" && std::ranges::any_of(authority.values, isKnown);
           });
}

bool fits(const HeldCredential &credential, const CredentialQuery &query)
{
    const bool isOfType = query.types.empty() || std::ranges::find(query.types, credential.type) != query.types.end();
    return credential.format == query.format && isOfType && (credential.isBound || !query.needsHolderBinding)
        && isCertifiedBy(credential, query.authorities);
}

QueryMatch matchQuery(const CredentialQuery &query, const std::vector<HeldCredential> &held)
{
    QueryMatch match{query.id, query.allowsMultiple, {}};
    for (const auto &credential : held) {
        if (!fits(credential, query))
            continue;
        if (auto claims = answerClaims(query, credential))
            match.candidates.push_back({credential.id, *std::move(claims)});
    }
    return match;
}

/// Every query that the chosen options ask for, in the order of the request.
Result<std::vector<const QueryMatch *>> chosenQueries(const DcqlMatch &match, const DcqlChoice &choice)
{
    std::set<std::string> names;
    for (std::size_t index = 0; index < match.sets.size(); ++index) {
        const auto &set = match.sets.at(index);
        const auto chosen = choice.options.find(index);
        if (chosen == choice.options.end() && set.isRequired)
            return Error{ErrorCode::FieldRequired, "a required set of certificates"};
        if (chosen == choice.options.end())
            continue;
        if (chosen->second >= set.options.size())
            return Error{ErrorCode::InvalidArgument, "an option that is not on offer"};
        const auto &option = set.options.at(chosen->second);
        names.insert(option.begin(), option.end());
    }
    std::vector<const QueryMatch *> queries;
    for (const auto &query : match.queries)
        if (names.contains(query.id))
            queries.push_back(&query);
    return queries;
}

Result<void> addChosen(const QueryMatch &query, const DcqlChoice &choice, std::vector<ChosenPresentation> &chosen)
{
    const auto stated = choice.credentials.find(query.id);
    if (stated == choice.credentials.end()) {
        chosen.push_back({query.id, query.candidates.front()});
        return {};
    }
    if (stated->second.empty() || (stated->second.size() > 1 && !query.allowsMultiple))
        return Error{ErrorCode::InvalidArgument, "number of certificates for " + query.id};
    for (const auto &id : std::set(stated->second.begin(), stated->second.end())) {
        const auto found = std::ranges::find(query.candidates, id, &Candidate::credentialId);
        if (found == query.candidates.end())
            return Error{ErrorCode::InvalidArgument, "a certificate that does not fit " + query.id};
        chosen.push_back({query.id, *found});
    }
    return {};
}
}

bool DcqlMatch::canAnswer() const
{
    return std::ranges::none_of(sets, [](const SetMatch &set) { return set.isRequired && set.options.empty(); });
}

const QueryMatch *DcqlMatch::find(const std::string &id) const
{
    const auto found = std::ranges::find(queries, id, &QueryMatch::id);
    return found == queries.end() ? nullptr : &*found;
}

DcqlMatch matchDcql(const DcqlQuery &query, const std::vector<HeldCredential> &held)
{
    DcqlMatch match;
    for (const auto &credential : query.credentials)
        match.queries.push_back(matchQuery(credential, held));
    const auto hasCandidate = [&](const std::string &id) {
        const auto *found = match.find(id);
        return found && !found->candidates.empty();
    };
    for (const auto &set : query.sets) {
        SetMatch satisfiable{set.isRequired, {}};
        std::ranges::copy_if(set.options, std::back_inserter(satisfiable.options),
                             [&](const auto &option) { return std::ranges::all_of(option, hasCandidate); });
        match.sets.push_back(std::move(satisfiable));
    }
    return match;
}

Result<std::vector<ChosenPresentation>> choose(const DcqlMatch &match, const DcqlChoice &choice)
{
    if (!match.canAnswer())
        return Error{ErrorCode::NoMatchingCertificate};
    CAUSEWAY_TRY(const auto queries, chosenQueries(match, choice));
    std::vector<ChosenPresentation> chosen;
    for (const auto *query : queries)
        CAUSEWAY_CHECK(addChosen(*query, choice, chosen));
    if (chosen.empty())
        return Error{ErrorCode::FieldRequired, "at least one certificate"};
    return chosen;
}

DcqlChoice leastChoice(const DcqlMatch &match)
{
    DcqlChoice choice;
    for (std::size_t index = 0; index < match.sets.size(); ++index)
        if (match.sets.at(index).isRequired)
            choice.options[index] = 0;
    return choice;
}
}
