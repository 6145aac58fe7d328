#pragma once

#include "issuance/issuance.h"

#include <causeway/identity/authorization_server.h>

namespace causeway::wallet {

/// Sends a request of an issuance to its authorization server, bound by DPoP to the issuance's key: as an attested client where the server
/// takes attestations and there is somebody who gives them, else as one that nobody vouches for. AttestationRefused; otherwise any answer is a success.
Result<net::HttpResponse> sendToServer(const Issuance &issuance, const identity::AuthorizationServer &server,
                                       const identity::RequestMaker &make, IssuanceParts &parts, const Call &call);
}
