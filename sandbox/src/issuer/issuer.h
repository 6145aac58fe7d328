#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// OpenID4VCI 1.0: metadata, offers, nonce and credential endpoints.
Routes issuerRoutes(const Core &core);
}
