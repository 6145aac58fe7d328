#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// `/`: everything that the sandbox offers, with links and controls.
Routes startPageRoutes(const Core &core);
}
