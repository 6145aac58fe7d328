#include "viewmodels/consent_choices.h"

#include <algorithm>

namespace causeway::app {

ConsentChoices::ConsentChoices(consent::Request request) : m_request(std::move(request))
{
    settle();
}

void ConsentChoices::choose(const std::string &choice, const std::string &option, bool on)
{
    const auto asked = std::ranges::find(m_request.choices, choice, &consent::Choice::id);
    if (asked == m_request.choices.end() || std::ranges::count(asked->options, option, &consent::ChoiceOption::id) == 0)
        return;
    auto options = m_settled.choices[choice];
    if (on && !asked->several)
        options.clear();
    if (on)
        options.insert(option);
    else if (!asked->required || options.size() > 1)
        options.erase(option);
    m_chosen[choice] = options;
    settle();
}

bool ConsentChoices::isChosen(const std::string &choice, const std::string &option) const
{
    const auto made = m_settled.choices.find(choice);
    return made != m_settled.choices.end() && made->second.contains(option);
}

std::vector<consent::Choice> ConsentChoices::open() const
{
    std::vector<consent::Choice> list;
    for (const auto &choice : m_request.choices) {
        const bool isOpen = !choice.isSettled && (choice.options.size() > 1 || !choice.required);
        if (isOpen && m_settled.choices.contains(choice.id))
            list.push_back(choice);
    }
    return list;
}

bool ConsentChoices::leaves(const consent::Field &field) const
{
    return field.group.empty() || m_settled.fields.contains(field.key());
}

LocalizedText ConsentChoices::sourceOf(const consent::Field &field) const
{
    if (field.group.empty())
        return {};
    for (const auto &choice : m_request.choices) {
        const auto option = std::ranges::find(choice.options, field.group, &consent::ChoiceOption::group);
        if (option != choice.options.end())
            return option->title;
    }
    return {};
}

void ConsentChoices::settle()
{
    consent::Decision decision{.approved = true, .choices = m_chosen};
    // Only what is offered gets in, and what is needed never becomes empty: it fails for two choices of one id alone, which the desk refuses.
    if (consent::settleChoices(m_request, decision))
        m_settled = std::move(decision);
}
}
