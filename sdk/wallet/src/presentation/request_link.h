#pragma once

#include <causeway/base/json.h>

#include <string>

namespace causeway::wallet {

/// What a link or code says: the request itself, a request object, or where one is.
struct RequestLink {
    std::string clientId;
    std::string object;           ///< `request`; may be empty
    std::string objectUri;        ///< `request_uri`; may be empty
    bool usesPost = false;        ///< `request_uri_method`
    bool isHighAssurance = false; ///< `haip-vp:`: the rules of HAIP 1.0 section 5.1 bind
    Json parameters;              ///< of a request that is neither; those that hold objects are parsed
};

/// `openid4vp:`, `haip-vp:` or an https link (OpenID4VP 1.0, sections 5 and 10). RequestInvalid: another scheme, a parameter twice (RFC 6749, section 3.1), a broken
/// escape, no client_id, both of request and request_uri, an empty one, an unknown request_uri_method or one without request_uri.
Result<RequestLink> parseRequestLink(std::string_view text);

/// Whether a text is for parseRequestLink(): what an app decides by when it has scanned a code.
bool isRequestLink(std::string_view text);
}
