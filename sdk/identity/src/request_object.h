#pragma once

#include "device.h"

namespace causeway::identity {

/// A request of the identity provider, checked (docs/protocols.md, section 3: request object).
struct RequestObject {
    std::string text; ///< as received; the decision is bound to its hash
    std::string id;   ///< jti
    std::string clientId;
    std::string clientKind; ///< "first_party" or "service"
    std::string clientHost;
    LocalizedText clientNames;
    LocalizedText purpose;
    std::string scope;
    std::vector<consent::Field> fields; ///< without values
    std::string matchNumber;
    std::string challenge;
    std::string decisionEndpoint;
    SystemTime expiresAt;
};

struct RequestReference {
    std::string clientId;
    std::string requestUri;
};

/// Fetches it from the authorization endpoint and checks signature (trust list, role identity_provider), `iss`, `aud`, times, client and
/// where the answer goes. RequesterUntrusted, SignatureInvalid, RequestInvalid, RequestExpired, IssuerMismatch, network errors.
Result<RequestObject> fetchRequestObject(const RequestReference &reference, const AuthorizationServer &server,
                                         Parts &parts, const Call &call);

/// The decision, signed with the device's key: nothing has left the device yet.
Result<std::string> signDecision(const RequestObject &request, const consent::Decision &decision,
                                 const AuthorizationServer &server, Parts &parts);

/// Posts a signed decision; the server's answer. RequestExpired, RequestAlreadyAnswered, FieldRequired, DeviceRevoked, OAuthRefused,
/// network errors: where these are retryable, the decision may have arrived.
Result<Json> sendDecision(const std::string &signedDecision, const RequestObject &request,
                          const consent::Decision &decision, Parts &parts, const Call &call);

/// Both in one.
Result<Json> answerRequest(const RequestObject &request, const consent::Decision &decision,
                           const AuthorizationServer &server, Parts &parts, const Call &call);
}
