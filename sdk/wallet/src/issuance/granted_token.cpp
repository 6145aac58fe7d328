#include "issuance/granted_token.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

Issuance otherOf(const Issuance &issuance, std::size_t number, const IssuancePlan &plan, const std::string &identifier)
{
    auto other = issuance;
    other.id += "." + std::to_string(number);
    other.state = State::TokenHeld;
    other.plan = plan;
    other.siblings.clear();
    other.keyAlias = "certificate." + crypto::randomToken(12);
    other.credentialIdentifier = identifier;
    other.refreshToken.clear(); // it is renewed by using it: two cannot share it
    return other;
}
}

std::vector<std::string> GrantedToken::identifiersFor(const IssuancePlan &plan) const
{
    const auto found = credentialIdentifiers.find(plan.configurationId);
    return found == credentialIdentifiers.end() ? std::vector<std::string>() : found->second;
}

void hold(const GrantedToken &token, Issuance &issuance)
{
    issuance.accessToken = token.accessToken;
    issuance.refreshToken = token.refreshToken;
    issuance.isAttested = token.isAttested;
    const auto identifiers = token.identifiersFor(issuance.plan);
    const bool isGranted = std::ranges::find(identifiers, issuance.credentialIdentifier) != identifiers.end();
    if (!isGranted && !identifiers.empty())
        issuance.credentialIdentifier = identifiers.front();
}

std::vector<Issuance> othersGranted(const GrantedToken &token, const Issuance &issuance)
{
    std::vector<Issuance> others;
    const auto add = [&](const IssuancePlan &plan, const std::string &identifier) {
        others.push_back(otherOf(issuance, others.size() + 1, plan, identifier));
    };
    for (const auto &identifier : token.identifiersFor(issuance.plan))
        if (identifier != issuance.credentialIdentifier)
            add(issuance.plan, identifier);
    for (const auto &plan : issuance.siblings) {
        const auto identifiers = token.identifiersFor(plan);
        for (const auto &identifier : identifiers.empty() ? std::vector<std::string>(1) : identifiers)
            add(plan, identifier);
    }
    return others;
}
}
