#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The sandbox's own controls: people, messages, money, clock, faults (docs/protocols.md section 10).
Routes adminRoutes(const Core &core);
}
