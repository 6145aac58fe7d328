#include "commands.h"
#include "input.h"
#include "output_file.h"

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumFile = 96U << 20;

bool isBackupFile(const std::string &path)
{
    const auto text = readInput(path, MaximumFile);
    return text && wallet::isBackup(asText(text->view()));
}

/// Of a wrong passphrase, a changed file and the like: of which file.
Error named(const std::string &path, const Error &error)
{
    const bool isOfTheDisk = error.code == ErrorCode::StorageFull || error.code == ErrorCode::StorageFailure;
    return isOfTheDisk ? error : Error{error.code, error.detail.empty() ? path : path + ": " + error.detail};
}

Result<wallet::Restored> restoreFile(const std::string &path, wallet::Backups &backups, Session &session)
{
    CAUSEWAY_TRY(const auto text, readInput(path, MaximumFile));
    if (!wallet::isBackup(asText(text.view())))
        return Error{ErrorCode::InvalidArgument, path + ": no backup, or cut off"};
    CAUSEWAY_TRY(const auto passphrase, session.passphrase(false));
    auto restored = backups.restore(asText(text.view()), passphrase);
    if (!restored)
        return named(path, restored.error());
    return restored;
}

Result<Json> restorableOf(wallet::Backups &backups)
{
    CAUSEWAY_TRY(const auto items, backups.restorable());
    auto list = Json::array();
    for (const auto &item : items)
        list.push_back({{"id", item.id},
                        {"issuer", item.issuerId},
                        {"configuration_id", item.configurationId},
                        {"title", toJson(item.title)},
                        {"issuer_name", toJson(item.issuerName)},
                        {"count", item.count}});
    return list;
}
}

Result<Json> writeBackup(const Arguments &arguments, Session &session)
{
    const auto &path = arguments.operands.at(0);
    const auto mayGo = arguments.has("--replace") ? &isBackupFile : nullptr;
    CAUSEWAY_TRY(const auto file, OutputFile::at(path, session, mayGo));
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto passphrase, session.passphrase(true));
    CAUSEWAY_TRY(const auto text, client->backups().make(passphrase));
    CAUSEWAY_CHECK(file.write(asBytes(text)));
    return Json{{"written", path}, {"bytes", text.size()}};
}

Result<Json> restoreBackup(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    auto &backups = client->backups();
    auto document = Json::object();
    if (!arguments.operands.empty()) {
        CAUSEWAY_TRY(const auto restored, restoreFile(arguments.operands.at(0), backups, session));
        document = {{"certificates", restored.certificates}, {"ledger_entries", restored.ledgerEntries}};
    }
    CAUSEWAY_TRY(document["restorable"], restorableOf(backups));
    return document;
}
}
