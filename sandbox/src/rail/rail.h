#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Moves money: payees, payments, receipts. A payment is one transaction; the same order never moves money twice.
Routes railRoutes(const Core &core);
}
