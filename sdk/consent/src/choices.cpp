#include <causeway/consent/request.h>

#include <algorithm>

namespace causeway::consent {
namespace {

using Chosen = std::set<std::string>;

constexpr std::size_t MaximumTitle = 490; // bytes: localizedTextFromJson() reads 500 and no more

bool haveDistinctIds(const std::vector<Choice> &choices)
{
    std::set<std::string> ids;
    return std::ranges::all_of(choices, [&](const Choice &choice) { return ids.insert(choice.id).second; });
}

const ChoiceOption *findOption(const Choice &choice, const std::string &id)
{
    const auto found = std::ranges::find(choice.options, id, &ChoiceOption::id);
    return found == choice.options.end() ? nullptr : &*found;
}

/// Nothing is left to choose: to confirm is enough, and anything else would be another answer.
Result<Chosen> settledAnswerOf(const Choice &choice, const Decision &decision)
{
    Chosen all;
    for (const auto &option : choice.options)
        all.insert(option.id);
    const auto stated = decision.choices.find(choice.id);
    if (stated != decision.choices.end() && stated->second != all)
        return Error{ErrorCode::InvalidArgument, "it was settled before: " + choice.id};
    return all;
}

/// What counts: what the person chose, or the first option where one is needed.
Result<Chosen> answerOf(const Choice &choice, const Decision &decision)
{
    if (choice.isSettled)
        return settledAnswerOf(choice, decision);
    const auto stated = decision.choices.find(choice.id);
    if (stated == decision.choices.end()) {
        if (!choice.required)
            return Chosen();
        if (choice.options.empty())
            return Error{ErrorCode::FieldRequired, choice.id};
        return Chosen{choice.options.front().id};
    }
    const auto &chosen = stated->second;
    if (chosen.empty() && choice.required)
        return Error{ErrorCode::FieldRequired, choice.id};
    if (chosen.size() > 1 && !choice.several)
        return Error{ErrorCode::InvalidArgument, "more than one option of " + choice.id};
    const auto isOffered = [&](const std::string &id) { return findOption(choice, id) != nullptr; };
    if (!std::ranges::all_of(chosen, isOffered))
        return Error{ErrorCode::InvalidArgument, "an option that was not offered for " + choice.id};
    return chosen;
}

void grantGroups(const Request &request, const std::set<std::string> &groups, Decision &decision)
{
    for (const auto &field : request.fields) {
        if (field.group.empty())
            continue;
        if (groups.contains(field.group))
            decision.fields.insert(field.key());
        else
            decision.fields.erase(field.key());
    }
}

std::string joinIn(const std::string &language, const std::vector<LocalizedText> &titles)
{
    std::string whole;
    for (const auto &title : titles) {
        const auto text = title.in(language);
        if (text.empty())
            continue;
        if (!whole.empty() && whole.size() + 2 + text.size() > MaximumTitle)
            return whole + ", …";
        whole += (whole.empty() ? "" : ", ") + text;
    }
    return whole;
}
}

Result<void> settleChoices(const Request &request, Decision &decision)
{
    if (!decision.approved)
        return {};
    if (!haveDistinctIds(request.choices))
        return Error{ErrorCode::RequestInvalid, "two choices with the same id"};
    Chosen made; // "choice=option"
    std::set<std::string> groups;
    std::map<std::string, Chosen> settled;
    for (const auto &choice : request.choices) {
        const auto isMade = [&](const std::string &key) { return made.contains(key); };
        if (!choice.neededBy.empty() && std::ranges::none_of(choice.neededBy, isMade))
            continue;
        CAUSEWAY_TRY(const auto chosen, answerOf(choice, decision));
        for (const auto &id : chosen) {
            made.insert(choice.id + "=" + id);
            groups.insert(findOption(choice, id)->group);
        }
        settled[choice.id] = chosen;
    }
    decision.choices = std::move(settled);
    grantGroups(request, groups, decision);
    return {};
}

LocalizedText joinTitles(const std::vector<LocalizedText> &titles)
{
    LocalizedText all;
    for (const auto &title : titles)
        for (const auto &[language, text] : title.texts)
            if (!text.empty())
                all.texts.try_emplace(language);
    for (auto &[language, whole] : all.texts)
        whole = joinIn(language, titles);
    return all;
}
}
