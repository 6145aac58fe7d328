#pragma once

#include <vector>

namespace causeway::sandbox {

/// SQL that takes the database from version n to n + 1; only ever appended to.
const std::vector<const char *> &migrations();
}
