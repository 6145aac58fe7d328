#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Bus data in the shape of the operator's real feed; arrival times follow the sandbox's clock.
Routes openDataRoutes(const Core &core);
}
