#include "holding/removal.h"

#include "backup/restorables.h"
#include "holding/catalogue_version.h"
#include "holding/keeping.h"
#include "holding/showings.h"
#include "issuance/more_copies.h"
#include "issuance/taken_offers.h"
#include "stored_certificate.h"

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.removed";

Result<std::vector<std::string>> keysOf(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_TRY(const auto stored, loadCertificate(store, id));
    CAUSEWAY_TRY(auto aliases, copyKeys(store, id));
    aliases.push_back(stored.keyAlias);
    std::erase(aliases, std::string()); // bound to none
    return aliases;
}

Result<void> destroyAll(const Json &aliases, ports::KeyStore &keys)
{
    for (const auto &alias : aliases)
        if (alias.is_string())
            CAUSEWAY_CHECK(keys.remove(alias.get<std::string>()));
    return {};
}
}

Result<void> forgetCertificate(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_TRY(const auto aliases, keysOf(store, id));
    if (!aliases.empty())
        CAUSEWAY_CHECK(store.put(Collection, id, {{"keys", aliases}}));
    CAUSEWAY_CHECK(saveKeeping(store, id, {}));
    CAUSEWAY_CHECK(forgetShown(store, id));
    CAUSEWAY_CHECK(forgetCopies(store, id));
    CAUSEWAY_CHECK(forgetKindOf(store, id));
    CAUSEWAY_CHECK(forgetTaken(id, store));
    return removeCertificate(store, id);
}

Result<void> destroyForgottenKeys(vault::RecordStore &store, ports::KeyStore &keys)
{
    CAUSEWAY_TRY(const auto removed, store.list(Collection));
    for (const auto &record : removed) {
        CAUSEWAY_TRY(const auto aliases, requireArray(record.body, "keys"));
        CAUSEWAY_CHECK(destroyAll(aliases, keys));
        CAUSEWAY_CHECK(store.remove(Collection, record.key));
    }
    return {};
}
}
