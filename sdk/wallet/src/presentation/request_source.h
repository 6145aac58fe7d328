#pragma once

#include "authorization_request.h"
#include "request_link.h"

#include <causeway/net/http_client.h>

namespace causeway::wallet {

/// Gets the request object that a link holds or points to, and checks what can be checked without knowing who sent it. A request_uri is asked once; redirects are not
/// followed. RequestInvalid, RequestExpired, AlgorithmUnsupported, ServerError, InvalidUrl, AddressForbidden, network errors.
Result<RequestObject> fetchRequestObject(const RequestLink &link, const ClientId &client, net::HttpClient &http,
                                         const Clock &clock, const Call &call);

/// What this wallet can do (sections 5.10 and 10).
Json walletMetadata(bool canBeSigned);
}
