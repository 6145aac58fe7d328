#pragma once

#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// Another text after every change of certificates, their copies or how they are kept: for as long as it is the same, what was read of all of them is true. Made by chance, so that
/// a vault that was erased and made anew never has an old one. Empty where nothing was changed since there are versions.
Result<std::string> catalogueVersion(vault::RecordStore &store);
/// Within the transaction that changes something; the new version.
Result<std::string> touchCatalogue(vault::RecordStore &store);

/// Every write of a certificate's record goes through these. Within the caller's transaction.
Result<void> putCertificate(vault::RecordStore &store, const std::string &id, const Json &record);
Result<void> removeCertificate(vault::RecordStore &store, const std::string &id);
}
