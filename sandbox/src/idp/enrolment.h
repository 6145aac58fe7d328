#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A person and a key become a client (docs/protocols.md section 2).
Routes enrolmentRoutes(const Core &core);
}
