#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The list of mini-programs and their signed packages.
Routes registryRoutes(const Core &core);
}
