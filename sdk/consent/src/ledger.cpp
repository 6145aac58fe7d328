#include <causeway/consent/ledger.h>

#include "ledger_chain.h"

#include <algorithm>

namespace causeway::consent {
namespace {

constexpr auto Collection = "ledger";
constexpr auto ExportFormat = "causeway-ledger-1";

/// The fields that were both asked for and granted, in the order of the request; once each, also where several certificates have it.
std::vector<std::string> grantedFields(const Request &request, const Decision &decision)
{
    std::vector<std::string> names;
    for (const auto &field : request.fields) {
        const bool isGranted = decision.approved && decision.fields.contains(field.key());
        if (isGranted && std::ranges::find(names, field.name) == names.end())
            names.push_back(field.name);
    }
    return names;
}

/// The certificates that are chosen, not the first of those that could have been; where none is, what the request is about.
LocalizedText subjectOf(const Request &request, const Decision &decision)
{
    if (!decision.approved)
        return request.subject;
    std::vector<LocalizedText> titles;
    for (const auto &choice : request.choices) {
        const auto made = decision.choices.find(choice.id);
        if (made == decision.choices.end())
            continue;
        for (const auto &option : choice.options)
            if (!option.group.empty() && made->second.contains(option.id)
                && std::ranges::find(titles, option.title) == titles.end())
                titles.push_back(option.title);
    }
    const auto chosen = joinTitles(titles);
    return chosen.texts.empty() ? request.subject : chosen;
}

LedgerEntry entryOf(const Request &request, const Decision &decision, const std::string &outcome, SystemTime at)
{
    LedgerEntry entry;
    entry.at = at;
    entry.kind = toString(request.kind);
    entry.outcome = outcome;
    entry.requesterId = request.requester.id;
    entry.requesterName = request.requester.name;
    entry.assurance = toString(request.requester.assurance);
    entry.subject = subjectOf(request, decision);
    entry.purpose = request.purpose;
    entry.fields = grantedFields(request, decision);
    entry.amount = request.amount;
    entry.requestDigest = request.digest;
    return entry;
}

std::vector<Json> bodiesOf(const std::vector<vault::Record> &records)
{
    std::vector<Json> bodies;
    for (const auto &record : records)
        bodies.push_back(record.body);
    return bodies;
}

class StoredLedger final : public Ledger {
public:
    StoredLedger(vault::RecordStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    Result<LedgerEntry> append(const Request &request, const Decision &decision, const std::string &outcome) override
    {
        auto entry = entryOf(request, decision, outcome, m_clock.now());
        CAUSEWAY_CHECK(m_store.transaction([&] { return chain(entry); }));
        return entry;
    }

    Result<std::vector<LedgerEntry>> list() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(Collection));
        std::vector<LedgerEntry> entries;
        for (const auto &record : records) {
            CAUSEWAY_TRY(auto entry, entryFromJson(record.body));
            entries.push_back(std::move(entry));
        }
        std::ranges::reverse(entries);
        return entries;
    }

    Result<std::int64_t> verify() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(Collection));
        return verifyChain(bodiesOf(records));
    }

    Result<Json> exportAll() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(Collection));
        const auto bodies = bodiesOf(records);
        CAUSEWAY_CHECK(verifyChain(bodies));
        const Json head = bodies.empty() ? Json(firstPreviousHash()) : bodies.back()["hash"];
        return Json{{"format", ExportFormat}, {"entries", bodies}, {"head", head}};
    }

private:
    /// Gives the entry its place after the last one, and stores it.
    Result<void> chain(LedgerEntry &entry)
    {
        CAUSEWAY_TRY(const auto last, m_store.last(Collection));
        entry.number = 1;
        entry.previousHash = firstPreviousHash();
        if (last) {
            CAUSEWAY_TRY(const auto before, entryFromJson(last->body));
            entry.number = before.number + 1;
            entry.previousHash = before.hash;
        }
        entry.hash = hashOf(toJson(entry));
        const auto body = toJson(entry);
        if (const auto again = entryFromJson(body); !again) // what could not be read again must not get in
            return Error{ErrorCode::InvalidArgument, again.error().detail};
        return m_store.put(Collection, std::to_string(entry.number), body);
    }

    vault::RecordStore &m_store;
    const Clock &m_clock;
};
}

std::unique_ptr<Ledger> makeLedger(vault::RecordStore &store, const Clock &clock)
{
    return std::make_unique<StoredLedger>(store, clock);
}

bool isExport(const Json &document)
{
    return optionalString(document, "format") == ExportFormat;
}

Result<std::int64_t> verifyExport(const Json &exported)
{
    if (!isExport(exported))
        return Error{ErrorCode::LedgerBroken, "not an exported ledger"};
    const auto entries = requireArray(exported, "entries");
    if (!entries)
        return Error{ErrorCode::LedgerBroken, entries.error().detail};
    CAUSEWAY_TRY(const auto number, verifyChain({entries->begin(), entries->end()}));
    const auto head = entries->empty() ? firstPreviousHash() : entries->back()["hash"].get<std::string>();
    if (optionalString(exported, "head") != head)
        return Error{ErrorCode::LedgerBroken, "entries after " + std::to_string(number) + " are missing"};
    return number;
}
}
