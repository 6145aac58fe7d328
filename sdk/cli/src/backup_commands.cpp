#include "commands.h"

#include <causeway/base/files.h>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumFile = 96U << 20;

Result<Json> restorableOf(wallet::Backups &backups)
{
    CAUSEWAY_TRY(const auto items, backups.restorable());
    auto list = Json::array();
    for (const auto &item : items)
        list.push_back({{"id", item.id},
                        {"issuer", item.issuerId},
                        {"configuration_id", item.configurationId},
                        {"title", toJson(item.title)},
                        {"issuer_name", toJson(item.issuerName)}});
    return list;
}
}

Result<Json> writeBackup(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto passphrase, session.passphrase(true));
    CAUSEWAY_TRY(const auto text, client->backups().make(passphrase));
    CAUSEWAY_CHECK(replacePrivateFile(arguments.operands.at(0), asBytes(text)));
    return Json{{"written", arguments.operands.at(0)}, {"bytes", text.size()}};
}

Result<Json> restoreBackup(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    auto &backups = client->backups();
    auto document = Json::object();
    if (!arguments.operands.empty()) {
        CAUSEWAY_TRY(const auto text, readPrivateFile(arguments.operands.at(0), MaximumFile));
        if (!text)
            return Error{ErrorCode::InvalidArgument, "there is no such file"};
        CAUSEWAY_TRY(const auto passphrase, session.passphrase(false));
        CAUSEWAY_TRY(const auto restored, backups.restore(asText(text->view()), passphrase));
        document = {{"certificates", restored.certificates}, {"ledger_entries", restored.ledgerEntries}};
    }
    CAUSEWAY_TRY(document["restorable"], restorableOf(backups));
    return document;
}
}
