#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Puts somebody else's issuer, verifier or other party onto the trust list (docs/protocols.md section 10). Throws Refusal invalid_request.
Response trustEntity(const Core &core, const Request &request);
/// The entities that were put there, as they stand in the list.
Json addedEntities(const Core &core);
}
