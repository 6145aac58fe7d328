#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Where the person's app and the service's browser page meet: request object, broker page, its QR code and status.
Routes authorizeRoutes(const Core &core);
}
