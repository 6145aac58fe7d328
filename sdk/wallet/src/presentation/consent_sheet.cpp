#include "consent_sheet.h"

#include "formats/format_names.h"
#include "formats/readable.h"
#include "unasked.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

/// A set about which nothing can be chosen.
bool isSettled(const SetMatch &set)
{
    return set.isRequired && set.options.size() == 1;
}

/// Choices about queries carry the verifier's own ids: letters, digits, _ and -. None of them can be this.
std::string setId(std::size_t index)
{
    return "set:" + std::to_string(index);
}

std::string optionId(std::size_t index)
{
    return std::to_string(index);
}

/// Which of so many options has this id; their number where none has, which is not on offer.
std::size_t optionFrom(const std::string &id, std::size_t count)
{
    std::size_t index = 0;
    while (index < count && optionId(index) != id)
        ++index;
    return index;
}

std::string groupOf(const std::string &queryId, const std::string &credentialId)
{
    return queryId + "/" + credentialId;
}

/// Builds the parts of a request that come from a match.
class Sheet {
public:
    Sheet(const DcqlMatch &match, const std::vector<NamedCredential> &held, consent::Request &request)
        : m_match(match), m_held(held), m_request(request)
    {
    }

    void fill()
    {
        for (std::size_t index = 0; index < m_match.sets.size(); ++index)
            addSet(index);
        for (const auto &query : m_match.queries)
            addQuery(query);
    }

    bool willBeKept() const { return m_willBeKept; }

private:
    const NamedCredential *find(const std::string &id) const
    {
        const auto found = std::ranges::find_if(m_held, [&](const auto &item) { return item.held.id == id; });
        return found == m_held.end() ? nullptr : &*found;
    }

    LocalizedText titleOf(const std::string &credentialId) const
    {
        const auto *credential = find(credentialId);
        return credential ? credential->title : LocalizedText();
    }

    /// What people call an option: the titles of what would answer it first.
    LocalizedText titleOfOption(const std::vector<std::string> &queryIds) const
    {
        std::vector<LocalizedText> titles;
        for (const auto &id : queryIds) {
            const auto *query = m_match.find(id);
            if (query && !query->candidates.empty())
                titles.push_back(titleOf(query->candidates.front().credentialId));
        }
        return consent::joinTitles(titles);
    }

    void addSet(std::size_t index)
    {
        const auto &set = m_match.sets.at(index);
        if (isSettled(set) || set.options.empty())
            return;
        consent::Choice choice;
        choice.id = setId(index);
        choice.required = set.isRequired;
        for (std::size_t option = 0; option < set.options.size(); ++option)
            choice.options.push_back({optionId(option), titleOfOption(set.options.at(option)), {}});
        m_request.choices.push_back(std::move(choice));
    }

    /// Which options bring a query in; nothing: it is not needed at all. An empty set: it always is.
    std::optional<std::set<std::string>> neededBy(const std::string &queryId) const
    {
        std::set<std::string> keys;
        for (std::size_t index = 0; index < m_match.sets.size(); ++index) {
            const auto &set = m_match.sets.at(index);
            for (std::size_t option = 0; option < set.options.size(); ++option) {
                const auto &ids = set.options.at(option);
                if (std::ranges::find(ids, queryId) == ids.end())
                    continue;
                if (isSettled(set))
                    return std::set<std::string>();
                keys.insert(setId(index) + "=" + optionId(option));
            }
        }
        return keys.empty() ? std::nullopt : std::optional(keys);
    }

    void addQuery(const QueryMatch &query)
    {
        const auto needed = neededBy(query.id);
        if (!needed || query.candidates.empty())
            return;
        consent::Choice choice;
        choice.id = query.id;
        choice.several = query.allowsMultiple;
        choice.neededBy = *needed;
        choice.title = titleOf(query.candidates.front().credentialId);
        for (const auto &candidate : query.candidates) {
            const auto group = groupOf(query.id, candidate.credentialId);
            choice.options.push_back({candidate.credentialId, titleOf(candidate.credentialId), group});
            addFields(candidate, group, needed->empty());
        }
        m_request.choices.push_back(std::move(choice));
    }

    void addFields(const Candidate &candidate, const std::string &group, bool isNeeded)
    {
        const auto *credential = find(candidate.credentialId);
        if (!credential)
            return;
        for (const auto &claim : candidate.claims) {
            addField(*credential, claim, group, isNeeded);
            m_willBeKept = m_willBeKept || claim.willBeKept;
        }
        for (const auto &place : unaskedPlaces(credential->held, candidate))
            addField(*credential, AskedClaim{place, {place}}, group, isNeeded);
    }

