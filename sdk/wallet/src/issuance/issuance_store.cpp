#include "issuance/issuance_store.h"

#include "issuance/issuance.h"

#include <causeway/base/log.h>

namespace causeway::wallet {

Result<std::vector<Issuance>> loadIssuances(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(IssuanceCollection));
    std::vector<Issuance> issuances;
    for (const auto &record : records) {
        auto issuance = issuanceFromJson(record.body);
        if (issuance)
            issuances.push_back(std::move(issuance).value());
        else
            logLine(LogLevel::Notice, "wallet", "the record of an issuance cannot be read: " + issuance.error().detail);
    }
    return issuances;
}

Result<std::optional<Issuance>> loadIssuance(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_TRY(const auto record, store.get(IssuanceCollection, id));
    if (!record)
        return std::optional<Issuance>();
    CAUSEWAY_TRY(auto issuance, issuanceFromJson(*record));
    return std::optional(std::move(issuance));
}
}
