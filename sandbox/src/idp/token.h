#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The token endpoint: authorization_code, refresh_token, pre-authorized code. DPoP always.
Routes tokenRoutes(const Core &core);
}
