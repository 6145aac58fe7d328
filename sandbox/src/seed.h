#pragma once

#include "core.h"

namespace causeway::sandbox {

/// Fills an empty store with the invented people, their accounts and bills. The same seed gives the same data (dates follow the clock).
void seedStore(const Core &core);
/// Forgets everything but the keys and the trust list's sequence, and seeds again.
void resetStore(const Core &core);
}
