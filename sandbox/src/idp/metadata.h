#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Authorization server metadata (RFC 8414), keys and userinfo.
Routes identityMetadataRoutes(const Core &core);
}
