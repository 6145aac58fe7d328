#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// All that are under way. One whose record cannot be read is left alone and stops no other.
Result<std::vector<Issuance>> loadIssuances(vault::RecordStore &store);
/// Nothing where there is none. InvalidJson.
Result<std::optional<Issuance>> loadIssuance(vault::RecordStore &store, const std::string &id);
}
