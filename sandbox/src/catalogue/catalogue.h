#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The list of public services that the app searches.
Routes catalogueRoutes(const Core &core);
}
