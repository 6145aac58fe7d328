#include "holding/changes.h"

#include "holding/keeping.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

/// What is another in every certificate that is issued again, and nothing to be told about.
constexpr std::array OfEachIssue = {"issue_date", "expiry_date"};

bool isSaid(const Certificate &certificate, const Claim &claim)
{
    const auto found = std::ranges::find(certificate.claims, claim.name, &Claim::name);
    return found != certificate.claims.end() && found->value == claim.value;
}

std::vector<std::string> changedNames(const Certificate &before, const Certificate &after)
{
    std::vector<std::string> names;
    const auto addMissing = [&names](const Certificate &from, const Certificate &in) {
        for (const auto &claim : from.claims)
            if (!isSaid(in, claim) && std::ranges::find(OfEachIssue, claim.name) == OfEachIssue.end()
                && std::ranges::find(names, claim.name) == names.end())
                names.push_back(claim.name);
    };
    addMissing(after, before);
    addMissing(before, after);
    if (before.portrait != after.portrait)
        names.emplace_back("portrait");
    return names;
}
}

Result<void> noteChanges(vault::RecordStore &store, const StoredCertificate &before, const StoredCertificate &after)
{
    const auto old = toCertificate(before);
    if (before.credential == after.credential || old.type.empty()) // the same, or one that was damaged and said nothing
        return {};
    CAUSEWAY_TRY(auto keepings, loadKeepings(store));
    auto &keeping = keepings[after.id];
    const auto untold = keeping.changed.size();
    for (auto &name : changedNames(old, toCertificate(after)))
        if (std::ranges::find(keeping.changed, name) == keeping.changed.end())
            keeping.changed.push_back(std::move(name));
    return keeping.changed.size() == untold ? Result<void>() : saveKeeping(store, after.id, keeping);
}
}
