#pragma once

#include "issuance/issuance.h"

#include <causeway/identity/authorization_server.h>

namespace causeway::wallet {

/// Whether the server takes attestations and there is somebody who gives them. Asked at the first request: all that follow are the same client's.
Result<bool> canBeAttested(const identity::AuthorizationServer &server, IssuanceParts &parts, const Call &call);

/// Sends a request of an issuance to its authorization server, bound by DPoP to the issuance's key: as an attested client where that is what the issuance began as
/// (`isAttested`), else as one that nobody vouches for. AttestationRefused; otherwise any answer is a success.
Result<net::HttpResponse> sendToServer(const Issuance &issuance, const identity::AuthorizationServer &server,
                                       const identity::RequestMaker &make, IssuanceParts &parts, const Call &call);
}
