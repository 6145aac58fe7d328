#pragma once

#include "../idp/tokens.h"
#include "document_types.h"

namespace causeway::sandbox {

/// How many copies one request may ask for.
constexpr std::size_t BatchSize = 10;

std::string makeCredentialNonce(const Core &core);
/// The holder's keys, one for each copy, out of the request's proofs (OpenID4VCI 1.0, appendix F) of the type that the document asks for; uses the nonce
/// up. Throws Refusal invalid_proof or invalid_nonce.
std::vector<crypto::PublicKey> requireHolderKeys(const Core &core, const Grant &grant, const DocumentType &type,
                                                 const Json &body);
}
