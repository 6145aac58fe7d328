#pragma once

#include "core.h"

namespace causeway::sandbox {

/// What there is and who is trusted: /.well-known/causeway and the trust list.
Routes discoveryRoutes(const Core &core);
}
