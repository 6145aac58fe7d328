#include "schema.h"

#include <array>

namespace causeway::vault {
namespace {

constexpr std::int64_t ApplicationId = 0x43575631; // "CWV1"

/// Step i leads from version i to i + 1. What was released is never changed; new steps go to the end.
constexpr std::array Steps = {
    "PRAGMA application_id = 0x43575631;"
    "CREATE TABLE records (sequence INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, key TEXT NOT NULL,"
    " body TEXT NOT NULL, UNIQUE (collection, key)) STRICT",

    "CREATE INDEX records_in_order ON records (collection, sequence)",
};

Result<void> takeStep(Database &database, int from)
{
    const auto sql = std::string("BEGIN IMMEDIATE;") + Steps[static_cast<std::size_t>(from)]
        + ";PRAGMA user_version = " + std::to_string(from + 1) + ";COMMIT";
    auto taken = database.execute(sql.c_str());
    if (!taken && database.isInTransaction())
        (void)database.execute("ROLLBACK"); // the step's own failure is what counts
    return taken;
}
}

int schemaVersion()
{
    return static_cast<int>(Steps.size());
}

Result<void> migrate(Database &database, int version)
{
    CAUSEWAY_TRY(const auto application, database.integer("PRAGMA application_id"));
    CAUSEWAY_TRY(const auto current, database.integer("PRAGMA user_version"));
    const bool isNew = application == 0 && current == 0;
    if (!isNew && application != ApplicationId)
        return Error{ErrorCode::VaultCorrupt, "another application's database"};
    if (current > schemaVersion())
        return Error{ErrorCode::VaultTooNew, "schema " + std::to_string(current)};
    for (auto step = static_cast<int>(current); step < version; ++step)
        CAUSEWAY_CHECK(takeStep(database, step));
    return {};
}
}
