#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// What the controls and the start page list; newest first where it grows, at most 100.
Json personaList(const Core &core);
Json messageList(const Core &core);
Json accountList(const Core &core);
Json paymentList(const Core &core);
Json billList(const Core &core);
}
