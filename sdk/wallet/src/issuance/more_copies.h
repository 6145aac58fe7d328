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

/// A server may give a new refresh token each time; the old one is then over. Within the caller's transaction. CertificateNotFound.
Result<void> keepRefreshToken(const Issuance &renewal, vault::RecordStore &store);
/// It brought nothing. After the issuer's last word the certificate is not asked for again; otherwise not before tomorrow. Within the caller's transaction.
Result<void> endRenewal(const Issuance &renewal, bool isFinal, vault::RecordStore &store, SystemTime now);
/// Whether what it brings takes the place of one that runs out. CertificateNotFound.
Result<bool> isSuccessorDue(const Issuance &renewal, vault::RecordStore &store, SystemTime now);

/// The keys of a certificate's copies, and of the issuance that would bring more. Again after a killed process: it is the same.
Result<void> destroyCopyKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId);
/// The copies themselves and that issuance, once their keys are gone. Within the caller's transaction.
Result<void> forgetCopies(vault::RecordStore &store, const std::string &certificateId);
}
