#pragma once

#include "database.h"

#include <causeway/vault/record_store.h>

/// The records in the open database: SQL and nothing else.
namespace causeway::vault {

Result<void> putRecord(Database &database, const std::string &collection, const std::string &key, const Json &body);
Result<std::optional<Json>> getRecord(Database &database, const std::string &collection, const std::string &key);
Result<std::vector<Record>> listRecords(Database &database, const std::string &collection);
Result<std::optional<Record>> lastRecord(Database &database, const std::string &collection);
Result<void> removeRecord(Database &database, const std::string &collection, const std::string &key);
}
