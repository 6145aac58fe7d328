#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A service that people log in to: a public library. `network` carries its requests to the identity provider.
Routes libraryRoutes(const Core &core, Handler network);
}
