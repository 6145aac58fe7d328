#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// `/specimens`: the invented people's identity cards with their codes, to print or to hold before a camera.
Routes specimenRoutes(const Core &core);
}
