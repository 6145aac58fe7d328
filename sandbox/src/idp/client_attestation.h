#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A client that showed what a wallet provider says of its key, and proved that it has the key.
struct AttestedClient {
    std::string id;
    std::string instance; ///< thumbprint of the key
};

/// Whether a request comes with an attestation.
bool hasAttestation(const Request &request);

/// OAuth 2.0 Attestation-Based Client Authentication as drafts -07 to -10 have it. Throws Refusal invalid_client_attestation, use_fresh_attestation or
/// use_attestation_challenge.
AttestedClient requireAttestation(const Core &core, const Request &request);

/// Gives the challenge for the next request along.
void addChallenge(const Core &core, Response &response);

/// The challenge endpoint.
Routes challengeRoutes(const Core &core);
}
