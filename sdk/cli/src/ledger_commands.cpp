#include "commands.h"
#include "input.h"

#include <causeway/base/dates.h>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumExport = 256U * 1024 * 1024;

Json toJson(const consent::LedgerEntry &entry)
{
    return {{"number", entry.number},
            {"at", toInstant(entry.at)},
            {"kind", entry.kind},
            {"outcome", entry.outcome},
            {"requester", entry.requesterId},
            {"requester_name", causeway::toJson(entry.requesterName)},
            {"assurance", entry.assurance},
            {"subject", causeway::toJson(entry.subject)},
            {"fields", entry.fields},
            {"amount", entry.amount ? causeway::toJson(*entry.amount) : Json()},
            {"hash", entry.hash}};
}

Result<Json> readExport(const std::string &path)
{
    CAUSEWAY_TRY(const auto content, readInput(path, MaximumExport));
    return parseInput(asText(content.view()), path);
}

/// What `ledger list` says of an entry, from an exported one.
Json lineOf(const Json &entry)
{
    const auto member = [&](const char *name) { return entry.value(name, Json()); };
    return {{"number", member("number")},
            {"at", toInstant(fromEpoch(optionalInteger(entry, "at").value_or(0)))},
            {"kind", member("kind")},
            {"outcome", member("outcome")},
            {"requester", member("requester_id")},
            {"requester_name", member("requester_name")},
            {"assurance", member("assurance")},
            {"subject", member("subject")},
            {"fields", member("fields")},
            {"amount", member("amount")},
            {"hash", member("hash")}};
}

/// Newest first, as the own one.
Json linesOf(const Json &exported)
{
    const auto entries = exported.value("entries", Json::array());
    auto lines = Json::array();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        lines.push_back(lineOf(*entry));
    return lines;
}

Json verified(std::int64_t entries)
{
    return {{"valid", true}, {"entries", entries}};
}

/// Another document is no broken ledger: whoever mistook a file should not be told of an attack. `place` is where it stands.
Result<Json> verifyOne(const Json &ledger, const std::string &place)
{
    if (!consent::isExport(ledger))
        return Error{ErrorCode::InvalidArgument, place + ": not an exported ledger"};
    const auto entries = consent::verifyExport(ledger);
    if (!entries)
        return Error{entries.error().code, place + ": " + entries.error().detail};
    return verified(*entries);
}

/// A ledger, or the own one with those of earlier devices beside it, as `ledger export --earlier` and `data export` write them.
Result<Json> verifyFile(const Json &exported, const std::string &path)
{
    if (!exported.contains("earlier_ledgers"))
        return verifyOne(exported, path);
    const auto &earlier = exported.at("earlier_ledgers");
    if (!earlier.is_array()) // nothing in it would be verified
        return Error{ErrorCode::InvalidArgument, path + ": earlier_ledgers: not a list"};
    CAUSEWAY_TRY(auto document, verifyOne(exported.value("ledger", Json()), path + ": ledger"));
    document["earlier"] = Json::array();
    for (const auto &ledger : earlier) {
        const auto place = path + ": earlier_ledgers[" + std::to_string(document["earlier"].size()) + "]";
        CAUSEWAY_TRY(auto before, verifyOne(ledger, place));
        document["earlier"].push_back(std::move(before));
    }
    return document;
}
}

Result<Json> listLedger(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto entries, client->ledger().list());
    auto list = Json::array();
    for (const auto &entry : entries)
        list.push_back(toJson(entry));
    Json document{{"entries", std::move(list)}};
    if (!arguments.has("--earlier"))
        return document;
    CAUSEWAY_TRY(const auto attached, client->backups().ledgers());
    document["earlier"] = Json::array();
    for (const auto &ledger : attached)
        document["earlier"].push_back({{"head", ledger.head},
                                       {"restored_at", toInstant(ledger.restoredAt)},
                                       {"entries", linesOf(ledger.exported)}});
    return document;
}

Result<Json> verifyLedger(const Arguments &arguments, Session &session)
{
    if (const auto path = arguments.value("--file")) {
        CAUSEWAY_TRY(const auto exported, readExport(*path));
        return verifyFile(exported, *path);
    }
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto entries, client->ledger().verify());
    return verified(entries);
}

Result<Json> exportLedger(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(auto own, client->ledger().exportAll());
    if (!arguments.has("--earlier"))
        return own;
    CAUSEWAY_TRY(const auto attached, client->backups().ledgers());
    auto earlier = Json::array();
    for (const auto &ledger : attached)
        earlier.push_back(ledger.exported);
    return Json{{"ledger", std::move(own)}, {"earlier_ledgers", std::move(earlier)}};
}
}
