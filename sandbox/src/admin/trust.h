#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Puts somebody else's issuer, verifier or other party onto the trust list (docs/protocols.md section 10). Throws Refusal invalid_request.
Response trustEntity(const Core &core, const Request &request);
struct AddedParty {
    std::string id;
    std::vector<crypto::Certificate> certificates;
};
/// Those who were put there in that role.
std::vector<AddedParty> addedParties(const Core &core, const std::string &role);
/// All of them, as they stand in the list.
Json addedEntities(const Core &core);
}