    void addField(const NamedCredential &credential, const AskedClaim &claim, const std::string &group, bool isNeeded)
    {
        const bool isMdoc = credential.held.format == MdocFormatName;
        consent::Field field;
        field.name = toText(isMdoc ? ClaimPath{claim.path.back()} : claim.path);
        field.names = credential.claimNames.along(claim.path);
        field.required = isNeeded;
        field.group = group;
        for (const auto &place : claim.places)
            if (const auto *value = claimAt(credential.held.claims, place))
                field.value += (field.value.empty() ? "" : ", ") + textOf(*value);
        m_request.fields.push_back(std::move(field));
    }

    const DcqlMatch &m_match;
    const std::vector<NamedCredential> &m_held;
    consent::Request &m_request;
    bool m_willBeKept = false;
};
}

namespace {

/// What the certificates are called; nothing where some of them may stay and the others are called differently.
LocalizedText subjectOf(const std::vector<consent::Choice> &choices)
{
    std::vector<LocalizedText> titles;
    bool isOpen = false;
    for (const auto &choice : choices) {
        isOpen = isOpen || !choice.required || (choice.options.size() > 1 && !choice.isSettled);
        for (const auto &option : choice.options)
            if (!option.group.empty() && std::ranges::find(titles, option.title) == titles.end())
                titles.push_back(option.title);
    }
    return isOpen && titles.size() > 1 ? LocalizedText() : consent::joinTitles(titles);
}

/// Who asks, and nothing else yet.
consent::Request emptySheet(const Verifier &verifier)
{
    consent::Request sheet;
    sheet.kind = consent::RequestKind::Presentation;
    sheet.requester = {verifier.id, verifier.name, verifier.assurance, verifier.host};
    if (verifier.assurance == consent::Assurance::Unknown)
        sheet.warnings.emplace_back("asker_unknown");
    return sheet;
}

consent::Request makeSheet(bool isEncrypted, const Verifier &verifier, const DcqlMatch &match,
                           const std::vector<NamedCredential> &held)
{
    auto sheet = emptySheet(verifier);
    Sheet parts(match, held, sheet);
    parts.fill();
    sheet.subject = subjectOf(sheet.choices);
    sheet.needsAnOption = std::ranges::none_of(match.sets, &SetMatch::isRequired);
    if (!isEncrypted)
        sheet.warnings.emplace_back("answer_unencrypted");
    if (parts.willBeKept())
        sheet.warnings.emplace_back("will_be_kept");
    return sheet;
}
}

consent::Request sheetFor(const AuthorizationRequest &request, const Verifier &verifier, const DcqlMatch &match,
                          const std::vector<NamedCredential> &held)
{
    return makeSheet(request.responseKey.has_value(), verifier, match, held);
}

consent::Request sheetFor(const Verifier &reader, const DcqlMatch &match, const std::vector<NamedCredential> &held)
{
    return makeSheet(true, reader, match, held);
}

consent::Request unanswerableSheet(const Verifier &verifier)
{
    auto sheet = emptySheet(verifier);
    sheet.isAnswerable = false;
    return sheet;
}

consent::Request sheetOfChosen(const consent::Request &sheet, const consent::Decision &decision)
{
    auto chosen = sheet;
    chosen.choices.clear();
    chosen.needsAnOption = false;
    std::set<std::string> groups;
    for (auto choice : sheet.choices) {
        const auto made = decision.choices.find(choice.id);
        if (made == decision.choices.end() || made->second.empty())
            continue;
        choice.required = true;
        choice.isSettled = true;
        choice.neededBy.clear();
        std::erase_if(choice.options, [&](const auto &option) { return !made->second.contains(option.id); });
        for (const auto &option : choice.options)
            groups.insert(option.group);
        chosen.choices.push_back(std::move(choice));
    }
    std::erase_if(chosen.fields, [&](const auto &field) { return !groups.contains(field.group); });
    for (auto &field : chosen.fields)
        field.required = true;
    chosen.subject = subjectOf(chosen.choices);
    return chosen;
}

DcqlChoice choiceFrom(const DcqlMatch &match, const consent::Decision &decision)
{
    DcqlChoice choice;
    for (std::size_t index = 0; index < match.sets.size(); ++index) {
        if (isSettled(match.sets.at(index))) {
            choice.options[index] = 0;
            continue;
        }
        const auto made = decision.choices.find(setId(index));
        if (made == decision.choices.end() || made->second.empty())
            continue;
        choice.options[index] = optionFrom(*made->second.begin(), match.sets.at(index).options.size());
    }
    for (const auto &query : match.queries)
        if (const auto made = decision.choices.find(query.id); made != decision.choices.end() && !made->second.empty())
            choice.credentials[query.id] = {made->second.begin(), made->second.end()};
    return choice;
}
}
