#pragma once

#include "copies.h"
#include "issuance/issuance.h"

namespace causeway::wallet {

/// What an issuer sent, each matched to the key of ours that it is bound to. All or none: each must be good and bound to another key, or to none
/// where none was asked for. As checkNewCredential(), and as the key store fails.
Result<std::vector<CertificateCopy>> checkCopies(const std::vector<std::string> &credentials, const Issuance &issuance,
                                                 const identity::TrustList &list, IssuanceParts &parts);

Result<std::string> certificateIdFor(const CertificateCopy &copy, const IssuancePlan &plan, ports::KeyStore &keys);
}
