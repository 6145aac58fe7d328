#pragma once

#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// Forgets a certificate with all that is kept of it, and notes which keys are to be destroyed: a key is gone only once nothing needs it any more. Within the caller's
/// transaction. CertificateNotFound.
Result<void> forgetCertificate(vault::RecordStore &store, const std::string &id);
/// Destroys the keys that were noted so. Again after a killed process: it is the same. As the key store fails; what it refused stays noted.
Result<void> destroyForgottenKeys(vault::RecordStore &store, ports::KeyStore &keys);
}
