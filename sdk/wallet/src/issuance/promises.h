#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/vault/record_store.h>
#include <causeway/wallet/wallet.h>

/// What issuers promised and have not sent, and what people are told of what came to nothing.
namespace causeway::wallet {

constexpr auto EndedPromiseCollection = "wallet.ended_promises";
/// So long that a promise came to nothing can be read.
constexpr std::chrono::hours LongestShownEnd{30 * 24};

/// A new certificate for which the person has nothing more to do, and that has not come: it was promised, or is asked for again by itself.
bool isUnderWay(const Issuance &issuance);
/// To the person, also where it is asked for anew because the answer was lost; more copies of what is there come by themselves.
bool isPromised(const Issuance &issuance);

/// It will not come, and the person did not want it so. Within the caller's transaction.
Result<void> noteEnd(const Issuance &issuance, const Error &why, SystemTime now, vault::RecordStore &store);
/// What a server did not grant of an offer. Within the caller's transaction.
Result<void> noteNotGranted(const Issuance &issuance, const std::vector<IssuancePlan> &plans, SystemTime now,
                            vault::RecordStore &store);
/// It is begun anew, or the person was told that it ended. Nothing where there is none.
Result<void> forgetEnd(const std::string &id, vault::RecordStore &store);
/// Those that ended long ago.
Result<void> forgetOldEnds(SystemTime now, vault::RecordStore &store);

/// What is under way, and behind it what ended.
Result<std::vector<PendingCertificate>> listPromised(SystemTime now, vault::RecordStore &store);
}
