#pragma once

#include "../core.h"

namespace causeway::sandbox {

enum class DpopAt { AuthorizationServer, ResourceServer };

/// Checks the request's DPoP proof (RFC 9449 section 4.3) with a server nonce; the thumbprint of its key.
/// Throws Refusal invalid_dpop_proof or use_dpop_nonce with a fresh nonce.
std::string requireProof(const Core &core, const Request &request, DpopAt at, const std::string &accessToken = {});

/// A fresh nonce with every answer, so that a client never has to ask twice.
void addNonce(const Core &core, Response &response);
}
