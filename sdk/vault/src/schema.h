#pragma once

#include "database.h"

namespace causeway::vault {

/// The newest version of the schema that this build knows.
int schemaVersion();

/// Brings the schema to `version`, forward only, each step in a transaction of its own. Fails with VaultTooNew where the
/// database is newer than this build, VaultCorrupt where it is no vault at all.
Result<void> migrate(Database &database, int version = schemaVersion());
}
