#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The counter that asks for certificates by OpenID4VP 1.0 and HAIP 1.0: pages, requests, answers (docs/protocols.md section 5).
Routes presentRoutes(const Core &core);
}
