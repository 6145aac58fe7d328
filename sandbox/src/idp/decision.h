#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// The person's answer to a request object, signed by the enrolled device.
Routes decisionRoutes(const Core &core);
}
