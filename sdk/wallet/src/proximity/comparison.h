#pragma once

#include <causeway/wallet/reader.h>

namespace causeway::wallet {

/// Lays what was asked for beside a reading of what came: fills in what is missing and which ages are answered, and makes unknown what would be valid though it is not what was asked for.
void compare(const std::vector<ItemsRequest> &wanted, Reading &reading);
}
