#pragma once

#include "stored_certificate.h"

#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// Notes for the person what a certificate says that was issued again and the one before it did not: they are told until they have seen it. Within the caller's transaction.
Result<void> noteChanges(vault::RecordStore &store, const StoredCertificate &before, const StoredCertificate &after);
}
