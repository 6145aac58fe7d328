#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A person's bills: as data, as code, and on paper.
Routes billingRoutes(const Core &core);
}
