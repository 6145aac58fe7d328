#pragma once

#include "certificates.h"
#include "key_proofs.h"

namespace causeway::sandbox {

using Holders = std::vector<std::optional<crypto::PublicKey>>;

/// For whom copies are made: one for each key, or one that belongs to nobody's. Throws Refusal invalid_proof, invalid_nonce or invalid_credential_request.
Holders requireHolders(const Core &core, const Grant &grant, const Configuration &configuration, const Json &body);

/// What is given to whom, once it is decided.
struct Issuance {
    const Grant &grant;
    const Configuration &configuration;
    const Holders &holders;
};
/// `{"credentials", "notification_id"}`. Throws Refusal credential_request_denied.
Json issuedAnswer(const Core &core, const Issuance &issuance);

/// Of a JWS or an SD-JWT: a letter in the middle of the signature is exchanged. Everything parses, nothing verifies.
std::string withBrokenSignature(std::string jws);

/// Puts the issuance off; `{"transaction_id", "interval"}`.
Json deferredAnswer(const Core &core, const Issuance &issuance);

/// The endpoints for what was put off and for what became of it; the controls' list of notifications.
Routes deferredRoutes(const Core &core);
}
