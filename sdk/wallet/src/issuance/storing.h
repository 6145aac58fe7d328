#pragma once

#include "copies.h"
#include "issuance/issuance.h"
#include "types/type_reading.h"

/// What an issuer sent and was checked goes into the vault. Within the caller's transaction.
namespace causeway::wallet {

/// A certificate with its copies, how more of them are had, and that the offer is used. Says in `issuance` whether the tokens' key is kept.
Result<void> storeNew(const std::string &id, const std::vector<CertificateCopy> &copies, const TypeReading &type,
                      Issuance &issuance, IssuanceParts &parts);
/// More copies of one that is held, or its successor. Where none is kept there is nothing to tell the issuer.
Result<void> storeMore(const std::vector<CertificateCopy> &copies, const TypeReading &type, Issuance &issuance,
                       IssuanceParts &parts);
}
