#include "commands.h"

#include <causeway/base/dates.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace causeway::cli {
namespace {

constexpr std::uintmax_t MaximumExport = 256U * 1024 * 1024;

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
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || size > MaximumExport || !file)
        return Error{ErrorCode::InvalidArgument, "the exported ledger cannot be read"};
    std::stringstream text;
    text << file.rdbuf();
    return parseJson(text.str());
}

Json verified(std::int64_t entries)
{
    return {{"valid", true}, {"entries", entries}};
}
}

Result<Json> listLedger(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto entries, client->ledger().list());
    auto list = Json::array();
    for (const auto &entry : entries)
        list.push_back(toJson(entry));
    return Json{{"entries", std::move(list)}};
}

Result<Json> verifyLedger(const Arguments &arguments, Session &session)
{
    if (const auto path = arguments.value("--file")) {
        CAUSEWAY_TRY(const auto exported, readExport(*path));
        CAUSEWAY_TRY(const auto entries, consent::verifyExport(exported));
        return verified(entries);
    }
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto entries, client->ledger().verify());
    return verified(entries);
}

Result<Json> exportLedger(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    return client->ledger().exportAll();
}
}
