#pragma once

#include "../router.h"

namespace causeway::sandbox {

/// Vouches for the wallets of enrolled devices and for their keys (docs/protocols.md section 5d).
Routes walletProviderRoutes(const Core &core);
}
