#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A counter that checks personal codes (docs/protocols.md section 6): each one once, while it is fresh.
Routes verifierRoutes(const Core &core);
}
