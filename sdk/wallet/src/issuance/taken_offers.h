#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/vault/record_store.h>

/// Offers that brought something. Who says the same link again, or the same answer of a login, is told what came of it, and nobody is asked.
namespace causeway::wallet {

/// OfferUsed where something of that offer came.
Result<void> checkUnused(const std::string &offerId, vault::RecordStore &store);
/// Also where the first of several ended and others are waited for: its code brought their token, and would end that if it came again (RFC 6749, section 4.1.2).
Result<void> checkUnspent(const std::string &offerId, vault::RecordStore &store);

/// That its offer is used, by which texts it came, and the certificate. Within the caller's transaction.
Result<void> noteTaken(const Issuance &issuance, const std::string &certificateId, SystemTime now,
                       vault::RecordStore &store);

/// That it brought this certificate, and by which texts, once nothing else of it is here; not that it is used. Within the caller's transaction.
Result<void> forgetTaken(const std::string &certificateId, vault::RecordStore &store);

/// As OfferResult says it, of what came by that link or callback and is still here, and of what is under way; of several offers by one link, the last. OfferUsed where there is neither.
Result<Json> whatCameOf(const std::string &uri, vault::RecordStore &store);
}
