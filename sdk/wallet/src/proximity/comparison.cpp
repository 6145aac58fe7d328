#include "comparison.h"

#include "age_elements.h"

#include <causeway/wallet/claim_path.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

/// By the issuer: what the phone says itself answers nothing.
bool isGiven(const Json &claims, const std::string &nameSpace, const std::string &element)
{
    if (isAge(nameSpace, element))
        return answerAge(element, claims).has_value();
    return claimAt(claims, {nameSpace, element}) != nullptr;
}

ElementChoice missingIn(const Json &claims, const ItemsRequest &items)
{
    ElementChoice missing;
    for (const auto &[nameSpace, elements] : items.nameSpaces)
        for (const auto &[element, willBeKept] : elements)
            if (!isGiven(claims, nameSpace, element))
                missing[nameSpace].push_back(element);
    return missing;
}

std::size_t countOf(const ElementChoice &choice)
{
    std::size_t count = 0;
    for (const auto &[nameSpace, elements] : choice)
        count += elements.size();
    return count;
}

void noteWhatWasAsked(const ItemsRequest &items, ReadDocument &document)
{
    for (const auto &[nameSpace, elements] : items.nameSpaces) {
        document.nameSpaces.insert(nameSpace);
        for (const auto &[element, willBeKept] : elements)
            if (isAge(nameSpace, element))
                if (const auto answer = answerAge(element, document.claims))
                    document.ages[element] = answer->isReached;
    }
}

void doubt(const char *reason, ReadDocument &document)
{
    document.reasons.emplace_back(reason);
    document.verdict = std::max(document.verdict, Verdict::Unknown);
}

class Comparison {
public:
    Comparison(const std::vector<ItemsRequest> &wanted, Reading &reading)
        : m_wanted(wanted), m_isAnswered(wanted.size()), m_reading(reading)
    {
    }

    void make()
    {
        for (auto &document : m_reading.documents)
            lookAt(document);
        for (std::size_t index = 0; index < m_wanted.size(); ++index)
            if (!m_isAnswered[index])
                addMissing(m_wanted[index]);
    }

private:
    /// Of several requests for its type a document answers the one that it answers best, and each that it answers wholly.
    void lookAt(ReadDocument &document)
    {
        std::optional<ElementChoice> least;
        std::size_t best = 0;
        for (std::size_t index = 0; index < m_wanted.size(); ++index) {
            const auto &items = m_wanted[index];
            if (items.docType != document.type)
                continue;
            noteWhatWasAsked(items, document);
            auto missing = missingIn(document.claims, items);
            if (missing.empty())
                m_isAnswered[index] = true;
            if (least && countOf(missing) >= countOf(*least))
                continue;
            least = std::move(missing);
            best = index;
        }
        if (!least)
            return doubt("not_asked_for", document);
        m_isAnswered[best] = true;
        if (least->empty() || document.claims.is_null()) // of which nothing is believed anyway
            return;
        document.missing = *std::move(least);
        doubt("not_all_given", document);
    }

    void addMissing(const ItemsRequest &items)
    {
        auto &missing = m_reading.missing[items.docType];
        for (const auto &[nameSpace, elements] : items.nameSpaces)
            for (const auto &[element, willBeKept] : elements)
                if (auto &names = missing[nameSpace]; std::ranges::find(names, element) == names.end())
                    names.push_back(element);
    }

    const std::vector<ItemsRequest> &m_wanted;
    std::vector<bool> m_isAnswered;
    Reading &m_reading;
};
}

void compare(const std::vector<ItemsRequest> &wanted, Reading &reading)
{
    Comparison(wanted, reading).make();
}
}
