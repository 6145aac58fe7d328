#pragma once

#include "authorization_request.h"

#include <causeway/net/http_client.h>

namespace causeway::wallet {

using FormFields = std::map<std::string, std::string>;

/// The form of an answer (sections 8.1 to 8.3): `vp_token` and `state`, or all of it as a JWE in `response`.
Result<FormFields> responseForm(const AuthorizationRequest &request, const Json &vpToken);

/// The form of an error (section 8.5); it says the word and no more, and is not encrypted.
FormFields errorForm(const ReplyAddress &reply, const Error &error);

/// The word for an error: `invalid_request`, `invalid_transaction_data`, `vp_formats_not_supported`, `access_denied`...
std::string wordFor(const Error &error);

/// Posts a form to the response_uri; what comes back is where the browser must go, or nothing (also
/// for an address that no browser may be sent to). ResponseUnexpected (3xx, 4xx), ServerError, network errors.
Result<std::string> sendResponse(const ReplyAddress &reply, const FormFields &form, net::HttpClient &http,
                                 const Call &call);
}
