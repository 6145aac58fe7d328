#include "holding/changes.h"

#include "formats/readable.h"
#include "holding/keeping.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

/// What is another in every certificate that is issued again, and nothing to be told about.
constexpr std::array OfEachIssue = {"issue_date", "expiry_date"};

/// Each category of driving privileges has its own.
Json withoutDates(Json value)
{
    if (!value.is_structured())
        return value;
    if (value.is_object())
        for (const auto *name : OfEachIssue)
            value.erase(std::string(name));
    for (auto &member : value)
        member = withoutDates(std::move(member));
    return value;
}

/// What a person reads of each value: what reads the same has not changed.
std::vector<std::pair<std::string, std::string>> lastingWords(const StoredCertificate &stored)
{
    std::vector<std::pair<std::string, std::string>> words;
    for (auto &said : saidBy(stored))
        if (std::ranges::find(OfEachIssue, said.name) == OfEachIssue.end())
            words.emplace_back(said.name, textOf(withoutDates(std::move(said.value))));
    return words;
}

std::vector<std::string> changedNames(const StoredCertificate &before, const StoredCertificate &after)
{
    const auto old = lastingWords(before);
    const auto now = lastingWords(after);
    std::vector<std::string> names;
    const auto addMissing = [&names](const auto &from, const auto &in) {
        for (const auto &said : from)
            if (std::ranges::find(in, said) == in.end() && std::ranges::find(names, said.first) == names.end())
                names.push_back(said.first);
    };
    addMissing(now, old);
    addMissing(old, now);
    if (toCertificate(before).portrait != toCertificate(after).portrait)
        names.emplace_back("portrait");
    return names;
}
}

Result<void> noteChanges(vault::RecordStore &store, const StoredCertificate &before, const StoredCertificate &after)
{
    if (before.credential == after.credential
        || toCertificate(before).type.empty()) // the same, or one that was damaged and said nothing
        return {};
    CAUSEWAY_TRY(auto keepings, loadKeepings(store));
    auto &keeping = keepings[after.id];
    const auto untold = keeping.changed.size();
    for (auto &name : changedNames(before, after))
        if (std::ranges::find(keeping.changed, name) == keeping.changed.end())
            keeping.changed.push_back(std::move(name));
    return keeping.changed.size() == untold ? Result<void>() : saveKeeping(store, after.id, keeping);
}
}
