#pragma once

#include "authorization_request.h"

#include <causeway/net/http_client.h>

namespace causeway::wallet {

/// The members of an answer (sections 8.1 to 8.3): `vp_token` and `state`, or all of it as a JWE in `response`.
Result<Json> responseMembers(const AuthorizationRequest &request, const Json &vpToken);

/// Those of an error (section 8.5); it says the word and no more. With a key they are encrypted as an answer is, and in the open where that fails (section 8.3.1); a page is
/// handed them in the open in any case (appendix A.4).
Json errorMembers(const ReplyAddress &reply, const Error &error, const std::optional<ResponseKey> &key = {});

/// The word for an error: `invalid_request`, `invalid_transaction_data`, `vp_formats_not_supported`, `access_denied`...
std::string wordFor(const Error &error);

/// Posts them as a form to the response_uri; what comes back is `{"redirect_uri"?}`, where the browser must go (an address that no browser may be
/// sent to is as if it were absent; after a 2xx so is a body that is too long, breaks off or is no JSON). Through a browser nothing is sent: `{"data"}` is
/// what it has to hand back.
/// ResponseUnexpected (3xx, 4xx), ServerError, network errors.
Result<Json> deliverResponse(const ReplyAddress &reply, const Json &members, net::HttpClient &http, const Call &call);
}
