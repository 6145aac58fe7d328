#pragma once

#include "authorization_request.h"

#include <causeway/wallet/presenter.h>

namespace causeway::wallet {

/// Somebody who says that the request is theirs: not checked yet.
struct RequestSigning {
    ClientId client;
    RequestObject object;
};

/// OpenID4VP 1.0, appendices A.1 to A.3. One signing, or one for each signature that can be read; an unsigned request is the page's own (`origin:`), whatever
/// client_id it gives itself. What is signed names the page among its `expected_origins`, the wallet as `aud`, and is not over.
/// RequestInvalid, RequestExpired, AlgorithmUnsupported.
Result<std::vector<RequestSigning>> readDigitalCredentialRequest(const DigitalCredentialRequest &request,
                                                                 std::int64_t now);
}
