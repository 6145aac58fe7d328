#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Pushed authorization requests (RFC 9126), the only way to begin an authorization.
Routes parRoutes(const Core &core);

/// The scopes that may be asked for.
const std::vector<std::string> &supportedScopes();
}
