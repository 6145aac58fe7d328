#pragma once

#include "../core.h"
#include "document_types.h"

namespace causeway::sandbox {

/// What a wallet provider says of the holder's keys (OpenID4VCI 1.0, appendix D.1).
struct KeyAttestation {
    std::vector<crypto::PublicKey> keys; ///< one to ten, each once
    std::string nonce;                   ///< unchecked
};

/// Throws Refusal invalid_proof: not signed by a wallet provider of the trust list, over, about no keys or too many, or about keys that are not protected
/// as the document asks.
KeyAttestation requireKeyAttestation(const Core &core, const std::string &text, const DocumentType &type);
}
