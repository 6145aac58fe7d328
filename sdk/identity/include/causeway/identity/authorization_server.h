#pragma once

#include <causeway/base/call.h>
#include <causeway/base/json.h>
#include <causeway/identity/client_attestation.h>
#include <causeway/net/http_client.h>

#include <string>
#include <vector>

namespace causeway::identity {

/// `https://host/.well-known/<name>/<path of the identifier>` (RFC 8414 section 3, OpenID4VCI section 12.2.2); a slash at the end of the path stays.
/// Fails with InvalidUrl unless the identifier is https without query and fragment.
Result<std::string> wellKnownUrl(const std::string &identifier, const std::string &name);

/// An OAuth authorization server as its metadata describes it.
struct AuthorizationServer {
    std::string issuer;
    std::string tokenEndpoint;
    std::string pushedRequestEndpoint; ///< empty where it has none
    std::string authorizationEndpoint; ///< empty where it has none
    std::vector<std::string>
        grantTypes; ///< that it says it takes; where it says nothing, what RFC 8414, section 2, takes for said
    bool bindsTokens = false;     ///< says that it knows DPoP (RFC 9449, section 5.1)
    bool allowsAnonymous = false; ///< takes a pre-authorized code of nobody that it knows (OpenID4VCI section 12.3)
    std::optional<AttestationSupport> attestation; ///< nothing where clients are not authenticated by attestations
};

/// Fetches RFC 8414 metadata; a slash at the end of the issuer's path is left out of the address (section 3.1). Fails with IssuerMismatch unless `issuer` in it is the same text (section 3.3), with
/// ResponseUnexpected when it is no metadata, or a network error.
Result<AuthorizationServer> discoverAuthorizationServer(const std::string &issuer, net::HttpClient &http,
                                                        const Call &call);
}
