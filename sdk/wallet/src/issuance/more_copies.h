#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/base/clock.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <string>

namespace causeway::wallet {

/// Begins an issuance for each certificate of which few copies are left, or that runs out, and that can be had again; runIssuance() does the rest. Destroys the keys of
/// copies that were shown. What was put away is left to run out: its issuer does not learn that the phone is in use.
Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now);

/// It brought nothing. After the issuer's last word the certificate is not asked for again, and its refresh token goes to those of the same offer that still wait;
/// otherwise it is not asked for before tomorrow. Within the caller's transaction.
Result<void> endRenewal(const Issuance &renewal, bool isFinal, vault::RecordStore &store, SystemTime now);
/// Whether what it brings takes the place of one that runs out. CertificateNotFound.
Result<bool> isSuccessorDue(const Issuance &renewal, vault::RecordStore &store, SystemTime now);

/// The keys of a certificate's copies, and of the issuance that would bring more; but for the token's where another still needs it.
Result<std::vector<std::string>> copyKeys(vault::RecordStore &store, const std::string &certificateId);
/// Forgets the copies themselves and that issuance, once their keys are noted; the refresh token goes to those of the same offer that still wait. Within the caller's transaction.
Result<void> forgetCopies(vault::RecordStore &store, const std::string &certificateId);
}
