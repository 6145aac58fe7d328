#pragma once

#include <causeway/client/client.h>

namespace causeway::client {

/// All that is held about the person, as JSON for them to keep: who they are, every certificate as Holding::exportAll(), what is promised, what a backup says is still to be
/// asked for, receipts, the ledger and those of earlier phones. What only keeps things from happening twice (answered requests, used offers) and copies of what services keep (bills) are left out. No key and no token is in it. On the SDK strand; the vault must be open. Errors of the parts; Cancelled, LedgerBroken.
Result<Json> exportHeld(Client &client, const Clock &clock, const Call &call);
}
