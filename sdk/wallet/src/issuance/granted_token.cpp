#include "issuance/granted_token.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <iterator>

namespace causeway::wallet {
namespace {

constexpr std::size_t MostOfOneToken = 64; // each with its keys; an offer may name as many

/// Of an offer of several the person may have let the server grant some: the first of these goes first.
void promoteGranted(const GrantedToken &token, Issuance &issuance)
{
    const auto isGranted = [&token](const IssuancePlan &plan) { return token.isFor(plan); };
    const auto granted = std::ranges::find_if(issuance.siblings, isGranted);
    if (isGranted(issuance.plan) || granted == issuance.siblings.end())
        return;
    const auto made = keyAliases(issuance);
    std::swap(issuance.plan, *granted);
    const auto unwanted = unwantedKeys(made, issuance);
    issuance.idleKeys.insert(issuance.idleKeys.end(), unwanted.begin(), unwanted.end());
}

Issuance otherOf(const Issuance &issuance, std::size_t number, const IssuancePlan &plan, const std::string &identifier)
{
    auto other = issuance;
    other.id += "." + std::to_string(number);
    other.state = State::TokenHeld;
    other.plan = plan;
    other.siblings.clear();
    other.idleKeys.clear();
    other.keyAlias = "certificate." + crypto::randomToken(12);
    other.credentialIdentifier = identifier;
    other.refreshToken.clear(); // it stays with the first, from where all renew
    return other;
}
}

bool GrantedToken::isFor(const IssuancePlan &plan) const
{
    return credentialIdentifiers.empty() || credentialIdentifiers.contains(plan.configurationId);
}

std::vector<std::string> GrantedToken::identifiersFor(const IssuancePlan &plan) const
{
    const auto found = credentialIdentifiers.find(plan.configurationId);
    return found == credentialIdentifiers.end() ? std::vector<std::string>() : found->second;
}

Result<void> hold(const GrantedToken &token, Issuance &issuance)
{
    const auto offered = plansOf(issuance);
    if (std::ranges::none_of(offered, [&token](const IssuancePlan &plan) { return token.isFor(plan); }))
        return Error{ErrorCode::OAuthRefused, "the token is for nothing that was offered"};
    issuance.accessToken = token.accessToken;
    issuance.refreshToken = token.refreshToken;
    issuance.isAttested = token.isAttested;
    issuance.isBearer = token.isBearer;
    issuance.clientId = token.clientId;
    promoteGranted(token, issuance);
    const auto identifiers = token.identifiersFor(issuance.plan);
    issuance.isOfSeveral = !issuance.siblings.empty() || identifiers.size() > 1;
    if (!identifiers.empty())
        issuance.credentialIdentifier = identifiers.front();
    return {};
}

Result<void> holdRenewed(const GrantedToken &token, Issuance &issuance)
{
    const auto identifiers = token.identifiersFor(issuance.plan);
    auto &own = issuance.credentialIdentifier;
    const bool isNamed = std::ranges::find(identifiers, own) != identifiers.end();
    if (!identifiers.empty() && !isNamed && (!own.empty() || identifiers.size() > 1))
        return Error{ErrorCode::ResponseUnexpected, "the renewed token is for other certificates"};
    if (own.empty() && !identifiers.empty())
        own = identifiers.front();
    issuance.accessToken = token.accessToken;
    return {};
}

std::vector<Issuance> othersGranted(const GrantedToken &token, const Issuance &issuance)
{
    std::vector<Issuance> others;
    const auto add = [&](const IssuancePlan &plan, const std::string &identifier) {
        if (others.size() + 1 < MostOfOneToken)
            others.push_back(otherOf(issuance, others.size() + 1, plan, identifier));
    };
    for (const auto &identifier : token.identifiersFor(issuance.plan))
        if (identifier != issuance.credentialIdentifier)
            add(issuance.plan, identifier);
    for (const auto &plan : issuance.siblings) {
        if (!token.isFor(plan))
            continue;
        const auto identifiers = token.identifiersFor(plan);
        for (const auto &identifier : identifiers.empty() ? std::vector<std::string>(1) : identifiers)
            add(plan, identifier);
    }
    return others;
}

std::vector<IssuancePlan> notGranted(const GrantedToken &token, const Issuance &issuance)
{
    std::vector<IssuancePlan> left;
    std::ranges::copy_if(issuance.siblings, std::back_inserter(left),
                         [&token](const IssuancePlan &plan) { return !token.isFor(plan); });
    return left;
}
}
